import { entryPath } from '../address/links'
import type { Catalog, Entry, Guide } from '../model/catalog'
import { linksOfTree } from '../text/tree-links'
import { readGuide } from './read-guide'

/**
 * The guides of its catalog that have something to say about a code: those with a link to its page. So the author of a
 * guide decides by writing it, and no page offers a guide that does not know the code.
 */
export function guidesOf(entry: Entry, catalog: Catalog | undefined): readonly Guide[] {
  return catalog?.guides.filter((guide) => linkedPaths(guide).has(entryPath(entry))) ?? []
}

/** What a guide is called where it is offered: whoever is after code to copy sees which one has some. */
export function guideLabel({ snippets }: Guide): string {
  return snippets.length > 0 ? 'Guide with code' : 'Guide'
}

const pathsOf = new WeakMap<Guide, ReadonlySet<string>>()

function linkedPaths(guide: Guide): ReadonlySet<string> {
  const before = pathsOf.get(guide)
  if (before !== undefined) return before
  const paths = new Set(linksOfTree(readGuide(guide).parsed).map(({ url }) => url.split(/[?#]/, 1)[0] ?? url))
  pathsOf.set(guide, paths)
  return paths
}
