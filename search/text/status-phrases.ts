import { reasonPhrases } from '../../catalog/values/reason-phrases'

/** Registered as unused only, and yet sent. */
const teapot = "I'm a teapot"

/** Older names of statuses, as people and programs still write them. */
const otherPhrases: readonly (readonly [status: number, phrase: string])[] = [
  [401, 'Unauthorised'],
  [401, 'Unauthenticated'],
  [408, 'Request Time-out'],
  [413, 'Payload Too Large'],
  [413, 'Request Entity Too Large'],
  [418, teapot],
  [422, 'Unprocessable Entity'],
  [504, 'Gateway Time-out'],
]

const statusByPhrase: ReadonlyMap<string, number> = new Map(
  [...reasonPhrases, ...otherPhrases].map(([status, name]) => [letters(name), status]),
)

/** The status that a reason phrase names, in any case and with any separators. */
export function statusOfPhrase(phrase: string): number | undefined {
  return /[0-9]/.test(phrase) ? undefined : statusByPhrase.get(letters(phrase))
}

/** The reason phrase of a status; undefined where RFC 9110 has none. */
export function phraseOfStatus(status: number): string | undefined {
  return status === 418 ? teapot : reasonPhrases.get(status)
}

/** The statuses that a sentence has as numbers or by their phrases. */
export function statusesIn(text: string): readonly number[] {
  const numbers = (text.match(/(?<![\w.:-])[1-5][0-9][0-9](?![\w.:-])/g) ?? []).map(Number)
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  const phrases = words.flatMap((_, at) =>
    [2, 3].map((length) => statusOfPhrase(words.slice(at, at + length).join(' '))),
  )
  return [
    ...numbers.filter((number) => phraseOfStatus(number) !== undefined),
    ...phrases.filter((status) => status !== undefined),
  ]
}

function letters(phrase: string): string {
  return phrase.toLowerCase().replace(/[^a-z]+/g, '')
}
