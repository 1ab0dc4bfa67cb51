/** What a reader of the served HTML finds in it, without a browser. */

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
])

/** The text of the one `<h1>` of a page. */
export function headingOf(html: string): string {
  const headings = [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, content = '']) => textOf(content))
  if (headings.length !== 1) return `${headings.length} headings of the first level`
  return headings[0] ?? ''
}

/** The value of an attribute of the first tag that fits. */
export function attributeOf(html: string, tag: RegExp, name: string): string | undefined {
  const found = tag.exec(html)?.[0]
  return found === undefined ? undefined : decode(new RegExp(`\\s${name}="([^"]*)"`).exec(found)?.[1] ?? '')
}

/** All values of an attribute. */
export function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value))
}

/** HTML without its tags, white space made one blank. */
export function textOf(html: string): string {
  return oneLine(decode(html.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, '')))
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities.get(entity) ?? entity)
}
