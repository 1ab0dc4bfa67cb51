import type { MessageColumns, PostingsData, SearchIndexData } from '../../../search/index/index-data'
import { type IndexPieces, messagesPiece, readMessages, readPostings } from '../../../search/index/index-pieces'
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

/** The pieces of an index that have arrived, and what was asked of those that have not. */
export interface LoadedPieces extends IndexPieces {
  /** The names of the missing pieces that were needed since this was last called. */
  takeWanted(): readonly string[]
  /** Fetches pieces, each once at a time. Undefined when all of them are there. */
  load(names: readonly string[]): Promise<SearchFailure | undefined>
}

/** The pieces of an index that was divided; they arrive when somebody needs them. */
export function openPieces(core: SearchIndexData, source: PiecesSource): LoadedPieces {
  const mark = core.pieces?.mark ?? ''
  const postings = new Map<string, PostingsData>()
  let messages: MessageColumns | undefined
  const wanted = new Set<string>()
  const coming = new Map<string, Promise<SearchFailure | undefined>>()
  const keep = (name: string, data: unknown): void => {
    if (name === messagesPiece) messages = readMessages(data, mark, core.entries.code.length)
    else postings.set(name, readPostings(data, mark))
  }
  const loadOne = (name: string): Promise<SearchFailure | undefined> => {
    const known = coming.get(name)
    if (known !== undefined) return known
    const begun = loadPiece(name, keep, source).finally(() => coming.delete(name))
    coming.set(name, begun)
    return begun
  }
  return {
    postings: (number) => {
      const found = postings.get(String(number))
      if (found === undefined) wanted.add(String(number))
      return found
    },
    messages: () => {
      if (messages === undefined) wanted.add(messagesPiece)
      return messages
    },
    takeWanted: () => {
      const names = [...wanted].filter(
        (name) => !postings.has(name) && (name !== messagesPiece || messages === undefined),
      )
      wanted.clear()
      return names
    },
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
