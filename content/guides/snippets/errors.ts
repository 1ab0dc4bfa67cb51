// Made by Faultbook from https://errors.example.com/. Do not edit: make it again.

/** Access Manager: 39 codes. */
export const accessManagerErrors = {
  /** A value in the path of an Auth request, such as an ID, does not have the required format. `parameters`: Names of the path parameters that have the wrong format. Several of them may come in square brackets (inferred from `%v`). */
  'AUT-0002': { code: 'AUT-0002', type: 'https://errors.example.com/access-manager/AUT-0002/', title: 'Invalid Path Parameter', status: 400, params: ['parameters'], message: ['One or more path parameters are in an incorrect format. Please check the following parameters ', 'parameters', ' and ensure they meet the required format before trying again.'] },
  /** A value in the query string of an Auth request does not have the required format. `parameters`: Names of the query parameters that have the wrong format. Several of them may come in square brackets (inferred from `%v`). */
  'AUT-0004': { code: 'AUT-0004', type: 'https://errors.example.com/access-manager/AUT-0004/', title: 'Invalid Query Parameter', status: 400, params: ['parameters'], message: ['One or more query parameters are in an incorrect format. Please check the following parameters ', 'parameters', ' and ensure they meet the required format before trying again.'] },
  /** A key in the metadata object of an Auth request is longer than allowed. `key`: The key that is too long, as you sent it.; `max_length`: The longest key that is allowed, in characters. The reference names no number; read it from your response. */
  'AUT-0010': { code: 'AUT-0010', type: 'https://errors.example.com/access-manager/AUT-0010/', title: 'Metadata Key Length Exceeded', status: 400, params: ['key', 'max_length'], message: ['The metadata key ', 'key', ' exceeds the maximum allowed length of ', 'max_length', ' characters. Please use a shorter key.'] },
  /** A value in the metadata object of an Auth request is longer than allowed. `value`: The value that is too long, as you sent it.; `max_length`: The longest value that is allowed, in characters. The reference names no number; read it from your response. */
  'AUT-0011': { code: 'AUT-0011', type: 'https://errors.example.com/access-manager/AUT-0011/', title: 'Metadata Value Length Exceeded', status: 400, params: ['value', 'max_length'], message: ['The metadata value ', 'value', ' exceeds the maximum allowed length of ', 'max_length', ' characters. Please use a shorter value.'] },
  /** A value in the metadata object of an Auth request is nested, and only flat values are allowed. `value`: The value that is nested, as the service prints it; that need not look like your JSON. */
  'AUT-0012': { code: 'AUT-0012', type: 'https://errors.example.com/access-manager/AUT-0012/', title: 'Invalid Metadata Nesting', status: 400, params: ['value'], message: ['The metadata object cannot contain nested values. Please ensure that the value ', 'value', ' is not nested and try again.'] },
  /** The token request has a grantType that Auth does not know. `grant_type`: The value of `grantType` as it was received. */
  'AUT-0013': { code: 'AUT-0013', type: 'https://errors.example.com/access-manager/AUT-0013/', title: 'Invalid Grant Type', status: 400, params: ['grant_type'], message: ['The provided \'grantType\' ', 'grant_type', ' is not valid. Accepted grant types are password, client_credentials, refresh_token, or others. Please provide a valid type.'] },
  /** The token request has a valid grant type but lacks fields that this grant type requires. `grant_type`: The grant type of the request, sent as `grantType`. */
  'AUT-0014': { code: 'AUT-0014', type: 'https://errors.example.com/access-manager/AUT-0014/', title: 'Grant Type Missing Fields', status: 400, params: ['grant_type'], message: ['The provided \'grant_type\' ', 'grant_type', ' is missing required fields. Please refer to the documentation for guidance.'] },
  /** The grant type exists, but this application is not allowed to use it. */
  'AUT-1001': { code: 'AUT-1001', type: 'https://errors.example.com/access-manager/AUT-1001/', title: 'Unsupported Grant Type', status: 400, message: ['The provided \'grantType\' is not supported by this application. Please refer to the application\'s supported grant types.'] },
  /** The refresh token is invalid, expired or revoked, so no new access token was issued. */
  'AUT-1005': { code: 'AUT-1005', type: 'https://errors.example.com/access-manager/AUT-1005/', title: 'Invalid Refresh Token', status: 400, message: ['The provided \'refreshToken\' is invalid, expired or revoked. Please verify the token and try again.'] },
  /** The request to Auth carries no token in its header. */
  'AUT-0006': { code: 'AUT-0006', type: 'https://errors.example.com/access-manager/AUT-0006/', title: 'Token Missing', status: 401, message: ['A valid token must be provided in the request header. Please include a token and try again.'] },
  /** The token in the request header is expired, invalid or malformed. */
  'AUT-0007': { code: 'AUT-0007', type: 'https://errors.example.com/access-manager/AUT-0007/', title: 'Invalid Token', status: 401, message: ['The provided token is expired, invalid or malformed. Please provide a valid token and try again.'] },
  /** A token that seems to belong to a login, OAuth or enforcement step is expired, invalid or malformed. */
  'AUT-1003': { code: 'AUT-1003', type: 'https://errors.example.com/access-manager/AUT-1003/', title: 'Invalid Token', status: 401, message: ['The provided token is expired, invalid or malformed. Please provide a valid token and try again.'] },
  /** The username or the password of the sign-in is wrong. */
  'AUT-1002': { code: 'AUT-1002', type: 'https://errors.example.com/access-manager/AUT-1002/', title: 'Invalid Username or Password', status: 401, message: ['The provided \'username\' or \'password\' is incorrect. Please verify the credentials and try again.'] },
  /** The clientId or the clientSecret of the application is wrong. */
  'AUT-1004': { code: 'AUT-1004', type: 'https://errors.example.com/access-manager/AUT-1004/', title: 'Invalid Client', status: 401, message: ['The provided \'clientId\' or \'clientSecret\' is incorrect. Please verify the credentials and try again.'] },
  /** Auth refused the request because the enforcer, which checks permissions, is not configured properly. */
  'AUT-0008': { code: 'AUT-0008', type: 'https://errors.example.com/access-manager/AUT-0008/', title: 'Permission Enforcement Error', status: 403, message: ['The enforcer is not configured properly. Please contact your administrator if you believe this is an error.'] },
  /** The subject named in sub of an enforcement request does not exist. */
  'AUT-1015': { code: 'AUT-1015', type: 'https://errors.example.com/access-manager/AUT-1015/', title: 'Enforcement Sub Not Found', status: 404, message: ['No subject was found for the provided \'sub\'. Please refer to the enforcement documentation for guidance on the correct \'sub\' value.'] },
  /** Something unexpected went wrong inside Auth while it processed the request. */
  'AUT-0005': { code: 'AUT-0005', type: 'https://errors.example.com/access-manager/AUT-0005/', title: 'Internal Server Error', status: 500, message: ['The server encountered an unexpected error. Please try again later or contact support.'] },
  /** An Identity request lacks at least one required field. */
  'IDE-0001': { code: 'IDE-0001', type: 'https://errors.example.com/access-manager/IDE-0001/', title: 'Missing Fields in Request', status: 400, message: ['Your request is missing one or more required fields.'] },
  /** A field of an Identity request has a value of the wrong JSON type. */
  'IDE-0002': { code: 'IDE-0002', type: 'https://errors.example.com/access-manager/IDE-0002/', title: 'Invalid Field Type in Request', status: 400, message: ['The provided field type in the request is invalid.'] },
  /** A parameter in the path of an Identity request, such as a user ID, does not have the required format. */
  'IDE-0003': { code: 'IDE-0003', type: 'https://errors.example.com/access-manager/IDE-0003/', title: 'Invalid Path Parameter', status: 400, message: ['One or more path parameters are in an incorrect format.'] },
  /** The body of an Identity request contains fields that the endpoint does not expect. */
  'IDE-0004': { code: 'IDE-0004', type: 'https://errors.example.com/access-manager/IDE-0004/', title: 'Unexpected Fields in the Request', status: 400, message: ['The request body contains more fields than expected. Please send only the allowed fields.'] },
  /** A value in the query string of an Identity request does not have the required format. */
  'IDE-0005': { code: 'IDE-0005', type: 'https://errors.example.com/access-manager/IDE-0005/', title: 'Invalid Query Parameter', status: 400, message: ['One or more query parameters are in an incorrect format.'] },
  /** Identity could not read the request, because its syntax is broken. */
  'IDE-0007': { code: 'IDE-0007', type: 'https://errors.example.com/access-manager/IDE-0007/', title: 'Bad Request', status: 400, message: ['The server could not understand the request due to malformed syntax.'] },
  /** The Identity request includes a field that cannot be modified. */
  'IDE-0010': { code: 'IDE-0010', type: 'https://errors.example.com/access-manager/IDE-0010/', title: 'Unmodifiable Field Error', status: 400, message: ['Your request includes a field that cannot be modified.'] },
  /** The Identity request sets a field whose value cannot be modified; the field has to be removed from the request. */
  'IDE-0011': { code: 'IDE-0011', type: 'https://errors.example.com/access-manager/IDE-0011/', title: 'Immutable Field Error', status: 400, message: ['The field cannot be modified. Please remove it from your request.'] },
  /** The name given to an application is not accepted. */
  'IDE-0012': { code: 'IDE-0012', type: 'https://errors.example.com/access-manager/IDE-0012/', title: 'Invalid Application Name', status: 400, message: ['The provided application name is invalid.'] },
  /** The user ID in the request is not the ID of the user who owns the token. */
  'IDE-0013': { code: 'IDE-0013', type: 'https://errors.example.com/access-manager/IDE-0013/', title: 'User ID Not Match', status: 400, message: ['The provided ID does not match the token owner.'] },
  /** A metadata key in an Identity request is longer than allowed. */
  'IDE-0014': { code: 'IDE-0014', type: 'https://errors.example.com/access-manager/IDE-0014/', title: 'Metadata Key Length Exceeded', status: 400, message: ['The metadata key exceeds the maximum allowed length.'] },
  /** A metadata value in an Identity request is longer than allowed. */
  'IDE-0015': { code: 'IDE-0015', type: 'https://errors.example.com/access-manager/IDE-0015/', title: 'Metadata Value Length Exceeded', status: 400, message: ['The metadata value exceeds the maximum allowed length.'] },
  /** The metadata in an Identity request contains a nested value, and only flat values are allowed. */
  'IDE-0016': { code: 'IDE-0016', type: 'https://errors.example.com/access-manager/IDE-0016/', title: 'Invalid Metadata Nesting', status: 400, message: ['The metadata object cannot contain nested values.'] },
  /** The request to Identity carries no token in its header. */
  'IDE-0008': { code: 'IDE-0008', type: 'https://errors.example.com/access-manager/IDE-0008/', title: 'Token Missing', status: 401, message: ['A valid token must be provided in the request header.'] },
  /** Identity refuses the token in the request header: it is expired, invalid or malformed. */
  'IDE-0009': { code: 'IDE-0009', type: 'https://errors.example.com/access-manager/IDE-0009/', title: 'Invalid Token', status: 401, message: ['The provided token is expired, invalid or malformed.'] },
  /** No application has the ID in the request. */
  'IDE-1001': { code: 'IDE-1001', type: 'https://errors.example.com/access-manager/IDE-1001/', title: 'Application ID Not Found', status: 404, message: ['The provided application ID does not exist in our records.'] },
  /** The search for applications worked and found none. */
  'IDE-1002': { code: 'IDE-1002', type: 'https://errors.example.com/access-manager/IDE-1002/', title: 'No Applications Found', status: 404, message: ['No applications were found in the search.'] },
  /** No user has the ID in the request. */
  'IDE-1003': { code: 'IDE-1003', type: 'https://errors.example.com/access-manager/IDE-1003/', title: 'User ID Not Found', status: 404, message: ['The provided user ID does not exist in our records.'] },
  /** The search for users worked and found nobody. */
  'IDE-1004': { code: 'IDE-1004', type: 'https://errors.example.com/access-manager/IDE-1004/', title: 'No Users Found', status: 404, message: ['No users were found in the search.'] },
  /** The search for groups worked and found none. */
  'IDE-1005': { code: 'IDE-1005', type: 'https://errors.example.com/access-manager/IDE-1005/', title: 'No Groups Found', status: 404, message: ['No groups were found in the search.'] },
  /** No group has the ID in the request. */
  'IDE-1006': { code: 'IDE-1006', type: 'https://errors.example.com/access-manager/IDE-1006/', title: 'Group ID Not Found', status: 404, message: ['The provided group ID does not exist in our records.'] },
  /** Something unexpected went wrong inside Identity while it processed the request. */
  'IDE-0006': { code: 'IDE-0006', type: 'https://errors.example.com/access-manager/IDE-0006/', title: 'Internal Server Error', status: 500, message: ['The server encountered an unexpected error. Please try again later.'] },
} as const satisfies Readonly<Record<string, Documented>>

export type AccessManagerCode = keyof typeof accessManagerErrors
export type AccessManagerError = (typeof accessManagerErrors)[AccessManagerCode]

/** Whether a value from outside is a code of Access Manager. */
export function isAccessManagerCode(value: unknown): value is AccessManagerCode {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(accessManagerErrors, value)
}

/** A response of Access Manager in its own envelope. */
export function accessManagerProblem<const E extends Documented>(
  error: E,
  ...given: Given<E>
): Problem {
  const { status, headers, body, message } = problem(error, ...(given as never as Given<E>))
  headers['Content-Type'] = 'application/json'
  return new Problem(status, headers, { code: body.code, title: body.title, message: message }, message)
}

/** A code as this file lists it. */
export interface Documented {
  readonly code: string
  /** The address of its page, and the `type` of RFC 9457. */
  readonly type: string
  readonly title: string
  /** The usual one; missing where the catalog has none. */
  readonly status?: number
  readonly statuses?: readonly number[]
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

/** With a status where the catalog has none for the code. */
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
  readonly status: number
  readonly detail?: string | undefined
  readonly instance?: string | undefined
  readonly code: string
  readonly [member: string]: unknown
}

/** An error response. Throw it, or send it. */
export class Problem<Body extends object = object> extends Error {
  override readonly name = 'Problem'
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
  const { type, title, variant } = error
  const { status = error.status ?? 500, detail = fill(error.message), instance, requestId, retryAfter, headers, more } = options
  const code = fill(error.codeParts) ?? error.code
  const values = new URLSearchParams(variant ? { variant } : {})
  for (const name of error.params ?? []) values.set('p.' + name, (params[name] + '').slice(0, 200))
  if (requestId) values.set('request_id', requestId)
  const link = '<' + type + (values + '' && '#' + values) + '>; rel="help", <' + type
  return new Problem(
    status,
    {
      'Content-Type': 'application/problem+json',
      Link: link + 'index.json>; rel="describedby"; type="application/json"',
      ...(requestId ? { 'X-Request-Id': requestId } : {}),
      ...(retryAfter === undefined ? {} : { 'Retry-After': Math.ceil(retryAfter) + '' }),
      ...headers,
    },
    { ...more, type, title, status, detail, instance, code },
    detail ?? title,
  )
}

/** The problem with the header field `Problem-Details` (draft-nottingham-problem-header-00), where its members fit one. */
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
  if (typeof value === 'number') return value % 1 === 0 && value < 1e15 && value > -1e15 ? value + '' : undefined
  if (typeof value !== 'string') return undefined
  if (/^[ -~]*$/.test(value)) return '"' + value.replace(/["\\]/g, '\\$&') + '"'
  const whole = value.replace(/\p{Cs}/gu, '\ufffd')
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

/** For Express: `app.use(expressProblems)`, after all routes. */
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

/** For Fastify: `app.setErrorHandler(fastifyProblems)`. */
export function fastifyProblems(error: unknown, _request: unknown, reply: FastifyReply): unknown {
  if (!(error instanceof Problem)) return reply.send(error)
  return reply.status(error.status).headers(error.headers).send(error.text())
}

interface HonoError extends Error {
  getResponse(): Response
}

interface HonoContext {
  body(data: string, status: never, headers: Record<string, string>): Response
  text(data: string, status: never): Response
}

/** For Hono: `app.onError(honoProblems)`. What is no problem is answered as Hono answers it. */
export function honoProblems(error: Error, context: HonoContext): Response {
  if (error instanceof Problem) return context.body(error.text(), error.status as never, error.headers)
  if ('getResponse' in error) return (error as HonoError).getResponse()
  console.error(error)
  return context.text('Internal Server Error', 500 as never)
}
