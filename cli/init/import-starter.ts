import { formatProblem } from '../../catalog/model/problem'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { checkCatalogSlug } from '../../catalog/values/slug'
import { displayPath } from '../../disk/files/display-path'
import type { ImportRequest } from '../../importers/import-sources'
import { wordSlug } from '../../importers/mapping/name-lists'
import { apiTitle } from '../../importers/readers/openapi/api-title'
import type { ImportResult } from '../../importers/rows/import-result'
import type { Project } from '../../site/project'
import { reservedWords } from '../../site/reserved-words'
import { prepareImport } from '../import/prepare-import'
import type { StarterFile } from './starter-files'

/** A catalog that was imported for a new content folder, or why there is none. */
export type ImportedStarter =
  | { readonly refused: string; readonly code: 1 | 2 }
  | { readonly catalog: string; readonly result: ImportResult; readonly files: readonly StarterFile[] }

/** What a content folder is made from. */
export interface StarterSource {
  readonly from: readonly string[]
  /** The catalog, where it is named, and where its codes are in the file. */
  readonly how: Pick<ImportRequest, 'section' | 'map'> & { readonly catalog?: string }
}

/** Imports files as the catalog of a content folder that is to be made. Nothing is written. */
export async function importStarter(project: Project, { from, how }: StarterSource): Promise<ImportedStarter> {
  const prepared = await prepareImport({ catalog: catalogOf, ...how, project, named: from, hasSchemas: true })
  if ('missing' in prepared) return { refused: `There is no file here: ${prepared.missing.join(', ')}.`, code: 2 }
  if ('problems' in prepared) return { refused: prepared.problems.map(formatProblem).join('\n\n'), code: 1 }
  const { catalog, result } = prepared
  if (result.entries.length === 0) {
    const hint = '--section and --map say where codes are, and faultbook import takes --form too.'
    return { refused: `No code was found in ${from.join(', ')}. ${hint}`, code: 1 }
  }
  const content = `${displayPath(project.content, project.base)}/`
  const files = result.files.map(({ path, text }) => ({ path: path.slice(content.length), text }))
  return { catalog, result, files }
}

/** Names of files that say nothing about the API. */
const generic = /^(?:errors?|error-codes?|openapi|swagger|api|codes?|messages?|spec|index|errcodes|catalog)$/

/** The slug of the catalog: the title of an API description, or the name of the file. */
function catalogOf([source]: readonly SourceFile[]): string {
  const title = source === undefined ? undefined : apiTitle(source)
  const stem = wordSlug((source?.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''))
  const names = [title === undefined ? '' : wordSlug(title), generic.test(stem) ? '' : stem]
  return names.find((name) => checkCatalogSlug(name, reservedWords().atRoot) === undefined) ?? 'my-api'
}
