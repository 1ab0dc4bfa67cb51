import { join } from 'node:path'
import type { PartialParts } from '../../catalog/checks/frame/unread-pages'
import { type Problem, withoutRepeats } from '../../catalog/model/problem'
import { parseJson } from '../../catalog/parse/data/parse-json'
import { checkMoved } from '../../site/ledger/moved'
import type { ContentPlace } from '../../site/project'
import type { SiteContent } from '../../site/site-context'
import { displayPath } from '../files/display-path'
import { FolderReader } from '../files/folder-reader'

/** What is wrong with the addresses that `site.json` of a content folder leads on, with their lines. */
export function movedProblems(
  place: ContentPlace,
  content: SiteContent & { readonly partial?: PartialParts },
): Problem[] {
  const file = join(place.content, 'site.json')
  if (content.site.moved === undefined) return []
  const source = new FolderReader(place).text(file)
  if (source === undefined) return []
  const { located } = parseJson(source)
  const start = { file: displayPath(file, place.base), line: 1, column: 1 }
  return withoutRepeats(checkMoved(content, (from) => located?.locate(['moved', from], true) ?? start))
}
