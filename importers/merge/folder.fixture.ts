import type { SourceFile } from '../../catalog/parse/data/source-file'
import { importSources } from '../import-sources'
import { shop } from '../rows/source.fixture'
import { markOf } from './import-memory'

/** A content folder that imports are written into. */
export class Folder {
  files = new Map<string, string>()

  /** Imports a text, as a file of this name, into the catalog `shop`. */
  import(text: string, path = 'e.json') {
    return this.importAll({ [path]: text })
  }

  /** Imports several files at once. */
  importAll(sources: Readonly<Record<string, string>>) {
    const all = [...this.files].map(([name, content]): SourceFile => ({ path: name, text: content }))
    const memory = all.find((file) => file.path.endsWith('/import.json'))
    const result = importSources({
      sources: Object.entries(sources).map(([path, text]) => ({ path, text })),
      ...shop,
      existing: all.filter((file) => file !== memory),
      ...(memory === undefined ? {} : { memory }),
    })
    for (const file of result.files) this.files.set(file.path, file.text)
    return result
  }

  /** The mark that an import remembers a value by. */
  mark(value: unknown): string {
    return markOf(value)
  }

  /** Changes the entries of a file as a person would. */
  edit(change: (entries: Record<string, unknown>[]) => unknown, name = 'content/shop/errors.json') {
    const file = JSON.parse(this.files.get(name) ?? '{"entries":[]}')
    change(file.entries)
    this.files.set(name, JSON.stringify(file, undefined, 4))
  }

  /** The entries of a file. */
  entries(name = 'content/shop/errors.json'): Record<string, unknown>[] {
    return JSON.parse(this.files.get(name) ?? '{"entries":[]}').entries
  }
}
