/** The closed lists of words that content may use, each with what a reader sees for it. */

export const retryRules = ['never', 'after-change', 'backoff', 'after-delay'] as const
export type RetryRule = (typeof retryRules)[number]

/** The same request may succeed later, without a change. */
export const retryableRules = ['backoff', 'after-delay'] as const satisfies readonly RetryRule[]

/** What lists and the search filter by: the rule of a code, and `retryable` for both of those that may help by themselves. */
export type RetryFacet = RetryRule | 'retryable'

/** The values of the retry filter that a code with this rule has; none where its rule is not known. */
export function retryValues(rule: RetryRule | undefined): readonly RetryFacet[] {
  if (rule === undefined) return []
  return retryableRules.some((retryable) => retryable === rule) ? [rule, 'retryable'] : [rule]
}

/** Whether a request that failed may be sent again without doing something twice. */
export const repeatRules = ['yes', 'no', 'check-first'] as const
export type RepeatRule = (typeof repeatRules)[number]

export const actors = ['caller', 'administrator', 'api-team'] as const
export type Actor = (typeof actors)[number]

export const provenances = ['documented', 'inferred', 'illustrative'] as const
export type Provenance = (typeof provenances)[number]

/** The canonical codes of gRPC, in the order of their numbers from 1. */
export const grpcCodes = [
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const

/** Where gRPC says what its canonical codes mean. */
export const grpcMeaning = 'https://grpc.io/docs/guides/status-codes/'

/** How the messages of an API write what they fill in. */
export const placeholderSyntaxes = [
  'percent-verb',
  'percent-named',
  'percent',
  'brace',
  'double-brace',
  'dollar-brace',
  'angle',
  'colon',
] as const
export type PlaceholderSyntax = (typeof placeholderSyntaxes)[number]

/** What a field of an error body is for. Search reads a pasted body by these roles. */
export const envelopeRoles = [
  'code',
  'title',
  'message',
  'status',
  'request-id',
  'field-errors',
  'field-name',
  'field-message',
  'details',
  'retry-after',
  'link',
  'debug',
  'other',
] as const
export type EnvelopeRole = (typeof envelopeRoles)[number]

export const retryWords = {
  never: { label: 'Do not retry', short: 'Never' },
  'after-change': { label: 'Fix, then retry', short: 'After a fix' },
  backoff: { label: 'Retry with backoff', short: 'With backoff' },
  'after-delay': { label: 'Retry after the delay', short: 'After the delay' },
} as const satisfies Record<RetryRule, { label: string; short: string }>

/** What each rule asks for, on a page. Apart from the words above, which scripts have as well. */
export const retryMeanings: Readonly<Record<RetryRule, string>> = {
  never: 'This request cannot succeed, now or later.',
  'after-change': 'The same request fails again. Do what the fix of your cause says, then send it once more.',
  backoff: 'Send the same request again, wait longer before each attempt, and stop after a few.',
  'after-delay': 'Wait as long as the response says, then send the same request again.',
}

/** What a reader sees for `retryable`. */
export const retryableLabel = 'May be retried'

export const repeatWords = {
  yes: { label: 'Safe to repeat', meaning: 'The failed request has changed nothing, or repeating it does no harm.' },
  no: {
    label: 'Not safe to repeat',
    meaning: 'The failed request may have been processed; another one may do it twice.',
  },
  'check-first': {
    label: 'Check first whether the request was processed',
    meaning: 'The failed request may have been processed: read the data before you repeat a write.',
  },
} as const satisfies Record<RepeatRule, { label: string; meaning: string }>

export const actorWords = {
  caller: { label: 'The caller', short: 'Caller' },
  administrator: { label: 'An administrator', short: 'Administrator' },
  'api-team': { label: 'The API team', short: 'API team' },
} as const satisfies Record<Actor, { label: string; short: string }>

/** Who that is, on a page. Apart from the words above, which scripts have as well. */
export const actorMeanings = {
  administrator: 'whoever manages the account, its users and its permissions',
  'api-team': 'whoever runs the API',
} as const satisfies Partial<Record<Actor, string>>

export const provenanceWords = {
  documented: { label: 'Documented', meaning: 'The API’s own reference shows this.' },
  inferred: { label: 'Inferred', meaning: 'Our own conclusion; the reference does not say so.' },
  illustrative: { label: 'Illustrative', meaning: 'Built by us to fit the reference; paths and values are examples.' },
} as const satisfies Record<Provenance, { label: string; meaning: string }>

/** `Inferred`, or `Headers: inferred` where it speaks of one part. */
export function provenanceLabel(source: Provenance, of?: string): string {
  const { label } = provenanceWords[source]
  return of === undefined ? label : `${of}: ${label.toLowerCase()}`
}
