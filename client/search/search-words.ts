import type { Answer, Field, Hit, Occurrence, Reason, Understood } from '../../search/text/answer'

const reasonWords = {
  'exact-code': 'Exactly this code',
  code: 'This code, spelled another way',
  alias: 'Another name of this code',
  'read-code': 'Code found in your input',
  status: 'Has this status',
  prefix: 'Code begins like this',
  title: 'Title',
  message: 'Message fits',
  words: 'Words that mean about the same',
  near: 'Similar meaning',
  fuzzy: 'Similar spelling, not exact',
  browse: '',
} as const satisfies Record<Reason, string>

const fieldWords = {
  code: 'code',
  title: 'title',
  keywords: 'search terms',
  message: 'message',
  phrases: 'how people describe it',
  summary: 'summary',
  causes: 'causes',
  solutions: 'solutions',
} as const satisfies Record<Field, string>

/** Why a result is there, in a few words: `Words: “token”, “hour” in causes`. */
export function whyWords({
  reason,
  matches,
  alias,
  exact,
}: Pick<Hit, 'reason' | 'matches' | 'alias' | 'exact'>): string {
  if (reason === 'alias' && alias !== undefined) return `Also called ${alias}`
  if (reason === 'message' && !exact) return 'Similar message'
  const places = matches
    .filter(({ words }) => words.length > 0)
    .map(({ field, words }) => `${quoted(words)} in ${fieldWords[field]}`)
  if (reason === 'browse' || places.length === 0) return reasonWords[reason]
  const where = places.slice(0, 3).join(', ')
  return reason === 'words' || reason === 'title' || reason === 'code' ? where : `${reasonWords[reason]}: ${where}`
}

function quoted(words: readonly string[]): string {
  return words
    .slice(0, 4)
    .map((word) => `“${word}”`)
    .join(' ')
}

/** A part of the line that says what was understood. `name` and `value` are literal text of the query. */
export interface UnderstoodPart {
  readonly name?: string
  readonly verb: string
  readonly value: string
  readonly isLiteral: boolean
}

const mostParts = 12

/** What was understood, as parts of a line: `JSON response · code is AUT-0010 · key = tier`. */
export function understoodParts({
  understood,
  results,
  groups,
}: Pick<Answer, 'understood' | 'results' | 'groups'>): readonly UnderstoodPart[] {
  // Of several codes each is a result, with its place in the paste.
  if (groups.length > 1)
    understood = understood.filter(({ label }) => /^(?:form|status|catalog|unknown .+)$/.test(label))
  const params = new Map(Object.entries(results[0]?.params ?? {}))
  return understood.slice(0, mostParts).map((item) => understoodPart(item, params.get(item.label) === item.value))
}

function understoodPart({ label, value }: Understood, isParam: boolean): UnderstoodPart {
  if (isParam) return { name: label, verb: '=', value, isLiteral: true }
  if (label === 'form' || label === 'retry') return { verb: '', value, isLiteral: false }
  if (label === 'status') return { verb: 'status', value, isLiteral: false }
  if (label === 'catalog') return { verb: 'in', value, isLiteral: false }
  const unknown = label.match(/^unknown (.+)$/s)?.[1]
  if (unknown !== undefined) return { name: unknown, verb: 'is unknown here:', value, isLiteral: true }
  return { name: label, verb: 'is', value, isLiteral: true }
}

/** `1 result`, `23 results`, `3 codes, 5 results`, `No errors found`. */
export function countWords({ groups, total }: Pick<Answer, 'groups' | 'total'>): string {
  if (total === 0) return 'No errors found'
  const results = total === 1 ? '1 result' : `${total} results`
  return groups.length > 1 ? `${groups.length} codes, ${results}` : results
}

/** What a screen reader says after a change: the count, and what comes first. */
export function announcement(
  answer: Pick<Answer, 'groups' | 'total' | 'statuses' | 'guides' | 'results' | 'guesses' | 'pair'>,
  count = countWords(answer),
): string {
  const { statuses, guides, results, guesses, pair } = answer
  const parts = count === '' ? [] : [count]
  if (pair !== undefined) parts.push(`First: ${hitName(pair[0])} and ${hitName(pair[1])} side by side`)
  else if (statuses[0] !== undefined) parts.push(`First: the page of status ${statuses[0]}`)
  else if (guides[0] !== undefined) parts.push(`First: ${guides[0].title}, ${guides[0].note}`)
  else if (results[0] !== undefined) parts.push(`First: ${hitName(results[0])}, ${results[0].title}`)
  else if (guesses[0] !== undefined) parts.push(`Nearest code, not exact: ${hitName(guesses[0])}`)
  return `${parts.join('. ')}.`
}

/** The code as a reader knows it: in a name space `namespace/CODE`. */
export function hitName({ code, slug }: Pick<Hit, 'code' | 'slug'>): string {
  return slug.endsWith(`/${code}`) ? slug : code
}

/** How a message names the query: short text in quotes, anything else not at all. */
export function queryName(query: string): string {
  const text = query.trim()
  return text.length <= 80 && !text.includes('\n') ? `“${text}”` : 'what you pasted'
}

/** `after 30 s`, or the text as it was found where that is no number. */
export function retryAfterWords(value: string): string {
  return /^\d{1,6}$/.test(value) ? `${value} s` : value
}

/** What identifies an occurrence: `request id 7f3c`, its time, `retry after 30 s`. */
export function occurrenceWords({ requestId, at, retryAfter }: Occurrence): readonly string[] {
  return [
    requestId === undefined ? '' : `request id ${requestId}`,
    at ?? '',
    retryAfter === undefined ? '' : `retry after ${retryAfterWords(retryAfter)}`,
  ].filter((words) => words !== '')
}
