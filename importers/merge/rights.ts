import type { ImportRecord } from './import-memory'

/** What an import may do to fields that imports of the same catalog have written, each known by its index. */
export interface Rights {
  /** The index of the import that is made. */
  readonly index: number
  /** Whether it reads all that the other import read, so that what it no longer says is gone. */
  readonly covers: (owner: number) => boolean
  /** Whether both read the same source, so that the later one knows better. */
  readonly shares: (owner: number) => boolean
}

/**
 * Each import owns the fields that it wrote. Another one may change them only where it reads a source of that import
 * too, and remove them only where it reads all of its sources.
 */
export function rightsOf(imports: readonly ImportRecord[], index: number, record: ImportRecord): Rights {
  const mine = new Set(record.sources)
  const other = (owner: number) => {
    const found = imports[owner]
    return found !== undefined && found.section === record.section ? found.sources : []
  }
  return {
    index,
    covers: (owner) => owner === index || (other(owner).length > 0 && other(owner).every((name) => mine.has(name))),
    shares: (owner) => owner === index || other(owner).some((name) => mine.has(name)),
  }
}
