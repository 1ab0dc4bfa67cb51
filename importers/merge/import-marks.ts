import type { ImportedEntry } from '../rows/imported-entry'
import { markOf } from './import-memory'

/** Marks of fields, as `import.json` keeps them for an entry. */
export type Marks = ReadonlyMap<string, string>

/** The marks of all fields of an entry. */
export function marksOf(entry: ImportedEntry): Map<string, string> {
  return new Map([...spread(new Map(Object.entries(entry)))].map(([field, value]) => [field, markOf(value)]))
}

/** Fields with each language of `messages` as a field of its own, `messages.de`: sources bring them one by one. */
export function spread(fields: ReadonlyMap<string, unknown>): Map<string, unknown> {
  return new Map(
    [...fields].flatMap(([field, value]): [string, unknown][] =>
      field === 'messages' && typeof value === 'object' && value !== null
        ? Object.entries(value).map(([language, text]) => [`messages.${language}`, text])
        : [[field, value]],
    ),
  )
}

/** The same as an entry has them. */
export function gathered(fields: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const own = new Map<string, unknown>()
  const messages: Record<string, unknown> = {}
  for (const [field, value] of fields) {
    const language = field.startsWith('messages.') ? field.slice('messages.'.length) : undefined
    if (language === undefined) own.set(field, value)
    else {
      messages[language] = value
      own.set('messages', messages)
    }
  }
  return own
}

/**
 * What one import said of an entry. The marks of the import that brought the entry are by field, those of others begin
 * with their number: `1/message`. Undefined where no import knows the entry.
 */
export function marksOfImport(marks: Marks | undefined, { index, first }: Import): Marks | undefined {
  if (marks === undefined) return undefined
  if (index === first) return new Map([...marks].filter(([field]) => !ofOther.test(field)))
  const own = `${index}/`
  return new Map(
    [...marks].flatMap(([field, mark]) => (field.startsWith(own) ? [[field.slice(own.length), mark] as const] : [])),
  )
}

/** The marks of an entry once this import says `said` of it. */
export function withMarks(marks: Marks | undefined, said: Marks, { index, first }: Import): Map<string, string> {
  const isOwn = (field: string) => (index === first ? !ofOther.test(field) : field.startsWith(`${index}/`))
  const others = [...(marks ?? [])].filter(([field]) => !isOwn(field))
  if (index === first) return new Map([...said, ...others])
  return new Map([...others, ...[...said].map(([field, mark]) => [`${index}/${field}`, mark] as const)])
}

/** An import by its number, and that of the import which brought the entry. */
export interface Import {
  readonly index: number
  readonly first: number
}

const ofOther = /^\d+\//
