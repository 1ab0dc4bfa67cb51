import { join } from 'node:path'
import { checkMoved } from '../catalog/checks/moved'
import { parseJson } from '../catalog/parse-json'
import { type Problem, withoutRepeats } from '../catalog/problem'
import type { SiteContent } from '../catalog/site-context'
import type { PartialParts } from '../catalog/unread-pages'
import { displayPath } from './display-path'
import { FolderReader } from './folder-reader'

/** What is wrong with the addresses that `site.json` of a content folder leads on, with their lines. */
export function movedProblems(folder: string, content: SiteContent & { readonly partial?: PartialParts }): Problem[] {
  const file = join(folder, 'site.json')
  if (content.site.moved === undefined) return []
  const source = new FolderReader(folder).text(file)
  if (source === undefined) return []
  const { located } = parseJson(source)
  const start = { file: displayPath(file), line: 1, column: 1 }
  return withoutRepeats(checkMoved(content, (from) => located?.locate(['moved', from], true) ?? start))
}
