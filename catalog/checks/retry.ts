import type { Entry } from '../model/catalog'
import type { DataPath } from '../model/located'
import type { Problem } from '../model/problem'
import type { Check } from './frame/check'

/** `never` says that this request cannot succeed: neither its note nor its numbers promise a later attempt. */
export const checkRetry: Check = ({ parsed }) =>
  parsed.flatMap(({ entry: { retry }, locate }) => {
    if (retry?.rule !== 'never') return []
    return promises(retry).map(
      ([path, received]): Problem => ({
        kind: 'never-again',
        subject: 'never',
        place: locate(['retry', ...path]),
        expected: 'with the rule `never`, nothing about another attempt: this request cannot succeed',
        received,
        write: '"rule": "after-change" where the request can succeed later; else a note that says why it cannot',
      }),
    )
  })

function promises({ note, attempts, waitSeconds, afterSeconds }: NonNullable<Entry['retry']>): [DataPath, string][] {
  const promise = note.split(/(?<=[.!?;:])\s+/).find(promisesAttempt)
  const numbers = [
    ['attempts', (attempts ?? 1) > 1],
    ['waitSeconds', waitSeconds !== undefined],
    ['afterSeconds', afterSeconds !== undefined],
  ] as const
  return [
    ...(promise === undefined ? [] : ([[['note'], `"${promise}"`]] as [DataPath, string][])),
    ...numbers.flatMap(([field, isThere]): [DataPath, string][] => (isThere ? [[[field], `\`${field}\``]] : [])),
  ]
}

const attempt = /\b(?:again|once more|retry|try later)\b/i
const refusal = /\b(?:no|not|never|nothing|cannot|neither|same|fails?|refused|without|useless|pointless)\b|n[’']t\b/i

/** A sentence that speaks of another attempt and refuses none. */
function promisesAttempt(sentence: string): boolean {
  return attempt.test(sentence) && !refusal.test(sentence)
}
