import type { CodeTable } from './code-table'

const digits = 'zero one two three four five six seven eight nine|null eins zwei drei vier fünf sechs sieben acht neun'
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const letters =
  'alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'

/** What each spoken word stands for. */
const spoken: ReadonlyMap<string, string> = new Map([
  ...digits.split('|').flatMap((words) => words.split(' ').map((word, digit) => [word, String(digit)] as const)),
  ...teens.split(' ').map((word, place) => [word, String(10 + place)] as const),
  ...tens.split(' ').map((word, place) => [word, String(20 + 10 * place)] as const),
  ...letters.split(' ').map((word) => [word, word.charAt(0)] as const),
  ...['alpha', 'juliet', 'whisky'].map((word) => [word, word.charAt(0)] as const),
  ['oh', '0'],
  ['nought', '0'],
])
const separators: ReadonlyMap<string, string> = new Map([
  ...['dash', 'hyphen', 'minus', 'bindestrich', 'strich'].map((word) => [word, '-'] as const),
  ...['underscore', 'underline', 'unterstrich'].map((word) => [word, '_'] as const),
  ...['dot', 'point', 'punkt'].map((word) => [word, '.'] as const),
])
const repeats: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
])
const fewestParts = 3
const mostParts = 24

/** What a text may spell out from one word on. */
interface Spoken {
  /** The longest reading comes first. */
  readonly readings: readonly string[]
  /** The longest one with another ending: `… one four or four one`. */
  readonly other?: string
}

/**
 * What a text may spell out, sign by sign, as on the telephone: `a u t zero zero one two`, `aut dash double oh one
 * two`, `token underscore expired`. Whether it is a code is for others to say.
 */
function spokenCodes(text: string): readonly Spoken[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found: Spoken[] = []
  for (let first = 0; first < words.length && first < 40; first += 1) {
    const readings: string[] = []
    let code = ''
    let signs = 0
    let other = ''
    for (let at = first; at < words.length && at - first < mostParts; at += 1) {
      const word = words[at] ?? ''
      const times = repeats.get(word)
      const next = spoken.get(words[at + 1] ?? '') ?? words[at + 1] ?? ''
      const sign = times !== undefined && next.length === 1 ? next.repeat(times) : signOf(word)
      if (sign === undefined && at > first && !separators.has(words[at - 1] ?? '') && !isBeforeSeparator(words, at)) {
        if (/^(?:or|oder)$/.test(word)) other = signsFrom(words, at + 1)
        break
      }
      if (times !== undefined && sign !== undefined) at += 1
      code += sign ?? word
      signs += sign === undefined ? 0 : 1
      if (signs > 0 && at - first + 1 >= fewestParts) readings.push(code)
    }
    readings.reverse()
    found.push({ readings, ...(other !== '' && { other: (readings[0] ?? '').slice(0, -other.length) + other }) })
  }
  return found
}

/** The signs that words spell out, up to the first that is none. */
function signsFrom(words: readonly string[], from: number): string {
  const signs = words.slice(from).map(signOf)
  const end = signs.indexOf(undefined)
  return signs.slice(0, end < 0 ? undefined : end).join('')
}

function signOf(word: string): string | undefined {
  return /^(?:\p{L}|[0-9]{1,4})$/u.test(word) ? word : (spoken.get(word) ?? separators.get(word))
}

function isBeforeSeparator(words: readonly string[], at: number): boolean {
  return separators.has(words[at + 1] ?? '')
}

/**
 * The codes that a text spells out, and those of them that nobody has; undefined where it spells none. A digit that is left over
 * belongs to the code where codes like it have as many: `ide zero zero four one` is IDE-0041, and not IDE-0004.
 */
export function codesSpoken(
  text: string,
  table: Pick<CodeTable, 'find' | 'isSpelling'>,
  codeOf: (entry: number) => string,
): { readonly known: readonly string[]; readonly unknown: readonly string[] } | undefined {
  const digits = (code: string) => code.replace(/\D/g, '').length
  for (const { readings, other } of spokenCodes(text)) {
    const [whole = ''] = readings
    const code = readings.find((spoken) => table.isSpelling(spoken))
    const [found] = code === undefined ? [] : table.find(code)
    if (code === undefined || found === undefined) continue
    const isCut = /^\d+$/.test(whole.slice(code.length)) && digits(whole) <= digits(codeOf(found.entry))
    const codes = [isCut ? whole : code, ...(other === undefined ? [] : [other])]
    const known = codes.filter((spoken) => table.isSpelling(spoken))
    return { known, unknown: codes.filter((spoken) => !known.includes(spoken)) }
  }
  return undefined
}
