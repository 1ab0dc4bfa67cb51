import type { Place } from '../../model/catalog'

/** Turns offsets of a text into lines and columns. Lines end with `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #starts: readonly number[]
  readonly #file: string

  constructor(file: string, text: string) {
    this.#file = file
    const starts = [0]
    for (let offset = 0; offset < text.length; offset++) {
      const unit = text.charCodeAt(offset)
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(offset + 1) !== 0x0a)) starts.push(offset + 1)
    }
    this.#starts = starts
  }

  /** The place of an offset (UTF-16 code units from 0). */
  at(offset: number): Place {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file: this.#file, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 }
  }
}
