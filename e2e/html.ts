import { DomUtils, parseDocument } from 'htmlparser2'

/** What a reader of the served HTML finds in it, without a browser. */

/** The text of the one `<h1>` of a page. */
export function headingOf(html: string): string {
  const headings = DomUtils.getElementsByTagName('h1', parseDocument(html))
  const [heading, ...others] = headings
  if (heading === undefined || others.length > 0) return `${headings.length} headings of the first level`
  return oneLine(DomUtils.textContent(heading))
}

/** An attribute of the first element that has others with these values. */
export function attributeOf(html: string, has: Readonly<Record<string, string>>, name: string): string | undefined {
  const wanted = Object.entries(has)
  const found = DomUtils.findOne(
    ({ attribs }) => wanted.every(([key, value]) => attribs[key] === value),
    parseDocument(html).children,
  )
  return found?.attribs[name]
}

/** All values of attributes of these names. */
export function attributesOf(html: string, ...names: readonly string[]): string[] {
  return DomUtils.findAll(() => true, parseDocument(html).children).flatMap(({ attribs }) =>
    names.flatMap((name) => attribs[name] ?? []),
  )
}

/** HTML without its tags, white space made one blank. */
export function textOf(html: string): string {
  return oneLine(DomUtils.innerText(parseDocument(html).children))
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
