import { hasAnchors, type KeptCatalog, type KeptCatalogs, namesOfCatalog, textsOfFolder } from './kept-catalogs'
import type { Guide } from './model/catalog'
import { isError, type Problem } from './model/problem'
import type { SourceFolder } from './parse/data/source-file'
import { type ReadFolder, readFolder } from './read-folder'

/** What is known of a folder that a build is reading. */
interface Reading {
  readonly files: string
  readonly names: string
}

/**
 * Reads folders, or takes what an earlier build has read and checked. A catalog is taken where its files are the same, and
 * where its checks would look at the same beyond it: the names in all catalogs, since a reference may lead there; or all
 * texts, where it links to a heading of a page.
 */
export class CatalogMemory {
  readonly #readings = new Map<SourceFolder, Reading>()
  #around = { names: '', texts: '' }

  constructor(private readonly kept: KeptCatalogs) {}

  read(folders: readonly SourceFolder[], guides: readonly Guide[]): ReadFolder[] {
    const { kept } = this
    const read = folders.map((folder) => {
      const files = kept.hash(textsOfFolder(folder))
      const former = kept.take(folder, files)
      const found = former === undefined ? readFolder(folder) : knownFolder(folder, former)
      this.#readings.set(folder, { files, names: former?.names ?? kept.hash(namesOfCatalog(found.known)) })
      return found
    })
    const readings = [...this.#readings.values()]
    this.#around = {
      names: kept.hash([...readings.map(({ names }) => names), ...guides.map(({ slug }) => slug)]),
      texts: kept.hash([...readings.map(({ files }) => files), JSON.stringify(guides)]),
    }
    return read.map((folder) => {
      const { source, former } = folder
      return former === undefined || former.around === this.#aroundOf(former) ? folder : readFolder(source)
    })
  }

  /** Keeps a catalog that may be published, with the problems that its reading and its checks have found. */
  keep({ source, file, known, parsed, isPartial, unread }: ReadFolder, problems: readonly Problem[]): void {
    const reading = this.#readings.get(source)
    const isWhole = file.isComplete && file.unknown.size === 0 && !isPartial && unread.length === 0
    if (reading === undefined || !isWhole || !parsed.every(({ isComplete }) => isComplete) || problems.some(isError))
      return
    const { files, names } = reading
    const anchored = hasAnchors(known)
    const around = this.#aroundOf({ hasAnchors: anchored })
    this.kept.keep(source, files, { catalog: known, problems, names, hasAnchors: anchored, around })
  }

  #aroundOf({ hasAnchors: isAnchored }: Pick<KeptCatalog, 'hasAnchors'>): string {
    return isAnchored ? this.#around.texts : this.#around.names
  }
}

function knownFolder(source: SourceFolder, former: KeptCatalog): ReadFolder {
  const { catalog: known, problems } = former
  const { entries: _, guides: __, ...catalog } = known
  const file = {
    catalog: { ...catalog, entries: [], guides: [] },
    isComplete: true,
    unknown: new Set<never>(),
    problems: [],
    locate: () => known.place,
  }
  return { source, file, known, parsed: [], problems, unread: [], isPartial: false, former }
}
