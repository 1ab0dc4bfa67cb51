import { markOf } from '../text/mark-of'
import type { MessageColumns, PostingsData, SearchIndexData } from './index-data'
import { isLargeIndex } from './large-index'
import { countNumbers, skipNumbers } from './postings-text'

/** The parts of an index that may come later than the rest. Undefined stands for one that is not here yet. */
export interface IndexPieces {
  /** The postings of the terms from one place in `pieces.terms` to the next. */
  postings(piece: number): PostingsData | undefined
  messages(): MessageColumns | undefined
}

/** The pieces of an index that have arrived, and what was asked of those that have not. */
export interface KeptPieces extends IndexPieces {
  /** The names of the missing pieces that were needed since this was last called. */
  takeWanted(): readonly string[]
  /**
   * Takes in the JSON of a piece.
   *
   * @throws {Error} where it is none, or one of another build
   */
  keep(name: string, data: unknown): void
}

/** Where the pieces of an index that was divided are kept as they arrive. */
export function keepPieces(core: SearchIndexData): KeptPieces {
  const mark = core.pieces?.mark ?? ''
  const postings = new Map<string, PostingsData>()
  let messages: MessageColumns | undefined
  const wanted = new Set<string>()
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
      const names = [...wanted].filter((name) =>
        name === messagesPiece ? messages === undefined : !postings.has(name),
      )
      wanted.clear()
      return names
    },
    keep: (name, data) => {
      if (name === messagesPiece) messages = readMessages(data, mark, core.entries.code.length)
      else postings.set(name, readPostings(data, mark))
    },
  }
}

/** The name of the piece with the messages; those with postings have numbers, from 0. */
export const messagesPiece = 'messages'

/** Pieces that `joinIndex` loads at the same time. */
const atOnce = 16
/** Characters of postings in a piece: half as many bytes when they are packed. */
const pieceSize = 12_000

/** The pieces of an index that is whole. */
export function wholePieces(data: SearchIndexData): IndexPieces {
  return { postings: () => data, messages: () => data.entries }
}

/** An index as the files of a site: the one that is needed first, and its pieces by name. Few entries need no pieces. */
export function divideIndex(whole: SearchIndexData): {
  readonly core: SearchIndexData
  readonly pieces: ReadonlyMap<string, object>
} {
  if (!isLargeIndex(whole.entries.code.length)) return { core: whole, pieces: new Map() }
  const { message, params, more, variants, ...entries } = whole.entries
  const messages = { message, params, more, ...(variants !== undefined && { variants }) }
  const messageText = JSON.stringify(messages)
  const mark = markOf([whole.terms, whole.docs, whole.units, messageText])
  const { starts, postings } = dividePostings(whole)
  return {
    core: {
      ...whole,
      entries: { ...entries, message: [], params: [], more: [] },
      docs: '',
      units: '',
      pieces: { mark, terms: starts },
    },
    pieces: new Map<string, object>([
      ...postings.map((piece, number) => [String(number), { mark, ...piece }] as const),
      [messagesPiece, { mark, ...messages }],
    ]),
  }
}

function dividePostings({ docs, units }: PostingsData): {
  readonly starts: readonly number[]
  readonly postings: readonly PostingsData[]
} {
  const starts: number[] = []
  const postings: PostingsData[] = []
  let own: string[] = []
  let [first, size, from, to] = [0, 0, 0, 0]
  const end = (): void => {
    starts.push(first)
    postings.push({ docs: own.join(' '), units: units.slice(from, to) })
  }
  docs.split(' ').forEach((text, term) => {
    if (size > 0 && size + text.length > pieceSize) {
      end()
      own = []
      ;[first, size, from] = [term, 0, to]
    }
    own.push(text)
    to = skipNumbers(units, to, countNumbers(text))
    size += 2 * text.length
  })
  end()
  return { starts, postings }
}

/**
 * What a file with postings holds.
 *
 * @throws {Error} where it is none, or one of another build
 */
export function readPostings(data: unknown, mark: string): PostingsData {
  const piece = readPiece(data, mark)
  const [docs, units] = ['docs', 'units'].map((key) => Reflect.get(piece, key))
  if (typeof docs === 'string' && typeof units === 'string') return { docs, units }
  throw new Error('Cannot open a piece of the search index: it is damaged')
}

/**
 * What the file with the messages of so many entries holds.
 *
 * @throws {Error} where it is none, or one of another build
 */
export function readMessages(data: unknown, mark: string, size: number): MessageColumns {
  const { mark: _, ...piece } = readPiece(data, mark)
  const lists: unknown[] = ['message', 'params', 'more'].map((key) => Reflect.get(piece, key))
  const [message] = lists
  if (lists.every(Array.isArray) && Array.isArray(message) && message.length === size) return piece as MessageColumns // the build wrote its items
  throw new Error('Cannot open a piece of the search index: it is damaged')
}

function readPiece(data: unknown, mark: string): { readonly mark: string } {
  if (typeof data !== 'object' || data === null)
    throw new Error('Cannot open a piece of the search index: it is not an object')
  if ('mark' in data && data.mark === mark) return { ...data, mark }
  throw new Error('Cannot open a piece of the search index: it belongs to another index')
}

/** Makes an index whole again, for a program that has no hurry. `load` gives the JSON of a piece. */
export async function joinIndex(
  core: SearchIndexData,
  load: (name: string) => Promise<unknown>,
): Promise<SearchIndexData> {
  const { pieces, ...rest } = core
  if (pieces === undefined) return core
  const { mark } = pieces
  const parts: PostingsData[] = []
  const names = [...pieces.terms.keys()].map(String)
  for (let from = 0; from < names.length; from += atOnce) {
    const some = await Promise.all(names.slice(from, from + atOnce).map(load))
    parts.push(...some.map((piece) => readPostings(piece, mark)))
  }
  const messages = readMessages(await load(messagesPiece), mark, core.entries.code.length)
  return {
    ...rest,
    entries: { ...core.entries, ...messages },
    docs: parts.map(({ docs }) => docs).join(' '),
    units: parts.map(({ units }) => units).join(''),
  }
}
