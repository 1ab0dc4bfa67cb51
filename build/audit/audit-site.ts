import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../disk/files/items-below'
import type { FoundLink, SiteAddress } from './found-link'
import { type ResolvedLink, resolveLink, type SiteTree } from './resolve-link'
import { SiteReading } from './site-reading'

export interface BrokenLink {
  /** Path of the file in the site. */
  readonly file: string
  readonly link: string
  readonly reason: string
}

export interface Audit {
  /** Number of files whose links were followed. */
  readonly files: number
  /** Number of files that are those of an earlier build, which has followed their links to what is still there. */
  readonly asBefore: number
  /** Number of links within the site, by kind, that were followed. */
  readonly counts: ReadonlyMap<FoundLink['kind'], number>
  readonly broken: readonly BrokenLink[]
}

export interface AuditOptions {
  /** What a build has read of the files already. Every file that it does not know is read. */
  readonly reading?: SiteReading | undefined
  /** The paths of all files of the site, where they are known. */
  readonly files?: ReadonlySet<string> | undefined
  /** Whether all that an earlier build had, files and anchors, is there: what led to it still does. Asked when all are read. */
  keepsAll?(): boolean
}

/**
 * Follows every link of a built site that stays within it, in exactly its case.
 *
 * @throws where `catalogs.json` does not say where the site is published
 */
export function auditSite(
  folder: string,
  {
    reading = new SiteReading(siteAddress(folder)),
    files = new Set(filesBelow(folder)),
    keepsAll = () => false,
  }: AuditOptions = {},
): Audit {
  for (const file of files) if (!reading.knows(file)) reading.read(folder, file)
  const isKept = keepsAll()
  const tree = treeOf(files, reading)
  const resolve = resolver(tree, reading)
  const isKnown = (link: string) => !/#[^=]*$/.test(link) && resolveLink(link, '/index.html', tree).fault === undefined
  const counts = new Map<FoundLink['kind'], number>()
  const broken: BrokenLink[] = reading.repeated.map(({ file, fault }) => {
    return { file, link: `#${fault}`, reason: 'this id is on the page more than once' }
  })
  let [read, asBefore] = [0, 0]
  for (const file of files) {
    if (isKept && reading.hasTaken(file)) {
      asBefore++
      continue
    }
    let numbers = reading.factsOf(file)?.links ?? []
    // What looks like a link in a text may be none, and what looks like none may be one.
    if (!file.endsWith('.html') && numbers.some((at) => resolve(file, at)?.fault !== undefined)) {
      reading.readAgain(folder, file, isKnown)
      numbers = reading.factsOf(file)?.links ?? []
    }
    if (numbers.length > 0) read++
    for (const at of numbers) {
      const followed = resolve(file, at)
      if (followed?.isInternal !== true) continue
      const { found, fault } = followed
      counts.set(found.kind, (counts.get(found.kind) ?? 0) + 1)
      if (fault !== undefined) broken.push({ file, link: found.link, reason: fault })
    }
  }
  return { files: read, asBefore, counts, broken }
}

function treeOf(found: ReadonlySet<string>, reading: SiteReading): SiteTree {
  const { table, site, answered } = reading
  const files = answered.length === 0 ? found : new Set([...found, ...answered])
  const anchors = new Map(table.ids.map((id, at) => [id, at]))
  const hasAnchor = (file: string, anchor: string) => {
    const at = anchors.get(anchor)
    return at !== undefined && reading.factsOf(file)?.ids.includes(at) === true
  }
  return { files, hasAnchor, site }
}

interface FollowedLink extends ResolvedLink {
  readonly found: FoundLink
}

/**
 * Follows links by their numbers. One from the root, or a whole address, leads to the same place from every page, and one to
 * an anchor of its own page needs no address: a large site has a million of them.
 */
function resolver(tree: SiteTree, { table }: SiteReading): (file: string, at: number) => FollowedLink | undefined {
  const known: FollowedLink[] = []
  const own: FollowedLink[] = []
  return (file, at) => {
    const [before, found] = [known[at], table.links[at]]
    if (before !== undefined || found === undefined) return before
    if (found.link.startsWith('#') && tree.hasAnchor(file, found.link.slice(1))) {
      own[at] ??= { found, isInternal: true }
      return own[at]
    }
    const followed = { found, ...resolveLink(found.link, file, tree) }
    if (/^(?:\/|https?:)/.test(found.link)) known[at] = followed
    return followed
  }
}

/** Number of all links of an audit. */
export function countLinks(audit: Audit): number {
  return [...audit.counts.values()].reduce((sum, count) => sum + count, 0)
}

function siteAddress(folder: string): SiteAddress {
  const { url } = JSON.parse(readFileSync(join(folder, 'catalogs.json'), 'utf8')) as { url: string } // as the build writes it
  const { origin, pathname } = new URL(url)
  return { origin, basePath: pathname.replace(/\/$/, '') }
}
