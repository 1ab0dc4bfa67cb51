import type { Answer, AnswerOptions } from '../../../search/text/answer'

/** Why the search cannot answer. */
export const searchFailures = ['worker', 'missing', 'unreadable', 'version', 'offline', 'timeout', 'crash'] as const
export type SearchFailure = (typeof searchFailures)[number]

/** One sentence each, for readers. */
export const failureWords = {
  worker: 'The search could not start in this browser.',
  missing: 'The search index is missing.',
  unreadable: 'The search index arrived damaged.',
  version: 'The search index belongs to another version of this site.',
  offline: 'The search index could not be fetched. Is the connection down?',
  timeout: 'The search has not responded for five seconds.',
  crash: 'The search failed on this query.',
} as const satisfies Record<SearchFailure, string>

/** From the page to the worker: first `open`, then one `ask` at a time. */
export type SearchRequest =
  | {
      readonly kind: 'open'
      /** Absolute address of the index. */
      readonly index: string
      /** Asks the network, not the cache. */
      readonly isFresh: boolean
    }
  | { readonly kind: 'ask'; readonly query: string; readonly options: AnswerOptions }

/** From the worker to the page. */
export type SearchReply =
  /** More of the index has arrived. */
  | { readonly kind: 'progress' }
  | { readonly kind: 'open' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The answer to the newest question once more, in its final order. */
  | { readonly kind: 'refined'; readonly query: string; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly failure: SearchFailure }
