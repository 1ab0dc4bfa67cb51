import { mayBeUnread, type PartialParts } from '../../catalog/checks/frame/unread-pages'
import type { Place } from '../../catalog/model/catalog'
import type { Problem } from '../../catalog/model/problem'
import { Nearest } from '../../catalog/text/nearest'
import { listPages } from '../list-pages'
import { gatheringWords } from '../site-addresses'
import type { SiteContent } from '../site-context'

/** Every address that has moved is free, and leads straight to a page. `locate` gives the place of its row. */
export function checkMoved(
  content: SiteContent & { readonly partial?: PartialParts },
  locate: (from: string) => Place,
): Problem[] {
  const { catalogs, guides, partial = new Set() } = content
  const near = new Nearest()
  const { moved = {} } = content.site
  const all = listPages({ site: {}, catalogs, guides })
  const taken = new Set(all.map(({ path }) => path.toLowerCase()))
  const pages = new Set(all.flatMap(({ path, row }) => (row.isInSitemap ? [path] : [])))
  const gathering = gatheringWords()
  const former = new Map<string, string>()
  return Object.entries(moved).flatMap(([from, to]): Problem[] => {
    const problem = { kind: 'bad-move', subject: from, place: locate(from) } as const
    if (taken.has(from.toLowerCase())) {
      const expected = 'an address that no page has'
      return [{ ...problem, expected, received: 'the address of a page or an alias', write: 'nothing: remove it' }]
    }
    const twin = former.get(from.toLowerCase())
    former.set(from.toLowerCase(), from)
    if (twin !== undefined && moved[twin] !== to) {
      // On a file system that ignores case both would be one page, and so they are in the rules for hosts.
      const expected = 'addresses that differ in more than upper and lower case'
      return [{ ...problem, expected, received: `"${twin}" too`, write: 'nothing: remove one of the two' }]
    }
    if (pages.has(to) || (moved[to] === undefined && mayBeUnread(to, partial, gathering))) return []
    const meant = moved[to] === undefined ? near.find(to, pages) : undefined
    const received = moved[to] === undefined ? `"${to}", which no page has` : `"${to}", which has moved too`
    const write = `"${from}": "${moved[to] ?? meant ?? '/catalog/CODE/'}"`
    return [{ ...problem, expected: 'the address of a page', received, write }]
  })
}
