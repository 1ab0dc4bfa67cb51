import type { Place } from '../../../catalog/model/catalog'
import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { parseStatuses } from '../../../importers/mapping/parse-statuses'
import { readCode } from '../../../importers/readers/code/read-code'
import type { ParseCode } from '../../../importers/readers/code/syntax/syntax-node'
import type { Field, Row } from '../../../importers/rows/row'

/** A row of a list of errors that code defines, as an import reads it. */
export interface ListRow {
  /** The list: the file, and the enum, object or class. */
  readonly list: string
  readonly owner: string | undefined
  readonly code: string
  /** Names of the constant, and other words for the code. */
  readonly names: readonly string[]
  readonly place: Place
  readonly message: { readonly text: string; readonly place: Place } | undefined
  readonly statuses: readonly { readonly status: number; readonly place: Place }[]
}

/** Reads the errors that files of one language define, as an import would. */
export function readLists(sources: readonly SourceFile[], language: string, parse: ParseCode): ListRow[] {
  return readCode(sources, { language, parse }).rows.flatMap(rowOf)
}

function rowOf({ place, cells, family }: Row): ListRow[] {
  const of = (field: Field) => cells.filter((cell) => cell.field === field && cell.language === undefined)
  const [code] = of('code')
  if (code === undefined) return []
  const [message] = of('message')
  return [
    {
      list: `${place.file} ${family ?? ''}`,
      owner: family,
      code: code.text,
      names: [...of('name'), ...of('alias')].map(({ text }) => text),
      place: code.place,
      message: message === undefined ? undefined : { text: message.text, place: message.place },
      statuses: of('status').flatMap(({ text, place: at }) =>
        parseStatuses(text).statuses.map((status) => ({ status, place: at })),
      ),
    },
  ]
}
