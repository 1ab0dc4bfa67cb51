/** What the words of a comment say. */
export interface CommentWords {
  readonly text: string
  /** What its tag `@deprecated` says; empty where it only has the tag, undefined without one. */
  readonly deprecated?: string
  readonly since?: string
  /** Names that it says to use instead. */
  readonly replacedBy: readonly string[]
  /** The web addresses that its tags `@see` name, each as an item of a Markdown list. */
  readonly seeAlso: readonly string[]
  /** What has no place in an entry, such as the name of another class after `@see`. */
  readonly lost: readonly string[]
}

const tag = /^\s*@(deprecated|since|author|see)\b[ \t]*/
/** How Go says it, in a paragraph of its own. */
const ended = /^Deprecated:\s*/

/** Reads a comment as it is written: its text without the marks of the language, and what its tags say. */
export function readComment(written: string): CommentWords {
  const main: string[] = []
  const tags: { readonly name: string; readonly lines: string[] }[] = []
  let open = main
  for (const line of linesOf(written)) {
    const name = ended.test(line) ? 'deprecated' : tag.exec(line)?.[1]
    if (name !== undefined) {
      open = [line.replace(tag, '').replace(ended, '')]
      tags.push({ name, lines: open })
      continue
    }
    // Other tags are read as text, and what is below a tag belongs to it up to the next one.
    if (/^\s*@\w/.test(line)) open = main
    // A tag alone on its line is for a program; the words below it are for people.
    if (!/^\s*@\w+\s*$/.test(line)) open.push(line)
  }
  const textOf = (wanted: string) =>
    tags.filter(({ name }) => name === wanted).map(({ lines }) => lines.join('\n').trim())
  const [deprecated] = textOf('deprecated')
  const [since] = textOf('since')
  const see = textOf('see').map((text) => ({ text, items: linkItems(text) }))
  const replacedBy = [...(deprecated ?? '').matchAll(instead)].flatMap(([, linked, plain]) => linked ?? plain ?? [])
  return {
    text: plainText(main.join('\n')),
    ...(deprecated === undefined ? {} : { deprecated: plainText(deprecated) }),
    ...(since === undefined || since === '' ? {} : { since }),
    replacedBy,
    seeAlso: see.flatMap(({ items }) => items ?? []),
    lost: see.flatMap(({ text, items }) => (items === undefined ? [`@see ${text}`] : [])),
  }
}

const linkForms = [
  /^\[(?<label>[^\]]+)\]\((?<url>https?:\/\/[^\s)]+)\)$/,
  /^<a\s+href="(?<url>https?:\/\/[^"\s]+)"[^<>]*>(?<label>[^<>]+)<\/a>$/i,
  /^(?<url>https?:\/\/[^\s<>()]+)(?:\s+(?<label>\S.*))?$/,
]

/** A text that is nothing but web addresses, one a line, with or without a label: their items. Undefined for any other. */
function linkItems(text: string): readonly string[] | undefined {
  const lines = text.split('\n').flatMap((line) => line.replace(/^\s*[-*]\s+/, '').trim() || [])
  const items = lines.flatMap((line) => {
    const groups = linkForms.map((form) => form.exec(line)?.groups).find((found) => found !== undefined)
    if (groups?.url === undefined) return []
    const label = groups.label?.trim()
    return [label === undefined ? `- <${groups.url}>` : `- [${label.replace(/[[\]]/g, '\\$&')}](${groups.url})`]
  })
  return items.length === lines.length && items.length > 0 ? items : undefined
}

/** `use {@link #OTHER} instead`, `replaced by OTHER_ONE`. A plain word is a name only where it is in capitals, or an error of Go. */
const instead =
  /\b(?:use|replaced by|superseded by|in favou?r of)\s+(?:\{@link(?:plain)?\s+(?:[\w.]*#)?(\w+)[^}]*\}|`?([A-Z][A-Z0-9]*_[A-Z0-9_]+|Err[A-Z]\w+)\b)/gi

/** Whether words only say what to use instead, so that nothing of them is lost where that is known. */
export function isOnlyInstead(text: string): boolean {
  return /^(?:please )?(?:use|replaced by|superseded by|in favou?r of)\s+`?\w+`?(?:\s+instead)?[.!]?$/i.test(text)
}

function linesOf(written: string): string[] {
  return written
    .split(/(?<=\*\/)\n/)
    .map((part) => part.replace(/^\s*\/\*+|\*+\/\s*$/g, ''))
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\*(?!\*)|\/{2,}!?|#)? ?/, '').trimEnd())
}

function plainText(text: string): string {
  return (
    text
      .replace(/\{@link(?:plain)?\s+([^\s}]+)(?:\s+([^}]*))?\}/g, (_all, target: string, label: string | undefined) =>
        (label ?? target.replace(/^.*#/, '')).trim(),
      )
      .replace(/\{@(?:code|literal)\s+([^}]*)\}/g, '$1')
      // What is behind the end of a summary on its line is no text: `</summary>,`.
      .replace(/<\/summary>[^\p{L}\p{N}<\n]*$/gmu, '')
      .replace(
        /<(?:see|seealso|paramref|typeparamref)\s+(?:cref|langword|name)="(?:\w:)?([^"]*)"\s*\/>/g,
        (_all, named: string) => named.replace(/\(.*$/, '').replace(/^.*\./, ''),
      )
      .replace(/<see\s+href="([^"]*)"\s*\/>/g, '$1')
      .replace(/<\/?(?:summary|remarks|para|c|see[^<>]*)\/?>/g, '')
      .trim()
  )
}
