export interface RetryOptions {
  /** Tries in all, the first one included. */
  readonly maxTries?: number
  /** Also repeat POST and PATCH after a 5xx or a network failure: only where doing it twice does no harm. */
  readonly repeatWrites?: boolean
  /** How to wait; tests put in one that does not. */
  readonly sleep?: (milliseconds: number) => Promise<void>
}

/** No response came at all, on any of the tries. `cause` says why the last one failed. */
export class NoResponseError extends Error {
  override readonly name = 'NoResponseError'
}

const firstBackoff = 1_000
const defaultRateLimitWait = 60_000
const repeatableMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

/** Like `fetch`, but tries again where that helps. Returns the last response, whatever its status. */
export async function fetchWithRetry(
  url: string | URL,
  init: RequestInit = {},
  { maxTries = 3, repeatWrites = false, sleep = pause }: RetryOptions = {},
): Promise<Response> {
  const { origin, pathname } = new URL(url)
  const method = (init.method ?? 'GET').toUpperCase()
  const repeatable = repeatWrites || repeatableMethods.has(method)

  for (let tries = 1; ; tries += 1) {
    const backoff = firstBackoff * 2 ** (tries - 1)
    const outcome = await fetch(url, init).catch((error: unknown) => ({ error }))

    if ('error' in outcome) {
      if (init.signal?.aborted) throw outcome.error
      if (tries >= maxTries || !repeatable) {
        throw new NoResponseError(`No response to ${method} ${origin}${pathname} (tries: ${tries})`, {
          cause: outcome.error,
        })
      }
      await sleep(backoff)
      continue
    }

    const wait = waitBeforeRetry(outcome, backoff, repeatable)
    if (wait === undefined || tries >= maxTries) return outcome
    await outcome.body?.cancel().catch(() => undefined) // frees the connection
    await sleep(wait)
  }
}

/** Milliseconds to wait before the request is worth another try; undefined: do not send it again. */
function waitBeforeRetry(response: Response, backoff: number, repeatable: boolean): number | undefined {
  // A 429 was turned away before any work was done, so that even a POST may be sent again.
  if (response.status === 429) return readRetryAfter(response) ?? defaultRateLimitWait
  if (response.status >= 500 && repeatable) return readRetryAfter(response) ?? backoff
  return undefined
}

/** The `Retry-After` header in milliseconds. It holds seconds or a date (RFC 9110, section 10.2.3). */
function readRetryAfter(response: Response): number | undefined {
  const value = response.headers.get('Retry-After')?.trim()
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const date = value.endsWith(' GMT') ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
