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

/**
 * What a text may spell out, sign by sign, as on the telephone: `a u t zero zero one two`, `aut dash double oh one
 * two`, `token underscore expired`. Whether it is a code is for others to say; the longest reading comes first.
 */
export function spokenCodes(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found: string[] = []
  for (let first = 0; first < words.length && first < 40; first += 1) {
    const readings: string[] = []
    let code = ''
    let signs = 0
    for (let at = first; at < words.length && at - first < mostParts; at += 1) {
      const word = words[at] ?? ''
      const times = repeats.get(word)
      const next = spoken.get(words[at + 1] ?? '') ?? words[at + 1] ?? ''
      const sign = times !== undefined && next.length === 1 ? next.repeat(times) : signOf(word)
      if (sign === undefined && at > first && !separators.has(words[at - 1] ?? '') && !isBeforeSeparator(words, at))
        break
      if (times !== undefined && sign !== undefined) at += 1
      code += sign ?? word
      signs += sign === undefined ? 0 : 1
      if (signs > 0 && at - first + 1 >= fewestParts) readings.push(code)
    }
    found.push(...readings.reverse())
  }
  return found
}

function signOf(word: string): string | undefined {
  return /^(?:\p{L}|[0-9]{1,4})$/u.test(word) ? word : (spoken.get(word) ?? separators.get(word))
}

function isBeforeSeparator(words: readonly string[], at: number): boolean {
  return separators.has(words[at + 1] ?? '')
}
