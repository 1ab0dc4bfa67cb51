import { join, relative, sep } from 'node:path'
import type { Problem } from '../../catalog/model/problem'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { ContentPlace } from '../../site/project'
import { contentRole } from '../content/content-role'
import { FolderReader } from '../files/folder-reader'

/** What is in the folder of a catalog that an import goes into. */
export interface CatalogFiles {
  /** `catalog.json` and the files of entries; none where there is no such folder. */
  readonly existing: readonly SourceFile[]
  /** `import.json`, as the last import left it. */
  readonly memory: SourceFile | undefined
  /** Why a file could not be read. */
  readonly problems: readonly Problem[]
}

/** Reads the folder `content/<slug>` as far as an import has to know it. */
export function readCatalogFolder(place: ContentPlace, slug: string): CatalogFiles {
  const reader = new FolderReader(place)
  const folder = join(place.content, slug)
  const existing: SourceFile[] = []
  let memory: SourceFile | undefined
  if (!reader.has(place.content) || !reader.has(folder)) return { existing, memory, problems: reader.problems }
  for (const path of reader.walk(folder)) {
    const name = relative(folder, path).split(sep).join('/')
    const role = contentRole(name)
    if (name === 'import.json') memory = reader.text(path)
    else if (role === 'catalog' || role === 'entry') {
      const file = reader.text(path)
      if (file !== undefined) existing.push(file)
    }
  }
  return { existing, memory, problems: reader.problems }
}
