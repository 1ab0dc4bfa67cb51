import type { Nodes } from 'mdast'
import { catalogPath, entryPath, guidePath } from '../../address/links'
import { readGuide } from '../../guides/read-guide'
import type { Problem } from '../../model/problem'
import { isUrl } from '../../text/is-url'
import { listed } from '../../text/listed'
import { markdownTree } from '../../text/markdown-tree'
import { Nearest } from '../../text/nearest'
import { isRelativeLink, resolveLink } from '../../text/relative-link'
import { isPublicHost } from '../../values/public-host'
import { isSafeLink } from '../../values/safe-link'
import type { Check } from '../frame/check'
import type { SiteAddresses } from '../frame/site-addresses'
import { mayBeUnread, type PartialParts } from '../frame/unread-pages'
import { textsOfCatalog, textsOfEntry } from '../prose/markdown-texts'
import { openAnchors, type PageAnchors } from './page-anchors'

/** Every link in prose leads to a page of the site, to the docs of its API, or to another site by https, http or mailto. */
export const checkLinks: Check = (input) => {
  const { catalog, parsed, unread, partial, addresses, paths, locate } = input
  const { gathering } = addresses
  const anchors = openAnchors(input)
  const context = { paths: paths(), unread, partial, gathering, near: new Nearest(), anchors }
  const { docsUrl } = catalog
  const judge = (url: string, page: string) =>
    judgeLink(docsUrl !== undefined && isRelativeLink(url) ? resolveLink(url, docsUrl) : url, page, context)
  const problems: Problem[] = []
  for (const { entry, locate: locateField } of parsed) {
    for (const [path, text] of textsOfEntry(entry)) {
      for (const { url } of findLinks(text)) {
        const fault = judge(url, entryPath(entry))
        if (fault !== undefined) problems.push({ ...fault, place: locateField(path) })
      }
    }
  }
  for (const [path, text] of textsOfCatalog(catalog)) {
    for (const { url } of findLinks(text)) {
      const fault = judge(url, catalogPath(catalog))
      if (fault !== undefined) problems.push({ ...fault, place: locate(path) })
    }
  }
  for (const guide of catalog.guides) {
    const { place } = guide
    for (const { url, line, column } of linksOfTree(readGuide(guide).parsed)) {
      const fault = judgeLink(url, guidePath(guide), context)
      if (fault !== undefined) problems.push({ ...fault, place: { ...place, line: place.line + line - 1, column } })
    }
  }
  return problems
}

type Fault = Omit<Problem, 'place'>

interface Pages {
  readonly paths: ReadonlySet<string>
  readonly unread: ReadonlySet<string>
  readonly partial: PartialParts
  readonly gathering: SiteAddresses['gathering']
  readonly near: Nearest
  readonly anchors: PageAnchors
}

function judgeLink(url: string, page: string, pages: Pages): Fault | undefined {
  const { paths, unread, partial, gathering, near } = pages
  if (url.startsWith('#')) return judgeAnchor(url, page, pages)
  if (isForeignLink(url)) return undefined
  if (!url.startsWith('/') || !isSafeLink(url)) {
    return {
      kind: 'unsafe-link',
      subject: url,
      expected: 'a link by https:, http: or mailto: to a public host, or a path of this site from its root',
      received: `"${url}"`,
      write: isRelativeLink(url)
        ? 'the whole address; or "docsUrl" in catalog.json, where relative links lead to'
        : '/catalog/CODE/',
    }
  }
  const path = url.split(/[?#]/, 1)[0] ?? url
  if (paths.has(path)) return judgeAnchor(url, path, pages)
  if (unread.has(path.replace(/^\/|\/$/g, ''))) return undefined
  if (mayBeUnread(path, partial, gathering)) return undefined
  return {
    kind: 'dead-link',
    subject: url,
    expected: 'a page of this site',
    received: `"${path}", which no page has`,
    write: near.find(path, paths) ?? '/catalog/CODE/',
  }
}

/** Whether the page has what the fragment of a link names. One with `=` carries arguments. */
function judgeAnchor(url: string, page: string, { anchors, near }: Pages): Fault | undefined {
  const fragment = url.slice(url.indexOf('#') + 1)
  if (!url.includes('#') || fragment === '' || fragment.includes('=')) return undefined
  const known = anchors.of(page)
  const anchor = decoded(fragment)
  if (known === undefined || known.has(anchor)) return undefined
  const other = near.find(anchor, known)
  return {
    kind: 'dead-link',
    subject: url,
    expected: `an anchor of ${page}: ${listed([...known], (id) => `#${id}`)}`,
    received: `"#${anchor}", which that page does not have`,
    write: other === undefined ? 'the link without it' : `${url.slice(0, url.indexOf('#'))}#${other}`,
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Whether a link leads to another site: no user name in it, and no host that only its author can reach. */
function isForeignLink(url: string): boolean {
  if (!isSafeLink(url)) return false
  if (/^mailto:/i.test(url)) return true
  const host = /^https?:\/\/([^/?#@:\s\\]+)(?::\d*)?(?:[/?#]|$)/i.exec(url)?.[1]
  return host !== undefined && isPublicHost(host) && isUrl(`https://${host}/`)
}

interface Link {
  readonly url: string
  /** Where it is in the text, from 1. */
  readonly line: number
  readonly column: number
}

/** The targets of the links of a Markdown text; cheap where it has none. */
function findLinks(markdown: string): Link[] {
  return /\]\(|<[a-z][a-z0-9+.-]*:|\]:|https?:|www\./i.test(markdown) ? linksOfTree(treeOf(markdown)) : []
}

function linksOfTree(tree: Nodes | undefined): Link[] {
  const links: Link[] = []
  const open: Nodes[] = tree === undefined ? [] : [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      links.push({ url: node.url, line, column })
    }
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return links.reverse()
}

/** The tree of a text; none where the parser runs out of stack, which is a problem of its own. */
function treeOf(markdown: string): Nodes | undefined {
  try {
    return markdownTree(markdown)
  } catch {
    return undefined
  }
}
