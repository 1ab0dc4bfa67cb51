import { brotliCompressSync } from 'node:zlib'
import { makeAsset } from '../../build/compile/make-asset'
import type { Catalog } from '../../catalog/model/catalog'
import { buildSearchIndex } from '../../search/index/build-index'
import type { MessageColumns, PostingsData, SearchIndexData } from '../../search/index/index-data'
import { divideIndex, messagesPiece, readMessages, readPostings } from '../../search/index/index-pieces'
import { openSearch } from '../../search/open-index'
import { rankFuzzily } from '../../search/words/fuzzy'

/** As `client/search/search-worker.ts` has it: from here on an answer waits for the messages. */
const longText = 120

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
  loadedFor(query: string): number
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
    loadedFor: (query) => sizeOf(loadedFor(query, parsed, texts)),
  }
}

/** Asks as the worker of a page does, which has loaded nothing but the core: the names of the pieces that it loads. */
function loadedFor(query: string, core: SearchIndexData, texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const mark = core.pieces?.mark ?? ''
  const there = new Map<string, PostingsData>()
  let messages: MessageColumns | undefined
  let wanted = new Set<string>()
  const open = () =>
    openSearch(core, () => rankFuzzily, {
      pieces: core.pieces && {
        postings: (number) => {
          const found = there.get(String(number))
          if (found === undefined) wanted.add(String(number))
          return found
        },
        messages: () => {
          if (messages === undefined) wanted.add(messagesPiece)
          return messages
        },
      },
    })
  let search = open()
  const loaded = new Set<string>()
  for (;;) {
    wanted = new Set()
    const { kind } = search.answer(query)
    const postings = [...wanted].filter((name) => name !== messagesPiece)
    for (const name of postings) there.set(name, readPostings(JSON.parse(texts.get(name) ?? ''), mark))
    const waits = wanted.has(messagesPiece) && (query.length > longText || kind === 'nothing')
    if (postings.length === 0 && !waits) return loaded
    if (postings.length === 0) {
      messages = readMessages(JSON.parse(texts.get(messagesPiece) ?? ''), mark, core.entries.code.length)
      search = open()
      loaded.add(messagesPiece)
    }
    for (const name of postings) loaded.add(name)
  }
}

/** Bytes of a file that a host compresses with Brotli. */
function packed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length
}
