import { entryPath } from '../address/links'
import type { Catalog, Entry, Guide } from '../model/catalog'

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

/** Where the links of a guide lead. Whoever only looks up a code should not have to load the parser of MDX. */
function linkedPaths(guide: Guide): ReadonlySet<string> {
  const before = pathsOf.get(guide)
  if (before !== undefined) return before
  const prose = guide.body.replace(/^ *(`{3,}|~{3,}).*?^ *\1/gms, '').replace(/`[^`\n]*`/g, '')
  const paths = new Set([...prose.matchAll(/\](?:\(|:) *<?(\/[^\s)>?#]*)/g)].map(([, path = '']) => path))
  pathsOf.set(guide, paths)
  return paths
}
