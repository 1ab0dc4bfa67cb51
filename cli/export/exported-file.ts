import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes what an export makes, with the folders of the file; gives the reason where it cannot. */
export function writeExported(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether a file is what an export would write. One that cannot be read is not. */
export function isExported(path: string, text: string): boolean {
  try {
    return withLineFeeds(readFileSync(path, 'utf8')) === withLineFeeds(text)
  } catch {
    return false
  }
}

/** Git may check a file out with CRLF. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
