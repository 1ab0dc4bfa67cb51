import type { SourceFile } from '../../catalog/parse/data/source-file'
import { displayPath } from '../../disk/files/display-path'
import { type FoundSource, findReferenced, findSources } from '../../disk/import/find-sources'
import { SourceReader } from '../../disk/import/source-reader'
import { referencedPaths } from '../../importers/readers/openapi/references'
import { detectForm, formOfPath } from '../../importers/rows/detect-form'
import type { Loss } from '../../importers/rows/row'

/** The sources of an import, as far as they could be read. */
export interface GatheredSources {
  readonly sources: readonly SourceFile[]
  /** Files that sources refer to with `$ref`, inside the folder of the source. */
  readonly referenced: readonly SourceFile[]
  /** Names that mean no file. */
  readonly missing: readonly string[]
  readonly losses: readonly Loss[]
}

/** Reads what was named, and the files that API descriptions refer to. Nothing is fetched. */
export function gatherSources(named: readonly string[], base: string): GatheredSources {
  const { files, missing } = findSources(named, { base, isWanted: (path) => formOfPath(path) !== undefined })
  const reader = new SourceReader(base)
  const read = files.flatMap((found) => {
    const source = reader.read(found.path)
    return source === undefined ? [] : [{ source, found }]
  })
  const apis = read.filter(({ source }) => detectForm(source) === 'openapi')
  const referenced = followReferences(apis, { base, reader, known: new Set(files.map(({ path }) => path)) })
  return { sources: read.map(({ source }) => source), referenced, missing, losses: reader.faults }
}

interface Following {
  readonly base: string
  readonly reader: SourceReader
  /** Paths that were read, or tried. */
  readonly known: Set<string>
}

function followReferences(
  starts: readonly { source: SourceFile; found: FoundSource }[],
  { base, reader, known }: Following,
): SourceFile[] {
  const open = [...starts]
  const referenced: SourceFile[] = []
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { folder } = next.found
    for (const path of referencedPaths(next.source)) {
      const found = findReferenced(base, path, folder)
      if (found === undefined || known.has(found.path)) continue
      known.add(found.path)
      const source = reader.read(found.path)
      if (source === undefined) continue
      // A reference is looked up by the path that it has from the file that names it.
      const named = { ...source, path: displayPath(found.path, base) }
      referenced.push(named)
      open.push({ source: named, found })
    }
  }
  return referenced
}
