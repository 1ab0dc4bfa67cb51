import type { Definition, Heading } from 'mdast'
import { entryPath } from '../address/links'
import type { Entry, Guide } from '../model/catalog'
import { type TocItem, tableOfContents } from '../text/table-of-contents'
import { readGuide } from './read-guide'
import { nodesOf } from './tree-nodes'

/** The first section in which a guide links to a code; undefined where only what is above all headings does. */
export function sectionOf(guide: Guide, entry: Entry): TocItem | undefined {
  return sectionsOf(guide).get(entryPath(entry))
}

const known = new WeakMap<Guide, ReadonlyMap<string, TocItem>>()

/** For each path that a guide links to, the first section with such a link. */
function sectionsOf(guide: Guide): ReadonlyMap<string, TocItem> {
  const before = known.get(guide)
  if (before !== undefined) return before
  const { tree } = readGuide(guide)
  const all = nodesOf(tree)
  const items = tree === undefined ? [] : tableOfContents(tree)
  const headings = all.filter((node): node is Heading => node.type === 'heading')
  const defined = new Map(
    all
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url]),
  )
  const found = new Map<string, TocItem>()
  let section: TocItem | undefined
  for (const node of all) {
    if (node.type === 'heading') section = items[headings.indexOf(node)]
    const url =
      node.type === 'link' ? node.url : node.type === 'linkReference' ? defined.get(node.identifier) : undefined
    const path = url?.replace(/[?#].*$/s, '')
    if (path !== undefined && section !== undefined && !found.has(path)) found.set(path, section)
  }
  known.set(guide, found)
  return found
}
