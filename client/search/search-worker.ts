import type { SearchIndexData } from '../../search/index/index-data'
import type { NearWords } from '../../search/near/near-words'
import { openSearch } from '../../search/open-index'
import type { Answer, AnswerOptions, Search } from '../../search/text/answer'
import type { RankLikeness } from '../../search/text/likeness'
import { readTerms } from '../../search/text/term-text'
import { loadNearWords } from './session/load-near-words'
import { loadIndex } from './session/search-load-index'
import type { SearchReply, SearchRequest } from './session/search-messages'

/**
 * The engine, beside the page. Answers in the order in which it is asked. The fuzzy layer decides between
 * entries with the same words only, so nobody waits for it: it comes once the index is open. The table of near words comes
 * when words first decide. An answer that would have used one of them is then given again.
 */
let search: Search | undefined
let rank: RankLikeness | undefined
let near: NearWords | undefined
/** Starts to load the table of near words, where nobody has yet. */
let wantNear = (): void => {}
/** The newest question, where its answer wanted the fuzzy layer before it was there. */
let unrefined: { readonly query: string; readonly options: AnswerOptions } | undefined
let isMissed = false
const mostTries = 3

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const request = event.data
  if (request.kind === 'open') void open(request.index, request.isFresh)
  else reply(request)
})

async function open(address: string, isFresh: boolean): Promise<void> {
  const openIndex = (data: unknown): Search => {
    const opened = openSearch(data, likeness, nearWords)
    // The index is whole: it has just been opened.
    const { terms } = data as SearchIndexData
    wantNear = nearLoader(new URL('near.json', address).href, terms)
    return opened
  }
  const loaded = await loadIndex({ address, fetch: fetch.bind(globalThis), open: openIndex, progress }, isFresh)
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
  refine()
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
      if (found !== undefined) refine()
    })
  }
}

function refine(): void {
  if (unrefined === undefined) return
  send({ kind: 'refined', query: unrefined.query, answer: answerTo(unrefined.query, unrefined.options) })
}

function progress(): void {
  send({ kind: 'progress' })
}

function reply({ query, options }: Extract<SearchRequest, { kind: 'ask' }>): void {
  try {
    isMissed = false
    const answer = answerTo(query, options)
    unrefined = isMissed ? { query, options } : undefined
    send({ kind: 'answer', answer })
  } catch (error) {
    console.error(error)
    send({ kind: 'failure', failure: 'crash' })
  }
}

function answerTo(query: string, options: AnswerOptions): Answer {
  if (search === undefined) throw new Error('Asked before the index was open')
  return search.answer(query, options)
}

function send(reply: SearchReply): void {
  postMessage(reply)
}
