import type { Place } from '../../../catalog/model/catalog'

/** What an interpolation leaves in a text: it is filled in while the program runs. */
export const hole = '\uFFFC'

/** A word of code. Comments, imports of files and tests are not among the tokens of a file. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'mark'
  /** As it is written; of a text what the program has, with `hole` for each interpolation. */
  readonly text: string
  /** Offset in the file, in UTF-16 code units. */
  readonly at: number
  /** Line and column, from 0. */
  readonly row: number
  readonly column: number
  /** The expressions of the interpolations, in their order. */
  readonly holes?: readonly string[]
}

/** The tokens of one file. */
export interface TokenFile {
  readonly path: string
  /** A language with a grammar, or the ending of the file. */
  readonly language: string
  readonly tokens: readonly Token[]
  /** The place of an offset. */
  at(offset: number): Place
}
