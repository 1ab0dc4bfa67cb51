import { brotliCompressSync } from 'node:zlib'
import { makeAsset } from '../../build/compile/make-asset'
import type { Catalog } from '../../catalog/model/catalog'
import { answerInPieces } from '../../search/answer-in-pieces'
import { buildSearchIndex } from '../../search/index/build-index'
import type { SearchIndexData } from '../../search/index/index-data'
import { divideIndex, keepPieces, messagesPiece } from '../../search/index/index-pieces'
import { openSearch } from '../../search/open-index'
import { rankFuzzily } from '../../search/words/fuzzy'

/** Bytes of the scripts that a page loads before its first result, as they are on a built site, with Brotli. */
export async function engineBytes(): Promise<number> {
  const options = { sources: new URL('../../', import.meta.url).pathname, minify: true, assets: {} }
  const scripts = [await makeAsset('search.js', options), await makeAsset('search-worker.js', options)]
  return scripts.reduce((sum, script) => sum + packed(script), 0)
}

/** What a browser has to load of an index before it shows the answer to a question, in bytes with Brotli. */
export interface IndexWeight {
  /** The file that is needed first. */
  readonly core: number
  /** All files of the index. */
  readonly whole: number
  readonly pieces: number
  /** Of what comes after the core and before the answer. */
  loadedFor(query: string): Promise<number>
}

/** Divides the index of catalogs as a build does, and weighs it. */
export function weighIndex(catalogs: readonly Catalog[]): IndexWeight {
  const { core, pieces } = divideIndex(buildSearchIndex(catalogs))
  const texts = new Map([...pieces].map(([name, piece]) => [name, JSON.stringify(piece)]))
  const sizes = new Map([...texts].map(([name, text]) => [name, packed(Buffer.from(text))]))
  const coreText = JSON.stringify(core)
  const parsed: SearchIndexData = JSON.parse(coreText)
  const coreSize = packed(Buffer.from(coreText))
  const sizeOf = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  return {
    core: coreSize,
    whole: coreSize + sizeOf(sizes.keys()),
    pieces: pieces.size,
    loadedFor: async (query) => sizeOf(await loadedFor(query, parsed, texts)),
  }
}

/** Asks as a page does that has loaded nothing but the core: the names of the pieces that it loads before it answers. */
async function loadedFor(
  query: string,
  core: SearchIndexData,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const kept = keepPieces(core)
  const open = () => openSearch(core, () => rankFuzzily, { pieces: core.pieces && kept })
  let search = open()
  const loaded = new Set<string>()
  await answerInPieces<never>(query, {
    ask: () => search.answer(query),
    takeWanted: kept.takeWanted,
    load: async (names) => {
      for (const name of names) {
        kept.keep(name, JSON.parse(texts.get(name) ?? ''))
        loaded.add(name)
      }
      if (names.includes(messagesPiece)) search = open()
      return undefined
    },
  })
  return loaded
}

/** Bytes of a file that a host compresses with Brotli. */
function packed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length
}
