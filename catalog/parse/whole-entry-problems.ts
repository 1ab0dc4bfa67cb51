import { isWhole, missingParts } from '../model/draft'
import type { AuthoredEntry } from '../model/entry-schema'
import type { DataPath, Located } from '../model/located'
import type { Problem, ProblemKind } from '../model/problem'
import { listed } from '../text/listed'
import { type Home, titleOf } from './entry-of'

/** Where the data of an entry is. */
export interface EntryContext {
  readonly located: Located
  readonly base: DataPath
  readonly home: Home
  /** Fields of which a problem is known already. */
  readonly unsound: ReadonlySet<keyof AuthoredEntry>
}

/** What is wrong with an entry whose fields are all sound. */
export function wholeEntryProblems(entry: AuthoredEntry, { located, base, home, unsound }: EntryContext): Problem[] {
  const problems: Problem[] = []
  const add = (kind: ProblemKind, field: string, words: Pick<Problem, 'expected' | 'received' | 'write'>) =>
    problems.push({ kind, subject: field, place: located.locate([...base, field]), ...words })
  const missing = missingParts(entry, home)
  if (entry.draft && isWhole(missing) && unsound.size === 0) {
    const expected = 'a draft that lacks something which a complete entry must have'
    const place = located.locate([...base, 'draft'])
    const words = { expected, received: 'an entry that is complete', write: 'no `draft`' }
    problems.push({ kind: 'needless-draft', subject: entry.code, place, ...words })
  }
  if (entry.draft && entry.title === undefined && titleOf(entry) === '') {
    const write = located.assign([...base, 'message'], '"…"')
    add('missing-field', 'title', { expected: 'a title or a message, in a draft too', received: 'neither', write })
  }
  if (!entry.draft && missing.includes('causes') && !unsound.has('causes')) {
    const draft = located.assign([...base, 'draft'], 'true')
    const write = `${located.assign([...base, 'causes'], '[ …, … ]')}, or ${draft} until there are enough`
    add('too-few', 'causes', {
      expected: 'at least two causes in an entry that is no draft, those of variants counted',
      received: 'fewer',
      write,
    })
  }
  if (entry.status !== undefined && entry.statuses !== undefined) {
    const write = 'one of the two: `status` takes a list too'
    add('bad-field', 'statuses', { expected: '`status` or `statuses`', received: 'both', write })
  }
  return problems
}

/**
 * What the catalog asks of an entry that is no draft, and nothing of the entry answers: told also where other fields
 * are unsound. An empty list of statuses is an answer.
 */
export function askedProblems(raw: Readonly<Record<string, unknown>>, { located, base, home, unsound }: EntryContext) {
  const { families, hasHttp } = home
  const lacks = (...fields: (keyof AuthoredEntry)[]) =>
    raw.draft !== true && fields.every((field) => raw[field] === undefined && !unsound.has(field))
  const missing = (field: string, value: string, expected: string): Problem => ({
    kind: 'missing-field',
    subject: field,
    place: located.locate([...base, field]),
    expected,
    received: 'nothing',
    write: located.assign([...base, field], value),
  })
  const [family = ''] = families
  return [
    ...(hasHttp && lacks('status', 'statuses')
      ? [missing('status', '400', 'the HTTP status of the response; [] where the code comes without HTTP')]
      : []),
    ...(family !== '' && lacks('family') ? [missing('family', `"${family}"`, `a family: ${listed(families)}`)] : []),
  ]
}
