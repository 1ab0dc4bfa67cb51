import { editDistance } from '../../../catalog/text/edit-distance'
import { lookalikeOf, mayBeMisread } from '../../../search/codes/lookalikes'

/** Fewest letters of a code of words of which one may be wrong. */
const sureLetters = 8
const longest = 64

/** A code that a word is nearly, and how sure that is. */
export interface NearCode {
  readonly code: string
  /** It looks the same: `SHP-0O2`. Else a letter is wrong, or zeros are missing, which other words may have too. */
  readonly isLookalike: boolean
}

/** Finds the codes that words are typos of. Another number is another code, and no typo. */
export class NearCodes {
  readonly #byLook = new Map<string, string>()
  readonly #byStart = new Map<string, string[]>()
  readonly #known = new Map<string, NearCode | undefined>()

  constructor(codes: readonly string[]) {
    for (const code of codes) {
      if (mayBeMisread(code)) this.#byLook.set(lookalikeOf(code), code)
      const key = startOf(code)
      this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), code])
    }
  }

  /** The code that a word is a typo of; undefined where it is far from all. */
  find(word: string): NearCode | undefined {
    if (word.length < 4 || word.length > longest || !/^\p{L}[\w.:/-]*$/u.test(word)) return undefined
    if (!this.#known.has(word)) this.#known.set(word, this.#look(word))
    return this.#known.get(word)
  }

  #look(word: string): NearCode | undefined {
    const same = mayBeMisread(word) ? this.#byLook.get(lookalikeOf(word)) : undefined
    // Letters where a number has digits: what is written in another case or with other signs may be another thing.
    if (same !== undefined && same.length === word.length && isSameButLooks(same, word))
      return { code: same, isLookalike: true }
    const code = this.#byStart.get(startOf(word))?.find((other) => isSlip(other, word))
    return code === undefined ? undefined : { code, isLookalike: false }
  }
}

/** Whether two words of one length differ in letters and digits that look alike, and in nothing else. */
function isSameButLooks(code: string, word: string): boolean {
  return [...code].every((sign, at) => {
    const other = word[at] ?? ''
    return sign === other || /\d/.test(sign) !== /\d/.test(other)
  })
}

/** First letter and number: codes that differ in one of them are no typos of each other. */
function startOf(code: string): string {
  return `${code.charAt(0)} ${Number(code.replace(/\D+/g, ''))}`
}

/** Two letters that changed places. */
function isSwap(right: string, typed: string): boolean {
  return [...right].sort().join('') === [...typed].sort().join('') && editDistance(right, typed, 1) === 1
}

function isSlip(code: string, word: string): boolean {
  const [right, typed] = [code, word].map((text) => text.replace(/\d+/g, ''))
  if (right === undefined || typed === undefined) return false
  if (/\d/.test(code)) return /\d/.test(word) && (right === typed || isSwap(right, typed))
  return right.length >= sureLetters && editDistance(right, typed, 1) === 1
}
