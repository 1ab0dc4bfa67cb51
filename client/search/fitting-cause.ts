import type { EntryHelp, KnownCause } from './entry-help'

/** Shorter words tell no cause from another. */
const word = /[\p{L}\p{N}]{4,}/gu
/** Words with the same beginning are forms of one word: `expired`, `expires`. */
const stem = 5
/** What is in every question and on every page. */
const everywhere = new Set(
  'that this these with from have been were what when where which does they your there them into than then also only same after before error code status http request response message value call customer user send sent example well formed'
    .split(' ')
    .map((item) => item.slice(0, stem)),
)
/** By so much another cause has to fit better than the usual one: a word of its sentence, or two of its check and fix. */
const clear = 2

/** A cause, and its place on the page, from 0. */
export interface FittingCause {
  readonly cause: KnownCause
  readonly place: number
}

/**
 * The cause that has the most words of what was told of it, its own sentence counting double; where none clearly has more
 * than the first one with a fix, that one. Words of the title, and those that every response of the code has, are about
 * all of them.
 */
export function fittingCause(
  { causes, responses }: Pick<EntryHelp, 'causes' | 'responses'>,
  told: string,
  title: string,
): FittingCause | undefined {
  const ofAll = stems(title)
  const shown = responses.map(stems)
  const isOfAll = (item: string) => ofAll.has(item) || shown.every((words) => words.has(item))
  const asked = new Set([...stems(told)].filter((item) => !isOfAll(item)))
  const usual = Math.max(
    0,
    causes.findIndex(({ fix }) => fix !== undefined),
  )
  let [best, most] = [usual, fitOf(causes[usual], asked) + clear - 1]
  for (const [place, cause] of causes.entries()) {
    const fit = fitOf(cause, asked)
    if (fit > most) [best, most] = [place, fit]
  }
  const cause = causes[best]
  return cause === undefined ? undefined : { cause, place: best }
}

function fitOf(cause: KnownCause | undefined, asked: ReadonlySet<string>): number {
  if (cause === undefined) return 0
  const own = stems(cause.text)
  const all = stems(`${cause.text} ${cause.check ?? ''} ${cause.fix ?? ''}`)
  return [...asked].reduce((sum, item) => sum + (own.has(item) ? 2 : all.has(item) ? 1 : 0), 0)
}

function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(word) ?? []
  return new Set(words.map((item) => item.slice(0, stem)).filter((item) => !everywhere.has(item)))
}
