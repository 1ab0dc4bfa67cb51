import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createUser } from './create-user'
import { createUserOnce } from './create-user-once'
import { fetchWithDebug } from './debug-request'
import { getErrorMessage } from './error-message'
import { AdminApiError, logAdminApiError, readAdminApiError } from './log-error'
import { fetchWithRetry, NoResponseError } from './retry'

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown
}

interface Received {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What the server does with the next requests, in this order; `hang up` closes the connection, `say nothing` leaves it open. */
let script: (Answer | 'hang up' | 'say nothing')[] = []
let received: Received[] = []
let waits: number[] = []
let base = ''

const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  received.push({ method: request.method, path: request.url, headers: request.headers, body })
  const answer = script.shift() ?? { status: 418, body: 'the script is over' }
  if (answer === 'say nothing') return
  if (answer === 'hang up') {
    request.socket.destroy()
    return
  }
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {})
  response.writeHead(answer.status, { 'X-Request-ID': 'req_abc123xyz', ...answer.headers }).end(text)
})

async function sleep(milliseconds: number): Promise<void> {
  waits.push(milliseconds)
}

/** The longest that a random part can be, and none. */
const most = { sleep, random: () => 1 }
const least = { sleep, random: () => 0 }

beforeEach(async () => {
  script = []
  received = []
  waits = []
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // `address()` is an AddressInfo once the server listens on a TCP port.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/admin`
})

afterEach(async () => {
  vi.useRealTimers()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('fetchWithRetry', () => {
  test('sends a request once when it succeeds', async () => {
    script = [{ status: 200, body: { id: 'usr_123' } }]
    const response = await fetchWithRetry(`${base}/users/usr_123`, {}, most)
    expect(await response.json()).toEqual({ id: 'usr_123' })
    expect(received).toHaveLength(1)
    expect(waits).toEqual([])
  })

  test('waits for the seconds of Retry-After on a 429, and up to a second more at random', async () => {
    script = [{ status: 429, headers: { 'Retry-After': '7' } }, { status: 200 }]
    const response = await fetchWithRetry(`${base}/users`, {}, most)
    expect(response.status).toBe(200)
    expect(waits).toEqual([8_000])
  })

  test('waits until the date of Retry-After', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-22T10:30:00Z') })
    script = [{ status: 429, headers: { 'Retry-After': 'Mon, 22 Jan 2024 10:30:45 GMT' } }, { status: 200 }]
    await fetchWithRetry(`${base}/users`, {}, most)
    expect(waits).toEqual([46_000])
  })

  test('waits only for the random second when the date has passed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-22T10:30:00Z') })
    script = [{ status: 429, headers: { 'Retry-After': 'Mon, 22 Jan 2024 10:29:00 GMT' } }, { status: 200 }]
    await fetchWithRetry(`${base}/users`, {}, most)
    expect(waits).toEqual([1_000])
  })

  test.each([[{}], [{ 'Retry-After': 'soon' }], [{ 'Retry-After': '-5' }]])(
    'waits 60 seconds and a random part on a 429 that does not say how long (%j)',
    async (headers) => {
      script = [{ status: 429, headers }, { status: 200 }]
      await fetchWithRetry(`${base}/users`, {}, most)
      expect(waits).toEqual([61_000])
    },
  )

  test('waits twice as long after each 5xx, and up to a second more at random', async () => {
    script = [{ status: 503 }, { status: 503 }, { status: 200 }]
    const response = await fetchWithRetry(`${base}/users`, {}, most)
    expect(response.status).toBe(200)
    expect(waits).toEqual([2_000, 3_000])
  })

  test('prefers the Retry-After of a 503 to its own wait', async () => {
    script = [{ status: 503, headers: { 'Retry-After': '30' } }, { status: 200 }]
    await fetchWithRetry(`${base}/users`, {}, most)
    expect(waits).toEqual([31_000])
  })

  test('returns the last response, unread, when every attempt fails', async () => {
    const body = { error: 'internal_error', error_description: 'An internal error occurred. Please try again later.' }
    script = [{ status: 500 }, { status: 500 }, { status: 500, body }]
    const response = await fetchWithRetry(`${base}/users`, {}, most)
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual(body)
    expect(waits).toEqual([2_000, 3_000])
  })

  test('makes as many attempts as it is told', async () => {
    script = [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 }]
    const response = await fetchWithRetry(`${base}/users`, {}, { maxAttempts: 4, ...most })
    expect(response.status).toBe(200)
    expect(waits).toEqual([2_000, 3_000, 5_000])
  })

  test.each([400, 401, 403, 404, 409, 422, 501])('does not repeat a %i', async (status) => {
    script = [{ status }, { status: 200 }]
    const response = await fetchWithRetry(`${base}/users`, {}, most)
    expect(response.status).toBe(status)
    expect(waits).toEqual([])
  })

  test('repeats a request whose connection broke', async () => {
    script = ['hang up', 'hang up', { status: 200 }]
    const response = await fetchWithRetry(`${base}/users`, {}, most)
    expect(response.status).toBe(200)
    expect(waits).toEqual([2_000, 3_000])
  })

  test('says what was called when no attempt got a response, without the query', async () => {
    script = ['hang up', 'hang up', 'hang up']
    const failure = await fetchWithRetry(`${base}/users?email=sample.user%40example.com`, {}, most).catch(
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(NoResponseError)
    expect(failure).toMatchObject({
      message: `No response to GET ${base}/users (attempts: 3)`,
      cause: expect.any(TypeError),
    })
    expect(received).toHaveLength(3)
  })

  test.each(['POST', 'PATCH'])('does not repeat a %s after a 5xx', async (method) => {
    script = [{ status: 504 }, { status: 200 }]
    const response = await fetchWithRetry(`${base}/users`, { method, body: '{}' }, most)
    expect(response.status).toBe(504)
    expect(received).toHaveLength(1)
  })

  test('does not repeat a POST whose connection broke', async () => {
    script = ['hang up', { status: 200 }]
    const call = fetchWithRetry(`${base}/users`, { method: 'POST', body: '{}' }, most)
    await expect(call).rejects.toThrow(`No response to POST ${base}/users (attempts: 1)`)
    expect(received).toHaveLength(1)
  })

  test('repeats a POST after a 429, with the same body', async () => {
    script = [{ status: 429, headers: { 'Retry-After': '1' } }, { status: 201 }]
    const response = await fetchWithRetry(`${base}/users`, { method: 'POST', body: '{"name":"Sample User"}' }, most)
    expect(response.status).toBe(201)
    expect(received.map(({ body }) => body)).toEqual(['{"name":"Sample User"}', '{"name":"Sample User"}'])
  })

  test('repeats a POST after a 5xx when the caller says that it may', async () => {
    script = [{ status: 503 }, { status: 201 }]
    const response = await fetchWithRetry(
      `${base}/users`,
      { method: 'POST', body: '{}' },
      { repeatWrites: true, ...most },
    )
    expect(response.status).toBe(201)
    expect(waits).toEqual([2_000])
  })

  test('waits no less than 1 second, then 2', async () => {
    script = [{ status: 503 }, { status: 503 }, { status: 200 }]
    await fetchWithRetry(`${base}/users`, {}, least)
    expect(waits).toEqual([1_000, 2_000])
  })

  test('lets no backoff grow beyond the longest wait', async () => {
    script = [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 }]
    await fetchWithRetry(`${base}/users`, {}, { maxAttempts: 4, longestWait: 1_500, ...most })
    expect(waits).toEqual([1_500, 1_500, 1_500])
  })

  test.each(['3600', '99999999999'])(
    'returns a response that asks for a longer wait than allowed (%s)',
    async (wait) => {
      script = [{ status: 429, headers: { 'Retry-After': wait } }, { status: 200 }]
      const response = await fetchWithRetry(`${base}/users`, {}, most)
      expect(response.status).toBe(429)
      expect(waits).toEqual([])
    },
  )

  test('gives up an attempt whose response does not begin in time, and makes another', async () => {
    script = ['say nothing', { status: 200 }]
    const response = await fetchWithRetry(`${base}/users`, {}, { attemptLimit: 50, ...most })
    expect(response.status).toBe(200)
    expect(waits).toEqual([2_000])
  })

  test('says that the time was up when no attempt got a response in time', async () => {
    script = ['say nothing', 'say nothing']
    const call = fetchWithRetry(`${base}/users`, {}, { attemptLimit: 50, maxAttempts: 2, ...most })
    await expect(call).rejects.toMatchObject({ name: 'NoResponseError', cause: { name: 'TimeoutError' } })
  })

  test('does not limit how long the body takes', async () => {
    script = [{ status: 200, body: { id: 'usr_123' } }]
    const response = await fetchWithRetry(`${base}/users/usr_123`, {}, { attemptLimit: 200, ...most })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await response.json()).toEqual({ id: 'usr_123' })
  })

  test('ends the wait at once when the caller aborts', async () => {
    script = [{ status: 429, headers: { 'Retry-After': '60' } }]
    const controller = new AbortController()
    const call = fetchWithRetry(`${base}/users`, { signal: controller.signal })
    await vi.waitFor(() => expect(received).toHaveLength(1))
    const aborted = performance.now()
    setTimeout(() => controller.abort(), 50)
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    expect(performance.now() - aborted).toBeLessThan(5_000)
    expect(received).toHaveLength(1)
  })

  test('stops when the caller aborts', async () => {
    const call = fetchWithRetry(`${base}/users`, { signal: AbortSignal.abort() }, most)
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    expect(received).toEqual([])
    expect(waits).toEqual([])
  })
})

describe('readAdminApiError', () => {
  test('reads the body and the request ID', async () => {
    script = [
      {
        status: 422,
        body: {
          error: 'validation_error',
          error_description: 'Invalid input data',
          details: { name: 'Name is required' },
        },
      },
    ]
    const error = await readAdminApiError(await fetch(`${base}/users`))
    expect(error).toBeInstanceOf(AdminApiError)
    expect(error.message).toBe('Invalid input data')
    expect(error.facts).toEqual({
      status: 422,
      code: 'validation_error',
      details: { name: 'Name is required' },
      retryAfter: undefined,
      requestId: 'req_abc123xyz',
    })
  })

  test('reads how long to wait from the header, else from the body', async () => {
    script = [
      { status: 429, headers: { 'Retry-After': '30' }, body: { error: 'rate_limit_exceeded', retry_after: 60 } },
      { status: 429, body: { error: 'rate_limit_exceeded', retry_after: 60 } },
    ]
    const waitOf = async () => (await readAdminApiError(await fetch(`${base}/users`))).facts.retryAfter
    expect([await waitOf(), await waitOf()]).toEqual([30, 60])
  })

  test.each(['<html>Bad gateway</html>', '', 'null', '[]', '{"error":1}'])(
    'has no code for the body %j',
    async (body) => {
      script = [{ status: 502, body }]
      const error = await readAdminApiError(await fetch(`${base}/users`))
      expect(error.message).toBe('HTTP status 502')
      expect(error.facts).toMatchObject({ status: 502, code: undefined, details: {}, requestId: 'req_abc123xyz' })
    },
  )
})

describe('logAdminApiError', () => {
  test('writes one line of JSON without secrets and without debug', async () => {
    script = [
      {
        status: 422,
        body: {
          error: 'validation_error',
          error_description: 'Invalid input data',
          details: { email: 'Please enter a valid email address', password: 'abc is too short' },
          debug: { request_body: { password: 'abc' } },
        },
      },
    ]
    const lines: string[] = []
    logAdminApiError(await readAdminApiError(await fetch(`${base}/users`)), 'create user', (line) => lines.push(line))
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'error',
        operation: 'create user',
        status: 422,
        error_code: 'validation_error',
        description: 'Invalid input data',
        details: { email: 'Please enter a valid email address', password: '[not logged]' },
        request_id: 'req_abc123xyz',
      },
    ])
  })
})

describe('createUser', () => {
  const user = { email: 'sample.user@example.com', name: 'Sample User' }

  test('posts the user and returns what the API answers', async () => {
    script = [{ status: 201, body: { id: 'usr_123' } }]
    expect(await createUser({ baseUrl: base, token: 'abc' }, user)).toEqual({ id: 'usr_123' })
    expect(received).toMatchObject([{ method: 'POST', path: '/api/admin/users', body: JSON.stringify(user) }])
    expect(received[0]?.headers).toMatchObject({ authorization: 'Bearer abc', 'content-type': 'application/json' })
  })

  test('logs the failure and throws it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    script = [
      { status: 409, body: { error: 'email_already_exists', error_description: 'Email address is already in use' } },
    ]
    await expect(createUser({ baseUrl: base, token: 'abc' }, user)).rejects.toMatchObject({
      code: 'email_already_exists',
    })
    expect(log.mock.calls).toEqual([
      [
        '{"level":"error","operation":"create user","status":409,"error_code":"email_already_exists",' +
          '"description":"Email address is already in use","details":{},"request_id":"req_abc123xyz"}',
      ],
    ])
    log.mockRestore()
  })
})

describe('createUserOnce', () => {
  const user = { email: 'sample.user@example.com', name: 'Sample User' }
  const isThere = { status: 200, body: [{ id: 'usr_123', email: 'Sample.User@example.com' }] }
  const isMissing = { status: 200, body: [{ id: 'usr_7', email: 'another.user@example.com' }] }
  const create = () => createUserOnce({ baseUrl: base, token: 'abc' }, user, most)
  const sent = () => received.map(({ method, path }) => `${method} ${path}`)
  const post = 'POST /api/admin/users'
  const look = 'GET /api/admin/users?email=sample.user%40example.com'
  let log = vi.spyOn(console, 'error')

  beforeEach(() => {
    log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => log.mockRestore())

  test('sends one request when it succeeds', async () => {
    script = [{ status: 201, body: { id: 'usr_123' } }]
    expect(await create()).toEqual({ id: 'usr_123' })
    expect(sent()).toEqual([post])
  })

  test.each<[string, Answer | 'hang up']>([
    ['a 504', { status: 504, body: { error: 'timeout' } }],
    ['a broken connection', 'hang up'],
  ])('after %s gives the user that was created all the same, and sends nothing again', async (_, answer) => {
    script = [answer, isThere]
    expect(await create()).toEqual(isThere.body[0])
    expect(sent()).toEqual([post, look])
    expect(received[1]?.headers).toMatchObject({ authorization: 'Bearer abc' })
    expect(waits).toEqual([2_000])
  })

  test('sends the request again only after it has looked and found no such user', async () => {
    script = ['hang up', isMissing, { status: 503 }, isMissing, { status: 201, body: { id: 'usr_123' } }]
    expect(await create()).toEqual({ id: 'usr_123' })
    expect(sent()).toEqual([post, look, post, look, post])
    expect(waits).toEqual([2_000, 3_000])
  })

  test.each(['email_already_exists', 'conflict'])(
    'gives the user of an attempt that was only slow, when the next one gets %s',
    async (error) => {
      script = [{ status: 504 }, isMissing, { status: 409, body: { error } }, isThere]
      expect(await create()).toEqual(isThere.body[0])
      expect(sent()).toEqual([post, look, post, look])
      expect(waits).toEqual([2_000])
    },
  )

  test('throws what the first attempt gets when another user has the address', async () => {
    script = [{ status: 409, body: { error: 'email_already_exists' } }]
    await expect(create()).rejects.toMatchObject({ code: 'email_already_exists' })
    expect(sent()).toEqual([post])
  })

  test('throws the last error when three attempts created no user', async () => {
    script = [{ status: 500 }, isMissing, { status: 500 }, isMissing, { status: 504 }, isMissing]
    await expect(create()).rejects.toMatchObject({ facts: { status: 504 } })
    expect(sent()).toEqual([post, look, post, look, post, look])
  })

  test('waits as long as a 503 says, but not for an hour', async () => {
    script = [{ status: 503, headers: { 'Retry-After': '30' } }, isThere]
    expect(await create()).toEqual(isThere.body[0])
    expect(waits).toEqual([31_000])
    script = [{ status: 503, headers: { 'Retry-After': '3600' } }]
    await expect(create()).rejects.toMatchObject({ facts: { status: 503 } })
  })

  test('sends nothing again when it cannot look', async () => {
    script = [{ status: 504 }, { status: 403, body: { error: 'insufficient_scope' } }]
    await expect(create()).rejects.toMatchObject({ code: 'insufficient_scope' })
    script = [{ status: 504 }, { status: 200, body: { users: [] } }]
    await expect(create()).rejects.toThrow('The list of users is not an array')
    expect(sent()).toEqual([post, look, post, look])
  })
})

describe('getErrorMessage', () => {
  test.each([
    [409, { error: 'email_already_exists' }, 'This email address is already registered.'],
    [
      422,
      { error: 'validation_error', details: { email: 'Please enter a valid email address', name: 'Name is required' } },
      'Please enter a valid email address\nName is required',
    ],
    [422, { error: 'validation_error' }, 'Some of what you entered is missing or not valid.'],
    [
      429,
      { error: 'rate_limit_exceeded', retry_after: 60 },
      'There were too many requests at once. Try again in 60 seconds.',
    ],
    [
      429,
      { error: 'rate_limit_exceeded', retry_after: 1 },
      'There were too many requests at once. Try again in 1 second.',
    ],
    [429, { error: 'rate_limit_exceeded' }, 'There were too many requests at once. Wait a minute, then try again.'],
    [
      429,
      {},
      'There were too many requests at once. Wait a minute, then try again. Reference for support: req_abc123xyz.',
    ],
    [
      500,
      { error: 'internal_error' },
      'The service had a problem. If you were saving something, check whether it is there before you try again. Reference for support: req_abc123xyz.',
    ],
    [
      400,
      { error: 'invalid_request' },
      'This did not work, and trying again will not help. Contact support. Reference for support: req_abc123xyz.',
    ],
    [401, { error: 'token_revoked' }, 'You are not signed in. Sign in again. Reference for support: req_abc123xyz.'],
    [
      403,
      { error: 'forbidden' },
      'You are not allowed to do this. Ask your administrator. Reference for support: req_abc123xyz.',
    ],
    [
      404,
      { error: 'user_not_found' },
      'This could not be found. It may have been removed. Reference for support: req_abc123xyz.',
    ],
    [
      409,
      { error: 'conflict' },
      'This conflicts with something that already exists. Reload the page and check. Reference for support: req_abc123xyz.',
    ],
    [
      422,
      { error: 'invalid_email' },
      'Something you entered was not accepted. Check it, then try again. Reference for support: req_abc123xyz.',
    ],
  ])('for a %i with %j', async (status, body, message) => {
    script = [{ status, body }]
    expect(getErrorMessage(await readAdminApiError(await fetch(`${base}/users`)))).toBe(message)
  })

  test('does without a request ID', async () => {
    const error = await readAdminApiError(new Response('', { status: 502 }))
    expect(getErrorMessage(error)).toBe(
      'The service had a problem. If you were saving something, check whether it is there before you try again.',
    )
  })
})

describe('fetchWithDebug', () => {
  const debug = { stack_trace: '...', request_body: { email: 'not-an-address' }, timestamp: '2024-01-22T10:30:00Z' }
  const answer: Answer = {
    status: 422,
    body: { error: 'validation_error', error_description: 'Invalid input data', debug },
  }

  test('asks for debug information in development, and leaves the body to the caller', async () => {
    script = [answer]
    const result = await fetchWithDebug(`${base}/users`, { headers: { Authorization: 'Bearer token' } }, 'development')
    expect(received[0]?.headers).toMatchObject({ 'x-debug': 'true', authorization: 'Bearer token' })
    expect(result.debug).toEqual(debug)
    expect(await result.response.json()).toEqual(answer.body)
  })

  test.each(['production', 'test', undefined] as const)(
    'does not ask for it when the environment is %s',
    async (environment) => {
      vi.stubEnv('NODE_ENV', 'production')
      script = [{ status: 422, body: { error: 'validation_error', error_description: 'Invalid input data' } }]
      const result = await fetchWithDebug(`${base}/users`, { headers: { 'X-Debug': 'true' } }, environment)
      vi.unstubAllEnvs()
      expect(received[0]?.headers).not.toHaveProperty('x-debug')
      expect(result.debug).toBeUndefined()
    },
  )

  test('has no debug information for a success or a body that is no JSON', async () => {
    script = [
      { status: 200, body: { debug } },
      { status: 502, body: '<html></html>' },
    ]
    expect((await fetchWithDebug(`${base}/users`, {}, 'development')).debug).toBeUndefined()
    expect((await fetchWithDebug(`${base}/users`, {}, 'development')).debug).toBeUndefined()
  })
})
