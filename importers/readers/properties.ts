import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { listedCodes } from '../rows/listed-codes'
import { type Cell, lossAt, type Reader, type Row } from '../rows/row'

/** Reads message bundles (`key = text`). The end of the file's name says the language: `errors_de.properties`. */
export const readProperties: Reader = (sources, { section }) => {
  const byKey = new Map<string, { place: Row['place']; cells: Cell[] }>()
  const ordered = [...sources].sort((a, b) => Number(languageOf(a) !== undefined) - Number(languageOf(b) !== undefined))
  for (const source of ordered) {
    const language = languageOf(source)
    const lines = new LineIndex(source.path, source.text)
    for (const { key, text, at, textAt } of readPairs(source.text)) {
      const place = lines.at(at)
      const row = byKey.get(key) ?? { place, cells: [{ key: 'key', text: key, place, field: 'code' as const }] }
      const cell = { key: 'message', text: formatted(text), place: lines.at(textAt), field: 'message' as const }
      row.cells.push(language === undefined ? cell : { ...cell, language })
      byKey.set(key, row)
    }
  }
  const rows = [...byKey]
  const isOfErrors =
    section === undefined ? ofErrors(rows.map(([key]) => key)) : (key: string) => isWithin(key, section)
  const others = rows.filter(([key]) => !isOfErrors(key))
  const [other] = others
  return {
    rows: rows.flatMap(([key, row]) => (isOfErrors(key) ? [row] : [])),
    losses:
      other === undefined || section !== undefined
        ? []
        : [
            lossAt(
              other[1].place,
              `${listedCodes(others.map(([key]) => key))}, whose keys, unlike most others, do not mention errors`,
            ),
          ],
  }
}

/** Of fewer keys nobody knows what most of them speak of. */
const fewestKeys = 10

/** Whether a key is one of an error: where most keys have a part such as `error`, one that has it too. */
function ofErrors(keys: readonly string[]): (key: string) => boolean {
  const speaks = (key: string) =>
    key.split('.').some((part) => /^(?:err|errors?|exceptions?|faults?|failures?)$/i.test(part))
  const speaking = keys.filter(speaks).length
  return keys.length < fewestKeys || speaking < keys.length * 0.7 ? () => true : speaks
}

function isWithin(key: string, section: string): boolean {
  return `.${key}.`.toLowerCase().includes(`.${section.toLowerCase()}.`)
}

/** A text as Java's MessageFormat gives it: with arguments, two apostrophes stand for one. */
function formatted(text: string): string {
  return /\{\d/.test(text) ? text.replaceAll("''", "'") : text
}

/** The language of a bundle; none for the main one and for English. */
function languageOf({ path }: SourceFile): string | undefined {
  const tag = /[_-]([a-z]{2}(?:[_-][A-Z]{2})?)\.properties$/.exec(path)?.[1]
  return tag === undefined || tag.startsWith('en') ? undefined : tag.replace('_', '-')
}

interface Pair {
  readonly key: string
  readonly text: string
  readonly at: number
  readonly textAt: number
}

function readPairs(text: string): Pair[] {
  const pairs: Pair[] = []
  const line = /[^\r\n]*(?:\r\n?|\n|$)/y
  let at = 0
  while (at < text.length) {
    const start = at
    let logical = ''
    for (;;) {
      line.lastIndex = at
      const part = line.exec(text)?.[0] ?? ''
      at += part.length
      const words = part.replace(/[\r\n]+$/, '')
      const trimmed = logical === '' ? words : words.replace(/^[ \t\f]+/, '')
      const isComment = logical === '' && /^\s*[#!]/.test(words)
      const isContinued = !isComment && /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed)
      logical += isComment ? '' : isContinued ? trimmed.slice(0, -1) : trimmed
      if (!isContinued || at >= text.length || part === '') break
    }
    const indent = logical.length - logical.trimStart().length
    const [, key, gap = ''] = /^((?:[^\s:=\\]|\\[\s\S])+)([ \t\f]*[=:]?[ \t\f]*)/.exec(logical.trimStart()) ?? []
    if (key === undefined) continue
    const before = indent + key.length + gap.length
    pairs.push({
      key: unescaped(key),
      text: unescaped(logical.slice(before)),
      at: start + indent,
      textAt: start + before,
    })
  }
  return pairs
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g,
    (_all, hex: string | undefined, other: string | undefined) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      return { n: '\n', t: '\t', r: '\r', f: '\f' }[other ?? ''] ?? other ?? ''
    },
  )
}
