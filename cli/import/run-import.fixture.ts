import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { type Ran, runMain } from '../run-main.fixture'

/** A folder in which `faultbook` is called. */
export class Workplace {
  readonly folder: string

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.folder = temporaryFolder(files)
  }

  /** Calls `faultbook` with these words. */
  run(...words: readonly string[]): Promise<Ran> {
    return runMain({ cwd: this.folder }, ...words)
  }

  write(path: string, text: string | Uint8Array) {
    writeFileSync(join(this.folder, path), text)
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  /** The entries of a file of the content. */
  entries(path = 'content/shop/errors.json'): Record<string, unknown>[] {
    return JSON.parse(this.read(path)).entries
  }

  /** Changes the entries of a file as a person would. */
  edit(change: (entries: Record<string, unknown>[]) => unknown, path = 'content/shop/errors.json') {
    const file = JSON.parse(this.read(path))
    change(file.entries)
    this.write(path, `${JSON.stringify(file, undefined, 2)}\n`)
  }

  /** All files of a folder with their texts and times, by path. */
  state(path = 'content'): Record<string, string> {
    const root = join(this.folder, path)
    if (!existsSync(root)) return {}
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter((file) => statSync(file).isFile())
    return Object.fromEntries(files.map((file) => [file, `${statSync(file).mtimeMs} ${readFileSync(file, 'utf8')}`]))
  }
}
