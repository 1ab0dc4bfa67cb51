import type { SearchIndexData } from '../../../search/index/index-data'
import { type KeptPieces, keepPieces } from '../../../search/index/index-pieces'
import { searchPiecePath } from '../../../site/assets'
import { readText } from './search-load-index'
import type { SearchFailure } from './search-messages'

export interface PiecesSource {
  /** Of the index itself; its pieces are in the folder of the same name. */
  readonly address: string
  readonly fetch: typeof fetch
  /** Called for each part that arrives. */
  readonly progress: () => void
}

/** The pieces of an index that a page fetches. */
export interface LoadedPieces extends KeptPieces {
  /** Fetches pieces, each once at a time. Undefined when all of them are there. */
  load(names: readonly string[]): Promise<SearchFailure | undefined>
}

/** The pieces of an index that was divided; they arrive when somebody needs them. */
export function openPieces(core: SearchIndexData, source: PiecesSource): LoadedPieces {
  const kept = keepPieces(core)
  const coming = new Map<string, Promise<SearchFailure | undefined>>()
  const loadOne = (name: string): Promise<SearchFailure | undefined> => {
    const known = coming.get(name)
    if (known !== undefined) return known
    const begun = loadPiece(name, kept.keep, source).finally(() => coming.delete(name))
    coming.set(name, begun)
    return begun
  }
  return {
    ...kept,
    load: async (names) => (await Promise.all(names.map(loadOne))).find((failure) => failure !== undefined),
  }
}

/** One that is damaged or of another build is requested once more, past every cache. */
async function loadPiece(
  name: string,
  keep: (name: string, data: unknown) => void,
  source: PiecesSource,
): Promise<SearchFailure | undefined> {
  let failure: SearchFailure | undefined
  for (const cache of ['default', 'reload'] as const) {
    const text = await fetchText(name, source, cache)
    if (typeof text !== 'string') return text.failure
    try {
      keep(name, JSON.parse(text))
      return undefined
    } catch {
      failure = 'version'
    }
  }
  return failure
}

async function fetchText(
  name: string,
  { address, fetch, progress }: PiecesSource,
  cache: RequestCache,
): Promise<string | { readonly failure: SearchFailure }> {
  try {
    const response = await fetch(searchPiecePath(name, address), { cache, credentials: 'same-origin' })
    return response.ok ? await readText(response, progress) : { failure: 'missing' }
  } catch {
    return { failure: 'offline' }
  }
}
