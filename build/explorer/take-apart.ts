import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type SlotName, slotNames } from '../../components/explorer/slot-name'
import type { CompiledPage } from './compiled-explorer'
import { nextHasChanged } from './next-has-changed'
import { assetPrefix } from './next-settings.mjs'

type Element = DefaultTreeAdapterTypes.Element
type Piece = CompiledPage['pieces'][number]

type Filling = Exclude<Piece, string>['fill']

/** A part of the page that goes. A build puts something in its place where it has a name. */
interface Cut {
  readonly start: number
  readonly end: number
  readonly fill?: Filling
}

/**
 * Takes a page that Next has exported apart: into what stays, the slots and the head that a build fills in, and the
 * framework, which comes later.
 *
 * @throws BuildError where the page is not made as it is known to be
 */
export function takeApart(html: string): Omit<CompiledPage, 'name'> {
  const elements = elementsOf(parse(html, { sourceCodeLocationInfo: true }))
  const head = only(elements, 'head')
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  checkHead(head)
  const cuts: readonly Cut[] = [
    { ...rangeOf(head), fill: 'head' },
    ...scripts.filter((script) => !isWithin(script, head)).map(rangeOf),
    ...slotNames.map((name) => slotCut(elements, name)),
  ]
  return { pieces: cutOut(html, cuts), ...frameworkOf(scripts) }
}

/** Scripts of the framework, and the texts of its inline scripts. */
function frameworkOf(elements: readonly Element[]): Pick<CompiledPage, 'scripts' | 'inline'> {
  const scripts: string[] = []
  const inline: string[] = []
  for (const script of elements) {
    const source = attribute(script, 'src')
    if (source === undefined) inline.push(textOf(script))
    else if (!source.startsWith(`${assetPrefix}/_next/static/`))
      throw nextHasChanged(`a script comes from ${source}, not from below ${assetPrefix}/_next/static/`)
    // Browsers that need these know no modules, and the search is one.
    else if (attribute(script, 'nomodule') === undefined) scripts.push(source)
  }
  const text = inline.join(';\n')
  if (scripts.length === 0) throw nextHasChanged('the page loads no script of the framework')
  if (!text.includes('__next_f.push'))
    throw nextHasChanged('no inline script of the page holds what the framework reads')
  // Such a row says how long it is, and would be cut short or run on with another base path in it.
  if (/(?:\\n|")[\da-f]*:T[\da-f]+,/.test(text))
    throw nextHasChanged('what the framework reads has a row of text with its length')
  if (text.replaceAll(`${assetPrefix}/_next/`, '').includes('/_next/'))
    throw nextHasChanged('what the framework reads has an address without the prefix of the site')
  return { scripts: [...new Set(scripts)], inline: text }
}

/** A build writes the head, so nothing may be in it that the page needs. */
function checkHead(head: Element): void {
  const isKnown = (child: Element) =>
    child.tagName === 'script' ||
    (child.tagName === 'meta' && (attribute(child, 'charset') ?? attribute(child, 'name')) !== undefined) ||
    (child.tagName === 'link' && attribute(child, 'rel') === 'preload' && attribute(child, 'as') === 'script')
  for (const child of elementsOf(head)) {
    const name = attribute(child, 'name') ?? ''
    if (!isKnown(child) || !['', 'viewport'].includes(name))
      throw nextHasChanged(`the head holds <${child.tagName}${name && ` name="${name}"`}>, which would be lost`)
  }
}

function slotCut(elements: readonly Element[], name: SlotName): Cut {
  const found = elements.filter((element) => attribute(element, 'data-slot') === name)
  const [slot] = found
  if (found.length !== 1 || slot === undefined)
    throw nextHasChanged(`the page has ${found.length} slots “${name}”, not one`)
  const { startTag, endTag } = slot.sourceCodeLocation ?? {}
  if (!startTag || !endTag || startTag.endOffset !== endTag.startOffset)
    throw nextHasChanged(`the slot “${name}” is not empty`)
  return { start: startTag.endOffset, end: endTag.startOffset, fill: name }
}

function cutOut(html: string, cuts: readonly Cut[]): Piece[] {
  const pieces: Piece[] = []
  let [text, from] = ['', 0]
  for (const cut of cuts.toSorted((one, other) => one.start - other.start)) {
    text += html.slice(from, cut.start)
    from = cut.end
    if (cut.fill === undefined) continue
    pieces.push(text, { fill: cut.fill })
    text = ''
  }
  return [...pieces, text + html.slice(from)]
}

function only(elements: readonly Element[], name: string): Element {
  const found = elements.filter(({ tagName }) => tagName === name)
  const [element] = found
  if (found.length !== 1 || element === undefined)
    throw nextHasChanged(`the page has ${found.length} <${name}>, not one`)
  return element
}

function isWithin(element: Element, ancestor: Element): boolean {
  const { parentNode } = element
  return parentNode === ancestor || (parentNode !== null && 'tagName' in parentNode && isWithin(parentNode, ancestor))
}

function rangeOf(element: Element): Cut {
  const place = element.sourceCodeLocation
  if (!place?.endTag) throw nextHasChanged(`a <${element.tagName}> has no end in the text of the page`)
  return { start: place.startOffset, end: place.endOffset }
}

function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return parent.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((item) => item.name === name)?.value
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}
