import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { BrandFault } from './brand-fault'
import { cssAddresses } from './css-addresses'

export interface SvgRead {
  readonly faults: readonly BrandFault[]
  readonly width: number
  readonly height: number
}

const svgSpace = 'http://www.w3.org/2000/svg'
const htmlSpace = 'http://www.w3.org/1999/xhtml'
const mathSpace = 'http://www.w3.org/1998/Math/MathML'

/** Elements that run, load or show what is no drawing. */
const refused: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'handler',
  'listener',
])
const animations: ReadonlySet<string> = new Set(['set', 'animate', 'animatemotion', 'animatetransform', 'animatecolor'])

/** No drawing program nests groups like this, and each level makes all below it slower to read. */
const deepest = 256
const tooDeep = new Error('an SVG that is not read on')

/**
 * Reads an SVG as a browser reads a file of its own: as XML. Faults are script, handlers, foreign content and
 * whatever is loaded from elsewhere; somebody may open the picture by its address, where it is a page.
 */
export function readSvg(text: string): SvgRead {
  const faults: BrandFault[] = []
  let size: { width: number; height: number } | undefined
  let styleText: string | undefined
  let depth = 0
  let offset = 0
  const fault = (subject: string, write = 'the drawing without it') =>
    faults.push({ offset, subject, expected: 'an SVG that only draws', received: subject, write })
  const parser = new SaxesParser({ xmlns: true })
  // Elements are told at their end, so the place is that of their start.
  parser.on('opentagstart', () => {
    offset = Math.max(0, text.lastIndexOf('<', parser.position - 1))
  })
  parser.on('opentag', (tag) => {
    size ??= sizeOf(tag)
    for (const word of tagFaults(tag)) fault(word)
    if (styleText !== undefined) fault(`<${tag.local}> in <style>`)
    else if (isStyle(tag)) styleText = ''
    depth += 1
    if (depth <= deepest) return
    fault(`an element that is ${depth} deep`)
    throw tooDeep
  })
  const readStyle = (style: string) => {
    for (const word of styleFaults(style)) fault(word)
  }
  const addText = (part: string) => {
    if (styleText !== undefined) styleText += part
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', (tag) => {
    depth -= 1
    if (styleText === undefined || !isStyle(tag)) return
    readStyle(styleText)
    styleText = undefined
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') fault(`encoding="${encoding}"`, 'UTF-8')
  })
  parser.on('processinginstruction', ({ target }) => {
    offset = Math.max(0, text.lastIndexOf('<?', parser.position))
    fault(`<?${target}?>`)
  })
  parser.on('doctype', (doctype) => {
    offset = Math.max(0, text.lastIndexOf('<!DOCTYPE', parser.position))
    if (doctype.includes('[')) fault('<!DOCTYPE with entities>')
  })
  parser.on('error', (error) => {
    // One is enough: what follows is read wrongly.
    if (faults.length > 0) return
    offset = Math.min(parser.position, text.length)
    const received = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    faults.push({
      offset,
      subject: 'SVG',
      expected: 'well-formed XML',
      received,
      write: 'the file as a drawing program saves it',
    })
  })
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    if (error !== tooDeep) throw error
  }
  offset = 0
  if (size === undefined && faults.length === 0) fault('SVG without a size', 'viewBox="0 0 120 32" on <svg>')
  return { faults, width: size?.width ?? 0, height: size?.height ?? 0 }
}

function isStyle({ local }: SaxesTagNS): boolean {
  return local.toLowerCase() === 'style'
}

function sizeOf({ local, uri, attributes }: SaxesTagNS): { width: number; height: number } | undefined {
  if (local !== 'svg' || uri !== svgSpace) return undefined
  const lengths = [attributes.width?.value, attributes.height?.value].map((value) =>
    /^\d+(?:\.\d+)?(?:px)?$/.test(value ?? '') ? Number.parseFloat(value ?? '') : 0,
  )
  const box = (attributes.viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [width = 0, height = 0] = lengths.every((length) => length > 0) ? lengths : box.slice(2)
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined
}

function tagFaults({ local, uri, attributes }: SaxesTagNS): string[] {
  const name = local.toLowerCase()
  if (refused.has(name) || uri === htmlSpace || uri === mathSpace) return [`<${local}>`]
  return Object.values(attributes).flatMap((attribute): string[] => {
    const { value } = attribute
    const key = attribute.local.toLowerCase()
    if (key.startsWith('on') && attribute.prefix !== 'xmlns') return [attribute.name]
    if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') return []
    if (attribute.name === 'xml:base' || key === 'ping') return [attribute.name]
    if (animations.has(name) && key === 'attributename' && /href|^\s*on/i.test(value))
      return [`${attribute.name}="${value}"`]
    if (key === 'href' || key === 'src') return isInside(value) ? [] : [`${attribute.name}="${value}"`]
    return styleFaults(value)
  })
}

function styleFaults(style: string): string[] {
  const { addresses, faults } = cssAddresses(style)
  return [
    ...faults.filter(({ subject }) => subject !== 'stylesheet').map(({ subject }) => subject),
    ...addresses.filter(({ value }) => !isInside(value)).map(({ value }) => `url(${value})`),
  ]
}

/** A part of the drawing, or a picture of dots that is in it. */
function isInside(address: string): boolean {
  return /^\s*#/.test(address) || /^\s*data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(address)
}
