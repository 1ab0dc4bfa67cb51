import { Parser } from 'htmlparser2'

/** A start tag of an HTML text, or the content of an element that holds no markup. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  /** By their names in lower case; a value is as a browser reads it. */
  readonly attributes: ReadonlyMap<string, string>
  /** The text of a `script` or `style`. */
  readonly text?: string
}

const none: ReadonlyMap<string, string> = new Map()
const withText: ReadonlySet<string> = new Set(['script', 'style'])

/** All start tags of an HTML text, in order, as a parser of HTML finds them. */
export function parseTags(html: string): Tag[] {
  const tags: Tag[] = []
  let attributes: Map<string, string> | undefined
  let text: string | undefined
  const parser = new Parser({
    onattribute(name, value) {
      attributes ??= new Map()
      if (!attributes.has(name)) attributes.set(name, value)
    },
    onopentag(name) {
      tags.push({ name, attributes: attributes ?? none })
      attributes = undefined
      text = withText.has(name) ? '' : undefined
    },
    ontext(part) {
      if (text !== undefined) text += part
    },
    onclosetag() {
      const last = tags.at(-1)
      if (text !== undefined && last !== undefined) tags[tags.length - 1] = { ...last, text }
      text = undefined
    },
  })
  parser.end(html)
  return tags
}
