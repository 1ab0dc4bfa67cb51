import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { searchIndexPath } from '../../site/assets'
import type { FoundLink, SiteAddress } from './found-link'
import { linksOfHtml } from './links-of-html'
import { type IsKnown, linksOfMarkdown } from './links-of-markdown'
import { linksOfAddressBook, linksOfCss, linksOfJson, linksOfRedirects, linksOfXml } from './links-of-text'
import { type ResolvedLink, resolveLink } from './resolve-link'

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
 * Reads every file of a built site and follows every link that stays within it, in exactly its case.
 *
 * @throws where `catalogs.json` does not say where the site is published
 */
export function auditSite(folder: string): Audit {
  const files = listFiles(folder)
  const site = siteAddress(folder)
  const ids = new Map<string, ReadonlySet<string>>()
  const counts = new Map<FoundLink['kind'], number>()
  const broken: BrokenLink[] = []
  const tree = { files, ids, site }
  const known = new Map<string, ResolvedLink>()
  const isKnown = (link: string) => {
    if (/#[^=]*$/.test(link)) return false
    return resolveOnce(known, link, () => resolveLink(link, '/index.html', tree)).fault === undefined
  }
  const follow = (file: string, { kind, link }: FoundLink) => {
    const { isInternal, fault } = resolveOnce(known, link, () => resolveLink(link, file, tree))
    if (!isInternal) return
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (fault !== undefined) broken.push({ file, link, reason: fault })
  }
  // Whether there is an anchor is known once every page has been read.
  const waiting: [file: string, link: FoundLink][] = []
  let read = 0
  for (const file of files) {
    const { links, repeated } = readLinks(folder, file, { site, ids, isKnown })
    for (const id of repeated) broken.push({ file, link: `#${id}`, reason: 'this id is on the page more than once' })
    if (links.length > 0) read++
    for (const link of links) {
      if (link.link.includes('#')) waiting.push([file, link])
      else follow(file, link)
    }
  }
  for (const [file, link] of waiting) follow(file, link)
  return { files: read, counts, broken }
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

interface Reading {
  readonly site: SiteAddress
  /** Gets the anchors of each page. */
  readonly ids: Map<string, ReadonlySet<string>>
  readonly isKnown: IsKnown
}

interface FileLinks {
  readonly links: readonly FoundLink[]
  readonly repeated: Iterable<string>
}

function readLinks(folder: string, file: string, { site, ids, isKnown }: Reading): FileLinks {
  if (!file.endsWith('.html')) return { links: linksOfFile(folder, file, { site, isKnown }), repeated: [] }
  const page = linksOfHtml(readFileSync(join(folder, file), 'utf8'), site)
  ids.set(file, page.ids)
  return page
}

function linksOfFile(
  folder: string,
  file: string,
  { site, isKnown }: Pick<Reading, 'site' | 'isKnown'>,
): readonly FoundLink[] {
  const text = () => readFileSync(join(folder, file), 'utf8')
  if (file === '/_redirects') return linksOfRedirects(text())
  if (file === searchIndexPath) return []
  if (file.startsWith('/assets/addresses.')) return linksOfAddressBook(text(), site)
  switch (/\.[a-z0-9]+$/i.exec(file)?.[0]) {
    case '.json':
      return linksOfJson(text(), site, isKnown)
    case '.md':
    case '.txt':
      return linksOfMarkdown(text(), site, isKnown)
    case '.xml':
      return linksOfXml(text())
    case '.css':
      return linksOfCss(text())
    default:
      return []
  }
}
