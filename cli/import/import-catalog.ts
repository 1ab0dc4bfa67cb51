import { join, resolve } from 'node:path'
import { formatProblem } from '../../catalog/model/problem'
import { displayPath } from '../../disk/files/display-path'
import { grammars, loadGrammars } from '../../disk/import/load-grammars'
import { readCatalogFolder } from '../../disk/import/read-catalog-folder'
import { writeAll } from '../../disk/import/write-all'
import { type ImportRequest, importSources } from '../../importers/import-sources'
import { codeForms } from '../../importers/read/registry'
import { detectForm, formByName } from '../../importers/rows/detect-form'
import type { ImportResult } from '../../importers/rows/import-result'
import type { Project } from '../../site/project'
import { reservedWords } from '../../site/reserved-words'
import type { Io } from '../call/command'
import { type GatheredSources, gatherSources } from './gather-sources'
import { reportImport } from './report-import'

/** What an import is asked for. */
export interface ImportCall extends Pick<ImportRequest, 'catalog' | 'form' | 'section' | 'map'> {
  readonly project: Project
  /** Files, folders and patterns. */
  readonly named: readonly string[]
  readonly isDry: boolean
  readonly isJson: boolean
  readonly io: Pick<Io, 'out' | 'err'>
}

/** Imports sources into a catalog of the content folder, and gives the exit code. */
export async function importCatalog(call: ImportCall): Promise<number> {
  const { project, catalog, io } = call
  const gathered = gatherSources(call.named, project.base)
  if (gathered.missing.length > 0) {
    io.err(`There is no file here: ${gathered.missing.join(', ')}. Nothing was written.\n`)
    return 2
  }
  const folder = readCatalogFolder(project, catalog)
  if (folder.problems.length > 0) {
    io.err(`${folder.problems.map(formatProblem).join('\n\n')}\n\nNothing was written.\n`)
    return 1
  }
  const result = importSources({
    sources: gathered.sources,
    referenced: gathered.referenced,
    named: call.named.map((name) => displayPath(resolve(project.base, name), project.base)),
    ...chosen(call),
    catalog,
    folder: displayPath(join(project.content, catalog), project.base),
    reserved: reservedWords().inCatalog,
    parse: await loadGrammars(project.tool, languagesOf(call, gathered)),
    existing: folder.existing,
    ...(folder.memory === undefined ? {} : { memory: folder.memory }),
  })
  return finish(call, withLosses(result, gathered), [...folder.existing, ...(folder.memory ? [folder.memory] : [])])
}

function chosen({ form, section, map }: ImportCall): Pick<ImportRequest, 'form' | 'section' | 'map'> {
  return {
    ...(form === undefined ? {} : { form }),
    ...(section === undefined ? {} : { section }),
    ...(map === undefined ? {} : { map }),
  }
}

/** The languages whose grammars the sources need. */
function languagesOf({ form }: ImportCall, { sources }: GatheredSources): Set<string> {
  const asked = form === undefined ? undefined : formByName(form)
  const found = sources.flatMap((source) => asked ?? detectForm(source) ?? [])
  const languages = new Set<string>(found.filter((form) => codeForms.has(form)))
  if (languages.has('typescript')) languages.add('tsx')
  return new Set([...languages].filter((language) => Object.hasOwn(grammars, language)))
}

/** What could not be read counts among what is lost. */
function withLosses(result: ImportResult, { losses }: GatheredSources): ImportResult {
  const lost = [...losses, ...result.lost]
  return { ...result, lost, summary: { ...result.summary, lost } }
}

function finish(call: ImportCall, result: ImportResult, before: readonly { path: string; text: string }[]): number {
  const { project, io, isDry } = call
  const texts = new Map(before.map(({ path, text }) => [path, text]))
  const isRefused = result.refusals.length > 0 || result.entries.length === 0
  if (!isRefused && !isDry) {
    try {
      writeAll(
        result.files.map(({ path, text }) => {
          return { path: resolve(project.base, path), before: texts.get(path), text }
        }),
      )
    } catch (error) {
      io.err(`Nothing was written: ${error instanceof Error ? error.message : String(error)}.\n`)
      return 1
    }
  }
  reportImport(call, result)
  return isRefused || result.conflicts.length > 0 ? 1 : 0
}
