import type { Place } from '../../catalog/model/catalog'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { ImportedExample, ImportedOperation } from './imported-entry'

/** What a value of a source is for. A reader says it where its form does; elsewhere it is guessed. */
export const fields = [
  'code',
  'name',
  'alias',
  'status',
  'severity',
  'family',
  'namespace',
  'title',
  'summary',
  'userText',
  'message',
  'cause',
  'fix',
  'solution',
  'example',
  'when',
  'operation',
  'keyword',
  'since',
  'deprecated',
  'retired',
  'replacedBy',
  'section',
  'ignore',
] as const
export type Field = (typeof fields)[number]

/** How the text of a value was written. */
export type Markup = 'plain' | 'markdown' | 'html'

/** One value of a row. */
export interface Cell {
  /** The column, key or path that it is under. */
  readonly key: string
  readonly text: string
  readonly place: Place
  /** Left out where the form does not say it. */
  readonly field?: Field
  /** A language of the message other than the main one: `de`. */
  readonly language?: string
  readonly markup?: Markup
  /** Whether it is a block of text, in which people write some Markdown. */
  readonly isBlock?: true
}

/** One error of a source, or one meaning of it. */
export interface Row {
  readonly place: Place
  readonly cells: readonly Cell[]
  readonly examples?: readonly ImportedExample[]
  readonly operations?: readonly ImportedOperation[]
  /** Whether it shows one occurrence of the error, so that its message may hold the values of that one. */
  readonly isExample?: true
  /** The list it is in, where a source has several: the heading above a table, a group of a tree. */
  readonly list?: string
  /** Further names that search should know: the family of its list, say. */
  readonly family?: string
}

/** Something in a source that an import could not take over. */
export interface Loss extends Place {
  readonly what: string
}

/** What a reader gives: the rows it found and what it left behind. */
export interface Reading {
  readonly rows: readonly Row[]
  readonly losses: readonly Loss[]
}

/** What a person asked for, besides the sources. */
export interface ReadOptions {
  /** The heading whose tables are meant. */
  readonly section?: string
  /** A field and the column, key or path that holds it. */
  readonly map?: Readonly<Partial<Record<Field, string>>>
}

/** Reads one foreign form. Pure, linear in its input, and never throws. */
export type Reader = (sources: readonly SourceFile[], options: ReadOptions) => Reading

/** Where a file begins. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

/** A loss at a place. */
export function lossAt(place: Place, what: string): Loss {
  return { file: place.file, line: place.line, column: place.column, what }
}
