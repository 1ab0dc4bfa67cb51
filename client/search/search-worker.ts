import { type AnswerInPieces, answerInPieces } from '../../search/answer-in-pieces'
import { messagesPiece } from '../../search/index/index-pieces'
import { readIndexData } from '../../search/index/read-index-data'
import type { NearWords } from '../../search/near/near-words'
import { openSearch } from '../../search/open-index'
import type { Answer, AnswerOptions, Search } from '../../search/text/answer'
import type { RankLikeness } from '../../search/text/likeness'
import { readTerms } from '../../search/text/term-text'
import { loadNearWords } from './session/load-near-words'
import { type LoadedPieces, openPieces } from './session/load-pieces'
import { loadIndex } from './session/search-load-index'
import type { SearchFailure, SearchReply, SearchRequest } from './session/search-messages'

/**
 * The engine, beside the page. Answers in the order in which it is asked. An answer waits for the pieces of the index that
 * its words are in. Nobody waits for what only improves an answer: the fuzzy layer, which decides between entries with the
 * same words and comes once the index is open; the table of near words, which comes when words first decide; and the
 * messages of a large index, unless a paste is all about them. An answer that would have used one of them is given again.
 */
let search: Search | undefined
let rank: RankLikeness | undefined
let near: NearWords | undefined
let pieces: LoadedPieces | undefined
/** Opens the index again with what has arrived. */
let reopen: (() => Search) | undefined
/** Starts to load the table of near words, where nobody has yet. */
let wantNear = (): void => {}
/** The newest question, where its answer wanted something before it was there. */
let unrefined: Question | undefined
let isMissed = false
const mostTries = 3

interface Question {
  readonly query: string
  readonly options: AnswerOptions
}

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const request = event.data
  if (request.kind === 'open') void open(request.index, request.isFresh)
  else void reply(request)
})

async function open(address: string, isFresh: boolean): Promise<void> {
  const source = { address, fetch: fetch.bind(globalThis), progress }
  const openIndex = (data: unknown): Search => {
    const index = readIndexData(data)
    pieces = index.pieces === undefined ? undefined : openPieces(index, source)
    reopen = () => openSearch(index, likeness, { near: nearWords, pieces })
    wantNear = nearLoader(new URL('near.json', address).href, index.terms)
    return reopen()
  }
  const loaded = await loadIndex({ ...source, open: openIndex }, isFresh)
  if ('search' in loaded) search = loaded.search
  send('search' in loaded ? { kind: 'open' } : { kind: 'failure', failure: loaded.failure })
  if (search !== undefined) await loadFuzzy()
}

function likeness(): RankLikeness | undefined {
  isMissed ||= rank === undefined
  return rank
}

function nearWords(): NearWords | undefined {
  if (near !== undefined) return near
  isMissed = true
  wantNear()
  return undefined
}

async function loadFuzzy(): Promise<void> {
  try {
    rank = (await import('./search-fuzzy')).rankFuzzily
  } catch {
    return // The other layers go on without it.
  }
  await refine()
}

/** Loads the table once; if the network fails, a later question tries again, a few times. */
function nearLoader(address: string, terms: string): () => void {
  let left = mostTries
  let isLoading = false
  return () => {
    if (isLoading || left === 0) return
    isLoading = true
    left -= 1
    void loadNearWords({ address, fetch: fetch.bind(globalThis), terms: readTerms(terms) }).then((found) => {
      isLoading = false
      near = found
      if (found !== undefined) void refine()
    })
  }
}

/** Gives the newest answer again, where nobody has asked anything else by then. */
async function refine(): Promise<void> {
  const question = unrefined
  if (question === undefined) return
  const settled = await settle(question).catch(() => undefined)
  if (settled !== undefined && 'answer' in settled && unrefined === question)
    send({ kind: 'refined', query: question.query, answer: settled.answer })
}

function progress(): void {
  send({ kind: 'progress' })
}

async function reply({ query, options }: Question): Promise<void> {
  unrefined = undefined
  try {
    const settled = await settle({ query, options })
    if ('failure' in settled) {
      send({ kind: 'failure', failure: settled.failure })
      return
    }
    if (isMissed || settled.isEarly) unrefined = { query, options }
    send({ kind: 'answer', answer: settled.answer })
    if (settled.isEarly) await improve()
  } catch (error) {
    console.error(error)
    send({ kind: 'failure', failure: 'crash' })
  }
}

/** Answers with all the pieces that the question needs. */
function settle({ query, options }: Question): Promise<AnswerInPieces<SearchFailure>> {
  return answerInPieces(query, {
    ask: () => {
      isMissed = false
      return answerTo(query, options)
    },
    takeWanted: () => pieces?.takeWanted() ?? [],
    load: loadPieces,
  })
}

async function loadPieces(names: readonly string[]): Promise<SearchFailure | undefined> {
  const failure = await pieces?.load(names)
  if (failure === undefined && names.includes(messagesPiece)) search = reopen?.()
  return failure
}

async function improve(): Promise<void> {
  if ((await loadPieces([messagesPiece])) === undefined) await refine()
}

function answerTo(query: string, options: AnswerOptions): Answer {
  if (search === undefined) throw new Error('Asked before the index was open')
  return search.answer(query, options)
}

function send(reply: SearchReply): void {
  postMessage(reply)
}
