import type { Element, ElementContent, Root } from 'hast'
import { href } from '../catalog/address/links'
import type { Site } from '../catalog/model/site'
import { isSafeLink } from '../catalog/values/safe-link'

/** Anything that has elements in it; guides have JSX among them. */
type Parent = Root | Extract<ElementContent, { children: unknown[] }>

/** What the page around a text decides: its base path, and the level that headings of the text begin at. */
export interface PageContext {
  readonly basePath: string
  readonly firstHeading: 2 | 3
  /** What begins the ids of footnotes; empty where the text is words of one line, which have none. */
  readonly footnotes: string
}

/**
 * Makes a tree of Markdown fit for a page: safe links only, with the base path of the site;
 * no picture from elsewhere; headings below those of the page; tables that scroll by
 * themselves. Changes the tree.
 */
export function adaptElements(parent: Parent, page: PageContext) {
  const adapted: Root['children'] = []
  for (const child of parent.children) {
    if ('children' in child) adaptElements(child, page)
    for (const item of child.type === 'element' ? adapt(child, page) : [child]) adapted.push(item)
  }
  parent.children = adapted as ElementContent[] // what stood here, and elements
}

/** Elements with words of their own, which may be of any script. */
const withWords: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary'])

function adapt(element: Element, page: PageContext): ElementContent[] {
  if (withWords.has(element.tagName)) element.properties.dir = 'auto'
  switch (element.tagName) {
    case 'a':
      return adaptLink(element, page)
    case 'img':
      return adaptImage(element, page)
    case 'sup':
      return page.footnotes === '' && isFootnoteReference(element) ? [] : [element]
    case 'h1':
    case 'h2':
      if (element.properties.id === 'footnote-label') element.properties.id = `${page.footnotes}label`
      element.tagName = `h${Math.max(page.firstHeading, Number(element.tagName[1]))}`
      return [element]
    case 'table':
      return [scrolling(element)]
    case 'input':
      element.properties.ariaLabel = element.properties.checked === true ? 'done' : 'to do'
      return [element]
    default:
      return [element]
  }
}

/** A link that may not be published leaves its text behind. */
function adaptLink(element: Element, page: PageContext): ElementContent[] {
  const address = String(element.properties.href ?? '')
  if (!isSafeLink(address)) return element.children
  element.properties.href = withBasePath(address, page)
  if (element.properties.dataFootnoteRef === true) element.properties.ariaDescribedBy = [`${page.footnotes}label`]
  return [element]
}

function isFootnoteReference({ children: [child] }: Element): boolean {
  return child?.type === 'element' && child.properties.dataFootnoteRef === true
}

function adaptImage(element: Element, site: Pick<Site, 'basePath'>): ElementContent[] {
  const address = String(element.properties.src ?? '')
  const words: ElementContent = { type: 'text', value: String(element.properties.alt ?? '') }
  if (!isSafeLink(address)) return [words]
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) {
    return [{ type: 'element', tagName: 'a', properties: { href: address }, children: [words] }]
  }
  element.properties.src = withBasePath(address, site)
  element.properties.loading = 'lazy'
  return [element]
}

/** Links of the content begin with `/` at the root of the site, wherever it is published. */
export function withBasePath(address: string, site: Pick<Site, 'basePath'>): string {
  return address.startsWith('/') ? href(site, address) : address
}

function scrolling(table: Element): Element {
  const properties = { className: ['table-scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 }
  return { type: 'element', tagName: 'div', properties, children: [table] }
}
