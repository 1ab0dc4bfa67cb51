import { type AuthoredEntry, entrySchema } from '../model/entry-schema'
import type { ProseField } from './body/body-draft'
import { soundFields } from './sound-fields'

type Fields = ReadonlySet<keyof AuthoredEntry>

/** What can be told of an entry of which a field does not fit the schema. */
export function soundEntry(value: Readonly<Record<string, unknown>>): AuthoredEntry {
  const sound = soundFields(entrySchema.shape, value)
  const { statuses: _none, family: _no, summary: _without, ...quiet } = silence
  const entry: AuthoredEntry = {
    ...quiet,
    ...(value.family !== undefined && { family: '' }),
    ...sound,
  }
  const has = (key: string) => Object.hasOwn(sound, key)
  // Fields that mean something only together.
  const isStatusSound =
    (value.status === undefined || has('status')) && (value.statuses === undefined || has('statuses'))
  if (!has('code') || !isStatusSound) entry.examples = []
  if (value.message !== undefined && !has('message')) entry.params = []
  if (!has('params')) delete entry.message
  if (value.slug !== undefined && !has('slug')) {
    entry.code = ''
    entry.examples = []
  }
  return entry
}

/** The data of an entry with something that fits the schema in place of fields of which a problem is known already. */
export function filled(raw: Readonly<Record<string, unknown>>, unsound: Fields): Record<string, unknown> {
  return { ...raw, ...pick(fillers, unsound) }
}

/** An entry that says nothing in these fields. */
export function silenced(entry: AuthoredEntry, unsound: Fields): AuthoredEntry {
  return { ...entry, ...pick(silence, unsound) }
}

/** Fields that say nothing: no check finds a fault in them. */
const silence = {
  code: '',
  draft: false,
  statuses: [],
  family: '',
  title: '',
  summary: '',
  messageSource: 'documented',
  params: [],
  causes: [],
  solutions: [],
  examples: [],
  messages: {},
  variants: [],
  operations: [],
  actors: [],
  ask: [],
  related: [],
  confusedWith: [],
  keywords: [],
  phrases: [],
  aliases: [],
  replacedBy: [],
  splitInto: [],
  sections: [],
  notSecret: [],
} satisfies AuthoredEntry

/** Fields that fit the schema, in place of prose or a family that could not be read. */
const fillers: Partial<Record<keyof AuthoredEntry, unknown>> = {
  family: 'x',
  causes: [{ text: '-' }, { text: '-' }],
  solutions: [{ text: '-' }, { text: '-' }],
  examples: [{ title: '-', source: 'illustrative', request: '-', response: '-' }],
  sections: [],
} satisfies Partial<Record<ProseField | 'family', unknown>>

function pick<T extends object>(table: T, keys: ReadonlySet<PropertyKey>): Partial<T> {
  // The keys of a table are its own, and each value is that of its key.
  return Object.fromEntries(Object.entries(table).filter(([key]) => keys.has(key))) as Partial<T>
}
