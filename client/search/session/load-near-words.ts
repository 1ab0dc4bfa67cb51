import { openNearTable } from '../../../search/near/near-table'
import type { NearWords } from '../../../search/near/near-words'

export interface NearWordsSource {
  readonly address: string
  readonly fetch: typeof fetch
  /** The terms of the index that is open. */
  readonly terms: readonly string[]
}

/**
 * Fetches and opens the table of near words. One that is damaged or belongs to another index is requested once more, past
 * every cache. Undefined if there is none or the network fails: the search works without it.
 */
export async function loadNearWords(source: NearWordsSource): Promise<NearWords | undefined> {
  const table = await tryTable(source, 'default')
  if (table !== 'damaged') return table
  const again = await tryTable(source, 'reload')
  return again === 'damaged' ? undefined : again
}

async function tryTable(
  { address, fetch, terms }: NearWordsSource,
  cache: RequestCache,
): Promise<NearWords | 'damaged' | undefined> {
  let response: Response
  try {
    response = await fetch(address, { cache, credentials: 'same-origin' })
  } catch {
    return undefined
  }
  if (!response.ok) return undefined
  try {
    return openNearTable(await response.json(), terms)
  } catch {
    return 'damaged'
  }
}
