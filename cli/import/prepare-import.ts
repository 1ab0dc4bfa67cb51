import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Problem } from '../../catalog/model/problem'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { displayPath } from '../../disk/files/display-path'
import { grammars, loadGrammars } from '../../disk/import/load-grammars'
import { readCatalogFolder } from '../../disk/import/read-catalog-folder'
import { type ImportRequest, importSources } from '../../importers/import-sources'
import { detectForm, formByName, isCode } from '../../importers/rows/detect-form'
import type { ImportResult } from '../../importers/rows/import-result'
import type { Project } from '../../site/project'
import { reservedWords } from '../../site/reserved-words'
import { type GatheredSources, gatherSources } from './gather-sources'

/** What is to be imported, and where it goes. */
export interface ImportTarget extends Pick<ImportRequest, 'form' | 'section' | 'map'> {
  readonly project: Project
  /** Files, folders and patterns. */
  readonly named: readonly string[]
  /** The catalog; or how it is called, once the sources are read. */
  readonly catalog: string | ((sources: readonly SourceFile[]) => string)
  /** Whether the content folder has JSON Schemas, or will have them. */
  readonly hasSchemas?: boolean
}

/** An import of which nothing was written yet, or why there is none. */
export type PreparedImport =
  | { readonly missing: readonly string[] }
  | { readonly problems: readonly Problem[] }
  | {
      readonly catalog: string
      readonly result: ImportResult
      /** The files of the catalog as they are. */
      readonly before: readonly SourceFile[]
    }

/** Reads the sources and the catalog that they go into, and finds out what would be written. */
export async function prepareImport(target: ImportTarget): Promise<PreparedImport> {
  const { project, named, form, section, map } = target
  const gathered = gatherSources(named, project.base)
  if (gathered.missing.length > 0) return { missing: gathered.missing }
  const catalog = typeof target.catalog === 'string' ? target.catalog : target.catalog(gathered.sources)
  const { problems, existing, memory } = readCatalogFolder(project, catalog)
  if (problems.length > 0) return { problems }
  const schemas = join(project.content, '.schemas', 'entries.schema.json')
  const result = importSources({
    sources: gathered.sources,
    referenced: gathered.referenced,
    named: named.map((name) => displayPath(resolve(project.base, name), project.base)),
    ...(form === undefined ? {} : { form }),
    ...(section === undefined ? {} : { section }),
    ...(map === undefined ? {} : { map }),
    ...(target.hasSchemas || existsSync(schemas) ? { schemas: '../.schemas' } : {}),
    catalog,
    folder: displayPath(join(project.content, catalog), project.base),
    reserved: reservedWords().inCatalog,
    parse: await loadGrammars(project.tool, languagesOf(form, gathered)),
    existing,
    ...(memory === undefined ? {} : { memory }),
  })
  const before = memory === undefined ? existing : [...existing, memory]
  return { catalog, result: withLosses(result, gathered), before }
}

/** The languages whose grammars the sources need. */
function languagesOf(form: string | undefined, { sources }: GatheredSources): Set<string> {
  const asked = form === undefined ? undefined : formByName(form)
  const found = sources.flatMap((source) => asked ?? detectForm(source) ?? [])
  const languages = new Set<string>(found.filter(isCode))
  if (languages.has('typescript')) languages.add('tsx')
  return new Set([...languages].filter((language) => Object.hasOwn(grammars, language)))
}

/** What could not be read counts among what is lost. */
function withLosses(result: ImportResult, { losses }: GatheredSources): ImportResult {
  const lost = [...losses, ...result.lost]
  return { ...result, lost, summary: { ...result.summary, lost } }
}
