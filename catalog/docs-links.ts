import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { textsOfCatalog, textsOfEntry } from './checks/prose/markdown-texts'
import type { Catalog } from './model/catalog'
import type { DataPath } from './model/located'
import { markdownTree } from './text/markdown-tree'
import { isRelativeLink, resolveLink } from './text/relative-link'

/** A catalog whose texts have addresses instead of links that are relative to its own docs, so that they read anywhere. */
export function withDocsLinks(catalog: Catalog): Catalog {
  const { docsUrl } = catalog
  if (docsUrl === undefined) return catalog
  const entries = catalog.entries.map((entry) => resolved(entry, textsOfEntry(entry), docsUrl))
  return { ...resolved(catalog, textsOfCatalog(catalog), docsUrl), entries }
}

function resolved<T extends object>(value: T, texts: readonly [DataPath, string][], docsUrl: string): T {
  let changed: unknown = value
  for (const [path, text] of texts) {
    const other = /\]\(|\]:/.test(text) ? resolvedText(text, docsUrl) : text
    if (other !== text) changed = withText(changed, path, other)
  }
  return changed as T // a copy in which texts have other words
}

function resolvedText(text: string, docsUrl: string): string {
  const tree = markdownTree(text)
  let isChanged = false
  for (const node of allNodes(tree)) {
    if ((node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') || !isRelativeLink(node.url))
      continue
    node.url = resolveLink(node.url, docsUrl)
    isChanged = true
  }
  if (!isChanged) return text
  return toMarkdown(tree, { bullet: '-', rule: '-', fences: true, extensions: [gfmToMarkdown()] }).replace(/\n$/, '')
}

type Node = ReturnType<typeof markdownTree>['children'][number]

function allNodes({ children }: ReturnType<typeof markdownTree>): Node[] {
  const found: Node[] = [...children]
  for (const node of found) if ('children' in node) for (const child of node.children) found.push(child)
  return found
}

/** A copy with another text at a path. */
function withText(value: unknown, [step, ...rest]: DataPath, text: string): unknown {
  if (step === undefined) return text
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withText(item, rest, text) : item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withText(item, rest, text) : item]),
  )
}
