export interface RetryOptions {
  /** Attempts in all, the first one included. */
  readonly maxAttempts?: number
  /** Also repeat POST and PATCH after a 5xx or a network failure: only where doing it twice does no harm. */
  readonly repeatWrites?: boolean
  /** Milliseconds that one attempt may take until its response begins. */
  readonly attemptLimit?: number
  /** Longest wait in milliseconds. A response that asks for a longer one is returned as it is. */
  readonly longestWait?: number
  /** How to wait, and a number from 0 to 1 for the random part; tests put in their own. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal | null) => Promise<void>
  readonly random?: () => number
}

/** No response came at all, on any of the attempts. `cause` says why the last one failed. */
export class NoResponseError extends Error {
  override readonly name = 'NoResponseError'
}

const firstBackoff = 1_000
const defaultRateLimitWait = 60_000
const spread = 1_000
const repeatableMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
/** A failure of the service, after which nobody knows whether a write was done. */
export const transient: ReadonlySet<number> = new Set([500, 502, 503, 504]) // not 501: what is not implemented now is not implemented later

/** Like `fetch`, but tries again where that helps. Returns the last response, whatever its status. */
export async function fetchWithRetry(
  url: string | URL,
  init: RequestInit = {},
  options: RetryOptions = {},
): Promise<Response> {
  const { maxAttempts = 3, repeatWrites = false, attemptLimit = 30_000, longestWait = 120_000 } = options
  const { sleep = pause, random = Math.random } = options
  const { origin, pathname } = new URL(url)
  const method = (init.method ?? 'GET').toUpperCase()
  const repeatable = repeatWrites || repeatableMethods.has(method)

  for (let attempt = 1; ; attempt += 1) {
    const outcome = await fetchWithin(attemptLimit, url, init).catch((error: unknown) => ({ error }))
    const backoff = Math.min(waitAfter(attempt, undefined, random), longestWait)

    if ('error' in outcome) {
      init.signal?.throwIfAborted()
      if (attempt >= maxAttempts || !repeatable) {
        throw new NoResponseError(`No response to ${method} ${origin}${pathname} (attempts: ${attempt})`, {
          cause: outcome.error,
        })
      }
      await sleep(backoff, init.signal)
      continue
    }

    const asked = waitBeforeRetry(outcome, repeatable)
    if (asked === undefined || attempt >= maxAttempts) return outcome
    const wait = asked === 'backoff' ? backoff : waitAfter(attempt, asked, random)
    if (wait > longestWait) return outcome
    await outcome.body?.cancel().catch(() => undefined) // frees the connection
    await sleep(wait, init.signal)
  }
}

/**
 * Milliseconds to wait after an attempt: as long as the response asks, else 1 second and then twice as long each time; and
 * up to a second more at random, so that clients that failed together do not come back together.
 */
export function waitAfter(attempt: number, asked: number | undefined, random: () => number): number {
  return (asked ?? firstBackoff * 2 ** (attempt - 1)) + random() * spread
}

/** `fetch` that gives up when no response has begun in time. Reading the body is not limited. */
async function fetchWithin(milliseconds: number, url: string | URL, init: RequestInit): Promise<Response> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new DOMException('No response in time', 'TimeoutError')), milliseconds)
  const signal = init.signal ? AbortSignal.any([init.signal, limit.signal]) : limit.signal
  return await fetch(url, { ...init, signal }).finally(() => clearTimeout(timer))
}

/** Milliseconds that the response asks for, or that a backoff will do; undefined: do not send the request again. */
function waitBeforeRetry(response: Response, repeatable: boolean): number | 'backoff' | undefined {
  // A 429 was refused before any work was done, so even a POST may be sent again.
  if (response.status === 429) return readRetryAfter(response) ?? defaultRateLimitWait
  if (transient.has(response.status) && repeatable) return readRetryAfter(response) ?? 'backoff'
  return undefined
}

/** The `Retry-After` header in milliseconds. It holds seconds or a date (RFC 9110, section 10.2.3). */
export function readRetryAfter(response: Response): number | undefined {
  const value = response.headers.get('Retry-After')?.trim()
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const date = value.endsWith(' GMT') ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** Waits, but not a moment longer than the caller does. */
export function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
