import { indexVersion } from '../../../search/index/index-data'
import type { Search } from '../../../search/text/answer'
import type { SearchFailure } from './search-messages'

export interface IndexSource {
  readonly address: string
  readonly fetch: typeof fetch
  /** Throws where the index is of another version or damaged. */
  readonly open: (data: unknown) => Search
  /** Called for each part that arrives. */
  readonly progress: () => void
}

export type LoadedIndex = { readonly search: Search } | { readonly failure: SearchFailure }

/** Failures that a stale copy in a cache explains. */
const staleFailures: ReadonlySet<SearchFailure> = new Set(['unreadable', 'version'])

/** Fetches and opens the index. What is damaged or of another version is asked for once more, past every cache. */
export async function loadIndex(source: IndexSource, isFresh: boolean): Promise<LoadedIndex> {
  const first = await tryIndex(source, isFresh ? 'reload' : 'default')
  if ('search' in first || isFresh || !staleFailures.has(first.failure)) return first
  return tryIndex(source, 'reload')
}

async function tryIndex({ address, fetch, open, progress }: IndexSource, cache: RequestCache): Promise<LoadedIndex> {
  let text: string
  try {
    const response = await fetch(address, { cache, credentials: 'same-origin' })
    if (!response.ok) return { failure: 'missing' }
    text = await readText(response, progress)
  } catch {
    return { failure: 'offline' }
  }
  return openText(text, open)
}

/** The text of an answer, with a call for each part that arrives. */
export async function readText(response: Response, progress: () => void): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const parts: string[] = []
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value)
    progress()
  }
  return parts.join('')
}

function openText(text: string, open: IndexSource['open']): LoadedIndex {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { failure: 'unreadable' }
  }
  try {
    return { search: open(data) }
  } catch {
    return { failure: isOtherVersion(data) ? 'version' : 'unreadable' }
  }
}

function isOtherVersion(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'v' in data && data.v !== indexVersion
}
