import type { Search } from '../search/answer'
import { openSearch } from '../search/open-index'
import { loadIndex } from './search-load-index'
import type { SearchReply, SearchRequest } from './search-messages'

/** The engine, beside the page. Answers in the order in which it is asked. */
let search: Search | undefined

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const request = event.data
  if (request.kind === 'open') void open(request.index, request.isFresh)
  else reply(request)
})

async function open(address: string, isFresh: boolean): Promise<void> {
  const loaded = await loadIndex({ address, fetch: fetch.bind(globalThis), open: openSearch, progress }, isFresh)
  if ('search' in loaded) search = loaded.search
  send('search' in loaded ? { kind: 'open' } : { kind: 'failure', failure: loaded.failure })
}

function progress(): void {
  send({ kind: 'progress' })
}

function reply({ query, options }: Extract<SearchRequest, { kind: 'ask' }>): void {
  try {
    if (search === undefined) throw new Error('Asked before the index was open')
    send({ kind: 'answer', answer: search.answer(query, options) })
  } catch (error) {
    console.error(error)
    send({ kind: 'failure', failure: 'crash' })
  }
}

function send(reply: SearchReply): void {
  postMessage(reply)
}
