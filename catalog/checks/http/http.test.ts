import { expect, test } from 'vitest'
import { catalogData, entriesFile, jsonFile, report, sourceFolder } from '../../content.fixture'

const request = 'GET /orders/7 HTTP/1.1\nHost: api.example.com'
const fields = [
  { path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' },
  { path: 'wait', type: 'number', role: 'retry-after', meaning: 'Seconds to wait.' },
]
const envelope = {
  summary: 'Every error has a code.',
  fields,
  headers: [{ name: 'X-Request-ID', role: 'request-id', meaning: 'One request.' }],
  example: { code: 'ORD-1' },
}

interface Exchange {
  readonly request?: string
  /** Header fields of the response, a line each. */
  readonly headers?: readonly string[]
  readonly body?: unknown
  readonly example?: Record<string, unknown>
  readonly entry?: Record<string, unknown>
  readonly catalog?: Record<string, unknown>
}

/** What an author reads of an entry with this example. */
function reportExchange(status: string, exchange: Exchange = {}): string {
  const { headers = [], body = { code: 'ORD-1' }, example, entry, catalog } = exchange
  const response = [`HTTP/1.1 ${status}`, 'Content-Type: application/json', ...headers, '', JSON.stringify(body)]
  const shown = { title: 'One', source: 'illustrative', request: exchange.request ?? request, response, ...example }
  return report(
    sourceFolder({
      catalog: jsonFile(catalogData({ envelope, ...catalog }), 'content/shop/catalog.json'),
      entries: [entriesFile([{ status: Number(status.slice(0, 3)), examples: [shown], ...entry }])],
    }),
  )
}

test('checkHttp warns of a 401 without WWW-Authenticate, unless the catalog says that its API sends none', () => {
  expect(reportExchange('401 Unauthorized')).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Warning: Cannot do without a header field in the response of "One"
        expected: \`WWW-Authenticate\` on a 401 (RFC 9110, section 15.5.2)
        received: none
        write:    WWW-Authenticate: Bearer realm="api"; or "wwwAuthenticate": false in catalog.json, where the API sends none"
  `)
  expect(reportExchange('401 Unauthorized', { headers: ['WWW-Authenticate: Bearer realm="api"'] })).toBe('')
  expect(reportExchange('401 Unauthorized', { catalog: { wwwAuthenticate: false } })).toBe('')
  expect(reportExchange('401 Unauthorized', { catalog: { wwwAuthenticate: true } })).toContain(
    'Warning: Cannot do without',
  )
})

test('checkHttp warns of a challenge without a parameter, unless the API documents it', () => {
  const headers = ['WWW-Authenticate: Bearer']
  expect(reportExchange('401 Unauthorized', { headers })).toContain(
    'expected: a parameter after `Bearer` in `WWW-Authenticate` (RFC 6750, section 3)',
  )
  expect(reportExchange('401 Unauthorized', { headers, example: { headersSource: 'documented' } })).toBe('')
  expect(reportExchange('401 Unauthorized', { headers: ['WWW-Authenticate: Basic'] })).toBe('')
})

test('checkHttp warns of a 405 without Allow', () => {
  expect(reportExchange('405 Method Not Allowed')).toContain('expected: `Allow` on a 405')
  expect(reportExchange('405 Method Not Allowed', { headers: ['Allow: GET'] })).toBe('')
})

test.each(['429 Too Many Requests', '503 Service Unavailable'])(
  'checkHttp warns of a %s that names no delay to wait for',
  (status) => {
    const entry = { retry: { rule: 'after-delay', note: 'After it.' } }
    expect(reportExchange(status, { entry })).toContain('expected: `Retry-After` on a')
    expect(reportExchange(status, { entry, headers: ['Retry-After: 60'] })).toBe('')
    expect(reportExchange(status, { entry, body: { code: 'ORD-1', wait: 60 } })).toBe('')
    expect(reportExchange(status, { entry: { retry: { rule: 'backoff', note: 'Later.' } } })).toBe('')
    const headers = [...envelope.headers, { name: 'X-Wait', role: 'retry-after', meaning: 'Seconds.' }]
    const catalog = { envelope: { ...envelope, headers } }
    expect(reportExchange(status, { entry, catalog, headers: ['X-Wait: 60'] })).toBe('')
  },
)

test('checkHttp warns where a response has the ID that the request asks for', () => {
  const headers = ['X-Request-ID: req_abc123']
  expect(
    reportExchange('404 Not Found', { headers, request: request.replace('/7', '/req_abc123') }),
  ).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Warning: Cannot give the ID that the request asks for to the response of "One"
        expected: an ID of its own for this response
        received: \`req_abc123\`, which the request asks for
        write:    another ID in one of the two"
  `)
  expect(reportExchange('404 Not Found', { headers, request: `${request}\nX-Request-ID: req_abc123` })).toBe('')
  expect(reportExchange('404 Not Found', { headers })).toBe('')
})

test('checkHttp warns of a second name for a status', () => {
  const example = (title: string, phrase: string) => ({
    title,
    source: 'illustrative',
    request,
    response: `HTTP/1.1 422${phrase}\nContent-Type: application/json\n\n{ "code": "ORD-1" }`,
  })
  const reportPhrases = (...phrases: readonly string[]) =>
    reportExchange('422 One', { entry: { examples: phrases.map((phrase, index) => example(`No. ${index}`, phrase)) } })
  expect(reportPhrases(' Unprocessable Entity', ' Unprocessable Content')).toMatchInlineSnapshot(`
    "content/shop/order.json:36:23 Warning: Cannot give the status of the response of "No. 1" another name than elsewhere in the catalog
        expected: 422 Unprocessable Entity
        received: 422 Unprocessable Content
        write:    one of the two everywhere"
  `)
  expect(reportPhrases(' Unprocessable Entity', '', ' Unprocessable Entity')).toBe('')
})

test('checkHttp warns of what cannot be a host', () => {
  const reportHost = (host: string) => reportExchange('404 Not Found', { request: `GET / HTTP/1.1\nHost: ${host}` })
  expect(reportHost('https://api.example.com/')).toMatchInlineSnapshot(`
    "content/shop/order.json:29:22 Warning: Cannot reach the host of the request of "One"
        expected: a host: letters, digits, hyphens and dots, with a port where it needs one
        received: \`https://api.example.com/\`
        write:    Host: api.example.com"
  `)
  for (const host of ['api example', '-api.example.com', 'api..example.com', 'a_b.example.com']) {
    expect(reportHost(host)).toContain('Warning: Cannot reach the host of the request of "One"')
  }
  for (const host of ['localhost:8080', '[::1]:80', '192.0.2.1', '{tenant}.example.com', '<host>']) {
    expect(reportHost(host)).toBe('')
  }
})

test('checkHttp warns of a body that has another length or type than its header fields say', () => {
  const body = '{ "code": "ORD-1" }'
  const reportBody = (header: string, text = body) =>
    reportExchange('404 Not Found', { example: { response: `HTTP/1.1 404 Not Found\n${header}\n\n${text}` } })
  expect(reportBody('Content-Length: 7')).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Warning: Cannot match the body of the response of "One" with its header fields
        expected: the length of the body, 19 bytes
        received: \`Content-Length: 7\`
        write:    Content-Length: 19"
  `)
  expect(reportBody('Content-Length: 19')).toBe('')
  expect(reportBody('Content-Length: 20')).toBe('')
  expect(reportBody('Content-Length: 34', '{ "code": "ORD-1", "wait": "€" }')).toBe('')
  expect(reportBody('Content-Type: text/html', body)).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Warning: Cannot match the body of the response of "One" with its header fields
        expected: a body of the type that Content-Type says
        received: JSON, sent as \`text/html\`
        write:    Content-Type: application/json"
  `)
})

test('checkHttp measures no request that is wrong on purpose', () => {
  const wrong = `${request}\nContent-Type: application/json\nContent-Length: 99\n\n{ "a": }`
  expect(reportExchange('404 Not Found', { request: wrong, example: { malformed: true } })).toBe('')
  const right = `${request}\nContent-Type: application/json\nContent-Length: 99\n\n{}`
  expect(reportExchange('404 Not Found', { request: right })).toContain('expected: the length of the body, 2 bytes')
})
