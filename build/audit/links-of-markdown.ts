import type { Nodes } from 'mdast'
import { FenceReader } from '../../catalog/text/fence-reader'
import { markdownTree } from '../../catalog/text/markdown-tree'
import type { FoundLink, SiteAddress } from './found-link'

/** What tells whether a path of the site, with its base path, leads somewhere. */
export type IsKnown = (link: string) => boolean

/**
 * The links in a Markdown text within the site. Authors write paths without its base path. Parsing takes long, and
 * most texts hold good links only: a part of the text is parsed where something in it looks like a link that
 * `isKnown` does not know, and a parser has to say whether it is one.
 */
export function linksOfMarkdown(text: string, site: SiteAddress, isKnown: IsKnown = () => false): FoundLink[] {
  const looks = lookOf(text, site)
  if (looks.every((link) => /^[^\\&()]*$/.test(link) && isKnown(link))) return looks.map(found)
  return parts(text).flatMap((part) => {
    const links = lookOf(part, site)
    const isSure = links.every((link) => /^[^\\&()]*$/.test(link) && isKnown(link))
    return isSure ? links.map(found) : parsedLinks(part, site)
  })
}

function found(link: string): FoundLink {
  return { kind: 'data', link }
}

/** Everything that could be a link within the site, and some of what cannot. */
function lookOf(text: string, { origin, basePath }: SiteAddress): string[] {
  const links: string[] = []
  if (text.includes('](') || text.includes(']:')) {
    for (const [, link = ''] of text.matchAll(/\](?:\(|:)\s*<?(\/[^\s)>]*)/g)) links.push(basePath + link)
  }
  const own = `${origin}${basePath}/`
  for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + own.length)) {
    const [link = ''] = /^[^\s<>"'`\])]+/.exec(text.slice(at, at + 2_000)) ?? []
    links.push(link.replace(/[.,;:!?*_~]+$/, ''))
  }
  return links
}

function parsedLinks(text: string, { origin, basePath }: SiteAddress): FoundLink[] {
  const links: FoundLink[] = []
  const open: Nodes[] = [markdownTree(text)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      if (/^\/(?!\/)/.test(node.url)) links.push(found(basePath + node.url))
      else if (node.url.startsWith(`${origin}${basePath}/`)) links.push(found(node.url))
    }
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
  return links
}

/** A long text cut at its headings, so that a parser need not read all of it. */
function parts(text: string): string[] {
  const found: string[] = []
  const fences = new FenceReader()
  let part: string[] = []
  for (const line of text.split('\n')) {
    const isCode = fences.isCode(line)
    if (!isCode && part.length > 0 && /^#{1,6} /.test(line)) {
      found.push(part.join('\n'))
      part = []
    }
    part.push(line)
  }
  return [...found, part.join('\n')]
}
