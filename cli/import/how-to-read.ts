import { checkCatalogSlug } from '../../catalog/values/slug'
import type { ImportRequest } from '../../importers/import-sources'
import { type Field, fields } from '../../importers/rows/row'
import { reservedWords } from '../../site/reserved-words'
import { UsageError } from '../call/arguments'
import type { Call, Command } from '../call/command'
import { knownName } from '../call/known-name'

/** The flags that say where codes are in a source, of all commands that import. */
export const howFlags = {
  section: { value: 'HEADING', summary: 'the heading, key, enum or class to read codes from' },
  map: {
    value: 'FIELD=PATH',
    summary:
      'where a field comes from: a column, key or path; may be repeated: code=name, status=http; the fields are below',
  },
} as const satisfies Command['flags']

/** What the help says about `--map`. */
export const mapNote = `--map knows these fields: ${fields.join(', ')}.`

/** Reads `--section` and `--map`. */
export function readHow(flags: Call['flags']): Pick<ImportRequest, 'section' | 'map'> {
  const section = flags.text('section')
  const map = readMap(flags.texts('map'))
  return { ...(section === undefined ? {} : { section }), ...(map === undefined ? {} : { map }) }
}

/** Refuses a value of `--catalog` that cannot be the slug of a catalog. */
export function checkCatalog(slug: string): void {
  const fault = checkCatalogSlug(slug, reservedWords().atRoot)
  if (fault !== undefined) throw new UsageError(`--catalog cannot be ${fault.received}: expected ${fault.expected}.`)
}

/** `code=name` for each field. */
function readMap(given: readonly string[]): Partial<Record<Field, string>> | undefined {
  if (given.length === 0) return undefined
  const map: Partial<Record<Field, string>> = {}
  for (const pair of given) {
    const [, name = '', path = ''] = /^([^=]+)=(.+)$/.exec(pair) ?? []
    if (path === '') throw new UsageError(`--map cannot be "${pair}": expected FIELD=PATH, such as code=name.`)
    map[knownName('field', name, fields)] = path
  }
  return map
}
