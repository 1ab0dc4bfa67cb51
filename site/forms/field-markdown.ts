import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { absoluteUrl } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { codeSpanParts, markdownTree } from '../../catalog/text/markdown-tree'
import { toPhrasing } from '../../catalog/text/phrasing'
import { isSafeLink } from '../../catalog/values/safe-link'

/**
 * A text of the content as Markdown that reads anywhere as it does on its page: what looks like HTML is text,
 * a picture from elsewhere is a link, links are absolute and safe, and no reference reaches another text.
 */
export function blockField(site: Site, text: string): string {
  if (codeSpanParts(text) !== undefined) return text
  return treeMarkdown(site, markdownTree(text))
}

/** A tree that nobody else has, as such Markdown. */
export function treeMarkdown(site: Site, tree: Root): string {
  return write(fitTree(site, tree))
}

/** The same in one line, where a page shows words without blocks. */
export function inlineField(site: Site, text: string): string {
  if (codeSpanParts(text) !== undefined) return text
  const { children } = fitTree(site, markdownTree(text))
  return write({ type: 'root', children: [{ type: 'paragraph', children: toPhrasing(children) }] })
    .replace(/\\?\n/g, ' ')
    .trim()
}

/** A text after a label: in its line where it is one paragraph, else below it. */
export function labelledField(site: Site, label: string, text: string): string {
  if (codeSpanParts(text) !== undefined) return `${label} ${text}`
  const tree = fitTree(site, markdownTree(text))
  const isOneParagraph = tree.children.length === 1 && tree.children[0]?.type === 'paragraph'
  return isOneParagraph ? `${label} ${write(tree)}` : `${label}\n\n${write(tree)}`
}

const form: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
}

function write(tree: Root): string {
  return toMarkdown(tree, form).replace(/\n$/, '')
}

function fitTree(site: Site, tree: Root): Root {
  const definitions = new Map<string, Definition>()
  for (const node of allNodes(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  for (const node of allNodes(tree)) {
    if (!('children' in node)) continue
    // What is here, in the same places of the tree.
    node.children = node.children.flatMap((child) => fit(site, child, definitions)) as typeof node.children
  }
  return tree
}

/** Every node, those around others first. */
function allNodes(tree: Root): Nodes[] {
  const found: Nodes[] = [tree]
  for (const node of found) if ('children' in node) for (const child of node.children) found.push(child)
  return found
}

function fit(site: Site, node: RootContent, definitions: ReadonlyMap<string, Definition>): RootContent[] {
  switch (node.type) {
    case 'definition':
      return []
    case 'linkReference': {
      const { url = '', title } = definitions.get(node.identifier) ?? {}
      return fit(site, { type: 'link', url, title: title ?? null, children: node.children }, definitions)
    }
    case 'imageReference': {
      const { url = '', title } = definitions.get(node.identifier) ?? {}
      return fit(site, { type: 'image', url, title: title ?? null, alt: node.alt ?? null }, definitions)
    }
    case 'link':
      return isSafeLink(node.url) ? [{ ...node, url: absolute(site, node.url) }] : node.children
    case 'image':
      return fitImage(site, node)
    default:
      return [node]
  }
}

function fitImage(site: Site, image: Extract<RootContent, { type: 'image' }>): RootContent[] {
  const words = { type: 'text', value: image.alt ?? '' } as const
  if (!isSafeLink(image.url)) return [words]
  if (!/^[a-z][a-z\d+.-]*:/i.test(image.url)) return [{ ...image, url: absolute(site, image.url) }]
  return [{ type: 'link', url: image.url, children: [words] }]
}

function absolute(site: Site, url: string): string {
  return url.startsWith('/') ? absoluteUrl(site, url) : url
}
