import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatUrlLedger, parseUrlLedger, type UrlLedger } from '../catalog/ledger/url-ledger'
import { FolderReader } from './folder-reader'
import { replaceFile } from './replace-file'

const name = 'url-ledger.json'

/** The ledger of a content folder; undefined where there is none yet. */
export function readUrlLedger(folder: string): UrlLedger | undefined {
  const path = ledgerFile(folder)
  if (!existsSync(path)) return undefined
  const reader = new FolderReader()
  const file = reader.text(path)
  return file === undefined ? { rows: [], problems: reader.problems } : parseUrlLedger(file)
}

/** Writes the ledger of a content folder, at once: a reader finds the old or the new one. */
export function writeUrlLedger(folder: string, paths: Iterable<string>) {
  replaceFile(ledgerFile(folder), formatUrlLedger(paths))
}

export function ledgerFile(folder: string): string {
  return join(folder, name)
}
