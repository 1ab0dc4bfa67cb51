/** What is summed up for each entry while a query is looked up; one for each index, cleared after use. */
export interface WordSums {
  readonly score: Float64Array
  readonly covered: Float64Array
  /** Of the word in hand: the best worth and quality that an entry has. */
  readonly worth: Float64Array
  readonly quality: Float64Array
  /** Of the word in hand: 1 where the entry has it itself. */
  readonly isOwn: Uint8Array
  readonly own: Uint8Array
  /** Of what is covered, the part that is only near in meaning. */
  readonly near: Float64Array
}

export function makeWordSums(size: number): WordSums {
  const make = (): Float64Array => new Float64Array(size)
  return {
    score: make(),
    covered: make(),
    worth: make(),
    quality: make(),
    near: make(),
    isOwn: new Uint8Array(size),
    own: new Uint8Array(size),
  }
}
