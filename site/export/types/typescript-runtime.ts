/**
 * What a generated TypeScript module has besides its codes: `problem()`, and what sends a problem by each framework. It
 * imports nothing, and has no syntax that Node.js cannot strip. Packed it has at most 2 kB, which a test counts.
 *
 * The header field `Problem-Details` is that of draft-nottingham-problem-header-00, written as a Dictionary of RFC 9651.
 */
export const typescriptRuntime = `/** A code as this file lists it. */
export interface Documented {
  readonly code: string
  /** The address of its page, and the \`type\` of RFC 9457. */
  readonly type: string
  readonly title: string
  /** The title for each status, where it is only the phrase of one of several. */
  readonly titles?: Readonly<Record<number, string>>
  /** The usual one; missing where the catalog has none. */
  readonly status?: number
  readonly statuses?: readonly number[]
  /** Whether a retry can help: as it is, after a delay, after a fix, or never. Missing where nobody knows. */
  readonly retry?: 'backoff' | 'after-delay' | 'after-change' | 'never'
  /** How many attempts in all, the first included. */
  readonly attempts?: number
  /** Seconds to wait before each further attempt; the last one before all that follow. */
  readonly waitSeconds?: readonly number[]
  /** With \`after-delay\`: seconds to wait where the response names none. */
  readonly afterSeconds?: number
  /** Whether the failed request may be sent again: \`check-first\` where it may have been processed. */
  readonly safeToRepeat?: 'yes' | 'no' | 'check-first'
  readonly params?: readonly string[]
  /** Literal text and names of params by turns; a code that has arguments is cut in the same way. */
  readonly message?: readonly string[]
  readonly codeParts?: readonly string[]
  readonly variant?: string
  readonly variants?: Readonly<Record<string, Documented>>
}

type Names<E> = E extends { readonly params: readonly (infer Name extends string)[] } ? Name : never
type StatusOf<E> = E extends { readonly statuses: readonly (infer Status)[] }
  ? Status
  : E extends { readonly status: infer Status }
    ? Status
    : number

/** The values that the message of a code names, all of them. */
export type Params<E> = [Names<E>] extends [never]
  ? { readonly [name: string]: never }
  : { readonly [Name in Names<E>]: string | number }

/** What is known of this one occurrence. */
export interface Occurrence {
  /** Instead of the message of the catalog. */
  readonly detail?: string | undefined
  readonly instance?: string | undefined
  readonly requestId?: string | undefined
  /** Seconds to wait. */
  readonly retryAfter?: number | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Further members of the body (RFC 9457, section 3.2). */
  readonly more?: Readonly<Record<string, unknown>> | undefined
}

/** With a status, which is required for a code that has no usual status. */
export type Options<E> = Occurrence &
  (E extends { readonly status: number }
    ? { readonly status?: StatusOf<E> | undefined }
    : { readonly status: number })

/** What follows the code: its values where it has some, then options. */
export type Given<E, Needed = unknown> = {} extends Options<E> & Needed
  ? {} extends Params<E>
    ? [params?: Params<E>, options?: Options<E> & Needed]
    : [params: Params<E>, options?: Options<E> & Needed]
  : [params: Params<E>, options: Options<E> & Needed]

/** The body of a response by RFC 9457. */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  /** Missing where neither the catalog nor the call has one. */
  readonly status?: number | undefined
  readonly detail?: string | undefined
  readonly instance?: string | undefined
  readonly code: string
  readonly [member: string]: unknown
}

/** An error response. Throw it, or send it. */
export class Problem<Body extends object = object> extends Error {
  override readonly name = 'Problem'
  /** Of the response; 500 where the body has none. */
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Body
  constructor(status: number, headers: Record<string, string>, body: Body, message?: string) {
    super(message)
    this.status = status
    this.headers = headers
    this.body = body
  }
  /** The body as it is sent. */
  text(): string {
    return JSON.stringify(this.body)
  }
}

/** A response by RFC 9457 for one of the codes of this file. */
export function problem<const E extends Documented>(error: E, ...given: Given<E>): Problem<ProblemBody> {
  const [params = {}, options = {}] = given as [Readonly<Record<string, string | number>>?, (Occurrence & { status?: number })?]
  const fill = (parts?: readonly string[]) => parts?.map((part, index) => (index % 2 ? params[part] : part)).join('')
  const { type, titles, variant } = error
  const { status = error.status, detail = fill(error.message), instance, requestId, retryAfter, headers, more } = options
  const title = titles?.[status as number] ?? error.title
  const values = new URLSearchParams(variant ? { variant } : {})
  for (const name of error.params ?? []) values.set('p.' + name, (params[name] + '').slice(0, 200))
  if (requestId) values.set('request_id', requestId)
  return new Problem(
    status ?? 500,
    {
      'Content-Type': 'application/problem+json',
      Link:
        '<' + type + (values + '' && '#' + values) + '>; rel="help", <' +
        type + 'index.json>; rel="describedby"; type="application/json"',
      ...(requestId ? { 'X-Request-Id': requestId } : {}),
      ...(retryAfter === undefined ? {} : { 'Retry-After': Math.ceil(retryAfter) + '' }),
      ...headers,
    },
    { ...more, type, title, status, detail, instance, code: fill(error.codeParts) ?? error.code },
    detail ?? title,
  )
}

/** The problem with the header field \`Problem-Details\` (draft-nottingham-problem-header-00), where its members fit one. */
export function withProblemField<P extends Problem>(problem: P): P {
  const members = Object.entries(JSON.parse(problem.text())).map(([name, value]) => {
    const item = /^[a-z*][a-z0-9_.*-]*$/.test(name) ? fieldItem(value) : undefined
    return item && name + '=' + item
  })
  if (members.every(Boolean)) problem.headers['Problem-Details'] = members.join(', ')
  return problem
}

/** A value as an Item of RFC 9651; undefined where there is none for it. */
function fieldItem(value: unknown): string | undefined {
  if (typeof value === 'boolean') return '?' + +value
  // An Integer has at most 15 digits.
  if (typeof value === 'number') return value % 1 === 0 && value * value < 1e30 ? value + '' : undefined
  if (typeof value !== 'string') return undefined
  if (/^[ -~]*$/.test(value)) return '"' + value.replace(/["\\\\]/g, '\\\\$&') + '"'
  const whole = value.replace(/\\p{Cs}/gu, '\\ufffd')
  return '%"' + whole.replace(/[^ !#$&-~]+/g, (part) => encodeURIComponent(part).toLowerCase()) + '"'
}

/** For fetch handlers: the response of a problem. */
export function toResponse(problem: Problem): Response {
  return new Response(problem.text(), problem)
}

/** For fetch handlers and for route handlers of Next: a handler that sends the problems that it throws. */
export function fetchProblems<Given extends readonly unknown[]>(
  handler: (...given: Given) => Response | Promise<Response>,
): (...given: Given) => Promise<Response> {
  return async (...given) => {
    try {
      return await handler(...given)
    } catch (error) {
      if (error instanceof Problem) return toResponse(error)
      throw error
    }
  }
}

interface ExpressResponse {
  readonly headersSent: boolean
  status(status: number): ExpressResponse
  set(headers: Record<string, string>): ExpressResponse
  end(body: string): unknown
}

/** For Express: \`app.use(expressProblems)\`, after all routes. */
export function expressProblems(
  error: unknown,
  _request: unknown,
  response: ExpressResponse,
  next: (error: unknown) => void,
): void {
  if (!(error instanceof Problem) || response.headersSent) return next(error)
  response.status(error.status).set(error.headers).end(error.text())
}

interface FastifyReply {
  status(status: number): FastifyReply
  headers(headers: Record<string, string>): FastifyReply
  send(body: unknown): unknown
}

/** For Fastify: \`app.setErrorHandler(fastifyProblems)\`. */
export function fastifyProblems(error: unknown, _request: unknown, reply: FastifyReply): unknown {
  if (!(error instanceof Problem)) return reply.send(error)
  return reply.status(error.status).headers(error.headers).send(error.text())
}

interface HonoException extends Error {
  getResponse(): Response
}

interface HonoContext {
  body(data: string, status: never, headers: Record<string, string>): Response
  text(data: string, status: never): Response
}

/** For Hono: \`app.onError(honoProblems)\`. What is no problem is answered as Hono answers it. */
export function honoProblems(error: Error, context: HonoContext): Response {
  if (error instanceof Problem) return context.body(error.text(), error.status as never, error.headers)
  if ('getResponse' in error) return (error as HonoException).getResponse()
  console.error(error)
  return context.text('Internal Server Error', 500 as never)
}
`
