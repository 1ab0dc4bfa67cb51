import { openSearch } from '../../search/open-index'
import type { Answer, AnswerOptions, Search } from '../../search/text/answer'
import type { RankLikeness } from '../../search/text/likeness'
import { loadIndex } from './session/search-load-index'
import type { SearchReply, SearchRequest } from './session/search-messages'

/**
 * The engine, beside the page. Answers in the order in which it is asked. The fuzzy layer decides between
 * entries with the same words only, so nobody waits for it: it comes once the index is open, and an answer
 * that would have used it is then given again.
 */
let search: Search | undefined
let rank: RankLikeness | undefined
/** The newest question, where its answer wanted the fuzzy layer before it was there. */
let unrefined: { readonly query: string; readonly options: AnswerOptions } | undefined
let isMissed = false

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const request = event.data
  if (request.kind === 'open') void open(request.index, request.isFresh)
  else reply(request)
})

async function open(address: string, isFresh: boolean): Promise<void> {
  const loaded = await loadIndex({ address, fetch: fetch.bind(globalThis), open: openIndex, progress }, isFresh)
  if ('search' in loaded) search = loaded.search
  send('search' in loaded ? { kind: 'open' } : { kind: 'failure', failure: loaded.failure })
  if (search !== undefined) await loadFuzzy()
}

function openIndex(data: unknown): Search {
  return openSearch(data, () => {
    isMissed ||= rank === undefined
    return rank
  })
}

async function loadFuzzy(): Promise<void> {
  try {
    rank = (await import('./search-fuzzy')).rankFuzzily
  } catch {
    return // The other layers go on without it.
  }
  if (unrefined !== undefined) {
    send({ kind: 'refined', query: unrefined.query, answer: answerTo(unrefined.query, unrefined.options) })
  }
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
