import { looseCode } from '../text/canonical-code'

const digitOf: ReadonlyMap<string, string> = new Map([
  ['o', '0'],
  ['i', '1'],
  ['l', '1'],
  ['z', '2'],
  ['s', '5'],
  ['g', '6'],
  ['b', '8'],
])

/**
 * A code with one sign for all that look alike, so that what was misread or mistyped meets what was meant: `AUT-OOlO`
 * and `AUT-0010`, `1DE-0014` and `IDE-0014`, `N0TFOUND-404` and `NOTFOUND-404`. Zeros before a number are left out.
 */
export function lookalikeOf(code: string): string {
  return looseCode(code)
    .replace(/[oilzsgb]/g, (letter) => digitOf.get(letter) ?? letter)
    .replace(/(?<![0-9])0+(?=[0-9])/g, '')
}

/** Whether a text may be a code that was misread, in one word or in two: a word of letters is only a word. */
export function mayBeMisread(text: string): boolean {
  return /^(?=.*[\d_-])(?=.*\p{L})(?:\S{4,64}|[a-z]{2,12} [\doilzsgb]{1,6})$/iu.test(text)
}
