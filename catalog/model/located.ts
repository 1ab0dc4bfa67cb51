import type { Place } from './catalog'

/** A path into data: keys and positions, outermost first. */
export type DataPath = readonly (string | number)[]

/** Data that an author wrote, and where each part of it is. */
export interface Located {
  readonly value: unknown
  /**
   * Where the value at a path is; the nearest value around it where it is missing.
   * With `key` the place of the key itself.
   */
  locate(path: DataPath, key?: boolean): Place
  /** Where a character of the text at a path is; undefined where nobody can tell. */
  locateCharacter?(path: DataPath, offset: number): Place | undefined
  /** The text as it was written, where that helps to say what to write instead. */
  written(path: DataPath): string | undefined
  /**
   * How a value (given as JSON) is written at a path: `"status": 402` in JSON, `status: 402` in YAML,
   * `For: caller` in the text of an entry. An item of a list is written as it is.
   */
  assign(path: DataPath, value: string): string
}
