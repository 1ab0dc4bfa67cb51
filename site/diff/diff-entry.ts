import { waitWords } from '../../catalog/model/retry-facts'
import { type Change, type ChangeKind, change } from './change'
import type { EntryForm } from './read-forms'
import type { EntrySide } from './site-side'

/** What has changed in one code. `before` may be the code under a former name. */
export function diffEntry(before: EntrySide, after: EntrySide): Change[] {
  const subject = `${after.catalog}/${after.code}`
  const changes: Change[] = []
  const compare = (kind: ChangeKind, name: string, old: string, now: string) => {
    if (old !== now) changes.push(change(kind, subject, `${name} was ${old}, is ${now}`))
  }
  compare('status', 'the status', statusWords(before), statusWords(after))
  compare('title', 'the title', JSON.stringify(before.title), JSON.stringify(after.title))
  compare('family', 'the family', before.family ?? 'none', after.family ?? 'none')
  compare('draft', 'the draft', draftWords(before), draftWords(after))
  for (const kind of ['deprecated', 'retired'] as const) {
    if (momentOf(before[kind]) !== momentOf(after[kind])) {
      changes.push(change(kind, subject, endingWords(kind, before[kind], after[kind])))
    }
  }
  for (const alias of after.aliases.filter((name) => !before.aliases.includes(name) && name !== before.code)) {
    changes.push(change('alias-added', subject, `has the alias ${alias}`))
  }
  if (before.form !== undefined && after.form !== undefined) {
    changes.push(...diffForms(subject, before.form, after.form))
  }
  return changes
}

function diffForms(subject: string, before: EntryForm, after: EntryForm): Change[] {
  const changes = [...placeholderChanges(subject, before, after), ...variantChanges(subject, before, after)]
  const compare = (kind: ChangeKind, name: string, read: (form: EntryForm) => string) => {
    const [old, now] = [read(before), read(after)]
    if (old !== now) changes.push(change(kind, subject, `${name} was ${old}, is ${now}`))
  }
  compare('message', 'the message', ({ message }) => (message == null ? 'none' : JSON.stringify(message)))
  compare('retry', 'the retry rule', retryRuleWords)
  compare('grpc', 'the gRPC code', ({ grpc }) => grpc ?? 'none')
  compare('severity', 'the severity', ({ severity }) => severity ?? 'not known')
  compare('actors', 'who can act', ({ actors }) => actors.join(', then ') || 'not known')
  compare('since', 'the beginning', ({ lifecycle }) => lifecycle.since ?? 'not known')
  compare('successors', 'what takes its place', ({ lifecycle: { replacedBy, splitInto } }) => {
    const names = [...replacedBy, ...splitInto].map(({ catalog, code }) => `${catalog}/${code}`)
    return names.length === 0 ? 'nothing' : names.join(', ')
  })
  const prose = changedProse(before, after)
  if (prose.length > 0) changes.push(change('prose', subject, `changed: ${prose.join(', ')}`))
  return changes
}

function retryRuleWords({ retry }: EntryForm): string {
  if (retry === null) return 'not known'
  const { rule, afterSeconds, safeToRepeat, attempts, waitSeconds } = retry
  const facts = [
    ...(afterSeconds === undefined ? [] : [`${afterSeconds} s`]),
    ...(safeToRepeat === undefined ? [] : [`safe to repeat: ${safeToRepeat}`]),
    ...(attempts === undefined ? [] : [`${attempts} attempts`]),
    ...(waitSeconds === undefined ? [] : [`waits of ${waitWords(waitSeconds)}`]),
  ]
  return facts.length === 0 ? rule : `${rule} (${facts.join(', ')})`
}

type WithParams = Pick<EntryForm, 'params'>

/**
 * A caller reads the values of a message by the place and the name of each placeholder: another name, another
 * order and a missing one break that. One more at the end does not.
 */
function placeholderChanges(subject: string, before: WithParams, after: WithParams, of = ''): Change[] {
  const namesOf = ({ params }: WithParams) => params.map(({ name }) => name)
  const [old, now] = [namesOf(before), namesOf(after)]
  if (old.every((name, index) => name === now[index])) return []
  const list = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '))
  return [change('placeholders', subject, `the placeholders${of} were ${list(old)}, are ${list(now)}`)]
}

/** Links to a variant have its id and the values of its message. */
function variantChanges(subject: string, { variants }: EntryForm, after: EntryForm): Change[] {
  return variants.flatMap((old): Change[] => {
    const now = after.variants.find(({ id }) => id === old.id)
    if (now === undefined) {
      return [change('variant-gone', subject, `the variant ${old.id} is gone: links to it open the page without it`)]
    }
    const texts = [old.message, now.message].map((text) => (text == null ? 'none' : JSON.stringify(text)))
    return [
      ...placeholderChanges(subject, old, now, ` of the variant ${old.id}`),
      ...(texts[0] === texts[1]
        ? []
        : [change('message', subject, `the message of the variant ${old.id} was ${texts[0]}, is ${texts[1]}`)]),
    ]
  })
}

/** Fields of the form that are compared by themselves, above or by the list of the catalog. */
const comparedAlone: ReadonlySet<string> = new Set([
  'type',
  'url',
  'catalog',
  'namespace',
  'code',
  'slug',
  'status',
  'statuses',
  'grpc',
  'severity',
  'family',
  'title',
  'draft',
  'message',
  'params',
  'retry',
  'actors',
  'aliases',
  'lifecycle',
])

/** All other fields that say something else, also those that only a later version of the form knows. */
function changedProse(before: EntryForm, after: EntryForm): string[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return fields.filter((field) => !comparedAlone.has(field) && proseOf(before[field]) !== proseOf(after[field]))
}

/** A field as text to compare, without addresses: they change with the host, and say nothing new. An empty one counts as missing. */
function proseOf(value: unknown): string {
  const text = JSON.stringify(value ?? null, (key, inner: unknown) => (key === 'url' ? undefined : inner))
  return text === '[]' || text === '{}' ? 'null' : text
}

export function statusWords({ status, statuses }: Pick<EntrySide, 'status' | 'statuses'>): string {
  return (statuses ?? (status === null ? [] : [status])).join(', ') || 'none'
}

function draftWords({ draft }: EntrySide): string {
  return draft === undefined ? 'complete' : `without ${draft.join(', ')}`
}

function momentOf(moment: EntrySide['retired']): string {
  return moment === true ? 'now' : typeof moment === 'string' ? moment : ''
}

function endingWords(kind: 'deprecated' | 'retired', old: EntrySide['retired'], now: EntrySide['retired']): string {
  if (momentOf(now) === '') return `is no longer ${kind}`
  const since = typeof now === 'string' ? ` since ${now}` : ''
  return momentOf(old) === '' ? `is ${kind}${since}` : `is ${kind}${since}, not since ${momentOf(old)}`
}
