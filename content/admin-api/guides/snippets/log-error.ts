import { readRetryAfter } from './retry'

interface ErrorFacts {
  readonly status: number
  /** The field `error`; undefined where the body is not the Admin API’s, such as the HTML page of a proxy. */
  readonly code: string | undefined
  readonly details: Readonly<Record<string, unknown>>
  /** Seconds to wait, from the header or from the body of a 429. */
  readonly retryAfter: number | undefined
  /** The header `X-Request-ID`, which support asks for. */
  readonly requestId: string | undefined
}

/** A response of the Admin API that is an error. `message` is its `error_description`. */
export class AdminApiError extends Error {
  override readonly name = 'AdminApiError'

  constructor(
    description: string,
    readonly facts: ErrorFacts,
  ) {
    super(description)
  }

  get code(): string | undefined {
    return this.facts.code
  }
}

/** Reads an error response. Never throws, whatever the body holds. */
export async function readAdminApiError(response: Response): Promise<AdminApiError> {
  const body = asObject(await response.json().catch(() => undefined))
  const { error, error_description: description, details, retry_after: seconds } = body
  const wait = readRetryAfter(response)
  return new AdminApiError(typeof description === 'string' ? description : `HTTP status ${response.status}`, {
    status: response.status,
    code: typeof error === 'string' ? error : undefined,
    details: asObject(details),
    retryAfter: wait !== undefined ? Math.ceil(wait / 1_000) : typeof seconds === 'number' ? seconds : undefined,
    requestId: response.headers.get('X-Request-ID') ?? undefined,
  })
}

const secretName = /password|secret|token|authorization|credential/i

/** Writes one line of JSON. It has no request, no headers and no `debug`, and masks members with telling names. */
export function logAdminApiError(
  error: AdminApiError,
  operation: string,
  write: (line: string) => void = console.error,
): void {
  const { status, code, details, requestId } = error.facts
  const record = {
    level: 'error',
    operation,
    status,
    error_code: code,
    description: error.message,
    details,
    request_id: requestId,
  }
  write(JSON.stringify(record, (key, value: unknown) => (secretName.test(key) ? '[not logged]' : value)))
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
