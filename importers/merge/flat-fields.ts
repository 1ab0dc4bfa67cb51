import { markOf } from './import-memory'

/** What is before the language in the name of a flat field. */
const prefix = 'messages.'

/**
 * Fields as they are merged: each language of `messages` is a field of its own (`messages.de`), since each may come
 * from another bundle.
 */
export function flatFields(fields: ReadonlyMap<string, unknown>): Map<string, unknown> {
  return new Map(
    [...fields].flatMap(([field, value]): [string, unknown][] =>
      field === 'messages' ? textsOf(value).map(([language, text]) => [prefix + language, text]) : [[field, value]],
    ),
  )
}

/** Flat fields as an entry has them. The messages are where they were, or behind all else. */
export function nestedFields(flat: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [field, value] of flat) {
    if (!field.startsWith(prefix)) fields.set(field, value)
    else
      fields.set('messages', {
        ...Object.fromEntries(textsOf(fields.get('messages'))),
        [field.slice(prefix.length)]: value,
      })
  }
  return fields
}

/** Marks of flat fields. Older versions remembered one mark for all languages of `messages`. */
export function flatMarks(
  marks: ReadonlyMap<string, string>,
  content: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const messages = content.get('messages')
  return new Map(
    [...marks].flatMap(([field, mark]): [string, string][] => {
      if (field !== 'messages') return [[field, mark]]
      const isEdited = markOf(messages) !== mark
      return textsOf(messages).map(([language, text]) => [prefix + language, isEdited ? mark : markOf(text)])
    }),
  )
}

function textsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
