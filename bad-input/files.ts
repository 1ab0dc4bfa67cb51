import { catalogData, entryData, mdxFile, mdxText } from '../catalog/content.fixture'
import type { Files } from './content-case'

type Fields = Readonly<Record<string, unknown>>

/** The text of a file of entries: the first in line 2, each in a line of its own, odd fields first. */
export function entriesText(...entries: readonly Fields[]): string {
  return `{"entries":[\n${entries.map((fields) => JSON.stringify(entryOf(fields))).join(',\n')}\n]}\n`
}

/** A file `order.json` of entries that are good but for the fields given here. */
export function entries(...all: readonly Fields[]): Files {
  return { 'order.json': entriesText(...all) }
}

/** A file `order.json` with this very text. */
export function json(text: string | Uint8Array): Files {
  return { 'order.json': text }
}

/** A file `ORD-1.mdx` with other front matter or other text than the good one; `code` to `title` are in lines 2 to 5. */
export function mdx(frontMatter?: string, text: string = mdxText): Files {
  return { 'ORD-1.mdx': mdxFile(frontMatter === undefined ? { text } : { frontMatter, text }).text }
}

/** The good text with a cause instead of its first one, which is in line 15. */
export function mdxCause(cause: string): Files {
  return mdx(
    undefined,
    mdxText.replace('- The ID is wrong.', () => `- ${cause}`),
  )
}

/** A `catalog.json` with these fields instead of the good ones, beside one good entry. */
export function catalog(fields: Fields): Files {
  return { 'catalog.json': JSON.stringify({ ...fields, ...catalogOf(fields) }), ...entries({}) }
}

/** The good `catalog.json`. */
export const goodCatalog = JSON.stringify(catalogData(), null, 2)

function entryOf(fields: Fields): Fields {
  const whole = { ...fields, ...entryData(fields) }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
}

function catalogOf(fields: Fields): Fields {
  const whole = catalogData(fields)
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
}
