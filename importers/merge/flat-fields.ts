import { areFlat, flatVariants, isOfVariant, withVariantField } from './flat-variants'
import { markOf } from './import-memory'

/** What is before the language in the name of a flat field. */
const prefix = 'messages.'

/**
 * Fields as they are merged: each language of `messages` is a field of its own (`messages.de`), since each may come
 * from another bundle, and each field of a variant, since people add to what an import wrote; where these have variants in a form of their own,
 * all are one field.
 */
export function flatFields(fields: ReadonlyMap<string, unknown>, areOne = false): Map<string, unknown> {
  return new Map(
    [...fields].flatMap(([field, value]): [string, unknown][] =>
      field === 'messages'
        ? textsOf(value).map(([language, text]) => [prefix + language, text])
        : field === 'variants' && areFlat(value) && !areOne
          ? flatVariants(value)
          : [[field, value]],
    ),
  )
}

/** Flat fields as an entry has them. Messages and variants are where they were, or behind all else. */
export function nestedFields(flat: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [field, value] of flat) {
    if (isOfVariant(field)) fields.set('variants', withVariantField(fields.get('variants'), field, value))
    else if (!field.startsWith(prefix)) fields.set(field, value)
    else
      fields.set('messages', {
        ...Object.fromEntries(textsOf(fields.get('messages'))),
        [field.slice(prefix.length)]: value,
      })
  }
  return fields
}

/** Marks of flat fields. Older versions remembered one mark for all languages of `messages`, and one for all variants. */
export function flatMarks(
  marks: ReadonlyMap<string, string>,
  content: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const [messages, variants] = [content.get('messages'), content.get('variants')]
  return new Map(
    [...marks].flatMap(([field, mark]): [string, string][] => {
      if (field === 'variants' && areFlat(variants)) {
        const isEdited = markOf(variants) !== mark
        return flatVariants(variants).map(([name, value]) => [name, isEdited ? mark : markOf(value)])
      }
      if (field !== 'messages') return [[field, mark]]
      const isEdited = markOf(messages) !== mark
      return textsOf(messages).map(([language, text]) => [prefix + language, isEdited ? mark : markOf(text)])
    }),
  )
}

function textsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
