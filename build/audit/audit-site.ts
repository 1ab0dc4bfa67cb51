import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
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
  /** Number of files that were read. */
  readonly files: number
  /** Number of links within the site, by kind. */
  readonly counts: ReadonlyMap<FoundLink['kind'], number>
  readonly broken: readonly BrokenLink[]
}

/**
 * Follows every link of a built site that stays within it, in exactly its case. Reads every file that `reading` does
 * not know yet.
 *
 * @throws where `catalogs.json` does not say where the site is published
 */
export function auditSite(folder: string, reading = new SiteReading(siteAddress(folder))): Audit {
  const files = listFiles(folder)
  for (const file of files) if (!reading.files.has(file)) reading.read(folder, file)
  const tree = treeOf(files, reading)
  const known = new Map<string, ResolvedLink>()
  const resolve = (file: string, link: string) => resolveOnce(known, link, () => resolveLink(link, file, tree))
  const isKnown = (link: string) => !/#[^=]*$/.test(link) && resolve('/index.html', link).fault === undefined
  const counts = new Map<FoundLink['kind'], number>()
  const broken: BrokenLink[] = reading.repeated.map(({ file, fault }) => {
    return { file, link: `#${fault}`, reason: 'this id is on the page more than once' }
  })
  const follow = (file: string) => linksOf(reading, file).map((found) => ({ found, ...resolve(file, found.link) }))
  let read = 0
  for (const file of files) {
    let links = follow(file)
    // What looks like a link in a text may be none, and what looks like none may be one.
    if (!file.endsWith('.html') && links.some(({ fault }) => fault !== undefined)) {
      reading.readAgain(folder, file, isKnown)
      links = follow(file)
    }
    if (links.length > 0) read++
    for (const { found, isInternal, fault } of links) {
      if (!isInternal) continue
      counts.set(found.kind, (counts.get(found.kind) ?? 0) + 1)
      if (fault !== undefined) broken.push({ file, link: found.link, reason: fault })
    }
  }
  return { files: read, counts, broken }
}

function linksOf({ files, table }: SiteReading, file: string): FoundLink[] {
  return (files.get(file)?.links ?? []).flatMap((at) => table.links[at] ?? [])
}

function treeOf(found: ReadonlySet<string>, { files: facts, table, site, answered }: SiteReading): SiteTree {
  const files = answered.length === 0 ? found : new Set([...found, ...answered])
  const anchors = new Map(table.ids.map((id, at) => [id, at]))
  const hasAnchor = (file: string, anchor: string) => {
    const at = anchors.get(anchor)
    return at !== undefined && facts.get(file)?.ids.includes(at) === true
  }
  return { files, hasAnchor, site }
}

/** A link from the root, or a whole address, leads to the same place from every page; most pages share most of theirs. */
function resolveOnce(known: Map<string, ResolvedLink>, link: string, resolve: () => ResolvedLink): ResolvedLink {
  if (!/^(?:\/|https?:)/.test(link)) return resolve()
  const before = known.get(link)
  if (before !== undefined) return before
  const resolved = resolve()
  known.set(link, resolved)
  return resolved
}

/** Number of all links of an audit. */
export function countLinks(audit: Audit): number {
  return [...audit.counts.values()].reduce((sum, count) => sum + count, 0)
}

function listFiles(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return new Set(files.map((file) => `/${relative(folder, join(file.parentPath, file.name)).split(sep).join('/')}`))
}

function siteAddress(folder: string): SiteAddress {
  const { url } = JSON.parse(readFileSync(join(folder, 'catalogs.json'), 'utf8')) as { url: string } // as the build writes it
  const { origin, pathname } = new URL(url)
  return { origin, basePath: pathname.replace(/\/$/, '') }
}
