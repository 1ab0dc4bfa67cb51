import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { formatUrlLedger, parseUrlLedger, type UrlLedger } from '../../site/ledger/url-ledger'
import type { ContentPlace } from '../../site/project'
import { FolderReader } from '../files/folder-reader'
import { replaceFile } from '../files/replace-file'

const name = 'url-ledger.json'

/** The ledger of a content folder; undefined where there is none yet. */
export function readUrlLedger(place: ContentPlace): UrlLedger | undefined {
  const path = ledgerFile(place.content)
  const reader = new FolderReader(place)
  if (!reader.has(path)) return undefined
  const file = reader.text(path)
  return file === undefined ? { rows: [], problems: reader.problems } : parseUrlLedger(file)
}

/** Writes the ledger of a content folder, at once: a reader finds the old or the new one. */
export function writeUrlLedger(folder: string, paths: Iterable<string>) {
  const file = ledgerFile(folder)
  // A link stays one: what it leads to was read through it, inside of the folder.
  replaceFile(
    new FolderReader({ content: folder, base: folder }).has(file) ? realpathSync(file) : file,
    formatUrlLedger(paths),
  )
}

export function ledgerFile(folder: string): string {
  return join(folder, name)
}
