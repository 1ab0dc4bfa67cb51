import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RequestForm, requestForms } from './request-forms'
import { codeText } from './source-code'

const create = `POST /v1/roles?dry=1 HTTP/1.1
Host: api.example.com
Authorization: Bearer <access-token>
Content-Type: application/json
Content-Length: 18

{
  "name": "it's"
}`

function sourceOf(form: RequestForm, request: string, baseUrl?: string): string | undefined {
  const code = requestForms(request, baseUrl).get(form)
  return code && codeText(code)
}

test('a request as curl, fetch and Python', () => {
  expect(sourceOf('curl', create)).toBe(`curl -i -X POST 'https://api.example.com/v1/roles?dry=1' \\
  -H 'Authorization: Bearer <access-token>' \\
  -H 'Content-Type: application/json' \\
  --data-raw '{
  "name": "it'\\''s"
}'`)
  expect(sourceOf('fetch', create)).toBe(`const response = await fetch("https://api.example.com/v1/roles?dry=1", {
  method: "POST",
  headers: {
    Authorization: "Bearer <access-token>",
    "Content-Type": "application/json",
  },
  body: \`{
  "name": "it's"
}\`,
})
console.log(response.status, await response.text())`)
  expect(sourceOf('python', create)).toBe(`import http.client

connection = http.client.HTTPSConnection("api.example.com")
connection.request("POST", "/v1/roles?dry=1",
    headers={
        "Authorization": "Bearer <access-token>",
        "Content-Type": "application/json",
    },
    body="""{
  "name": "it's"
}""".encode(),
)
response = connection.getresponse()
print(response.status, response.read().decode())`)
})

test('a request without anything but an address takes as few words as it can', () => {
  const get = 'GET / HTTP/1.1\nHost: api.example.com'
  expect(sourceOf('curl', get)).toBe("curl -i 'https://api.example.com/'")
  expect(sourceOf('fetch', get)?.split('\n')[0]).toBe('const response = await fetch("https://api.example.com/")')
  expect(sourceOf('python', get)?.split('\n')[3]).toBe('connection.request("GET", "/")')
})

test('every line of the request is a line of each form, so that what is marked in one is marked in all', () => {
  const forms = requestForms(create)
  const said = [...forms].map(([form, code]) => [
    form,
    code.flatMap((line, index) => line.says.map((of) => [of, index] as const)).toSorted(([a], [b]) => a - b),
  ])
  // Line 4 is Content-Length, line 5 is empty.
  expect(said).toEqual([
    [
      'curl',
      [
        [0, 0],
        [1, 0],
        [2, 1],
        [3, 2],
        [6, 3],
        [7, 4],
        [8, 5],
      ],
    ],
    [
      'fetch',
      [
        [0, 0],
        [1, 0],
        [2, 3],
        [3, 4],
        [6, 6],
        [7, 7],
        [8, 8],
      ],
    ],
    [
      'python',
      [
        [0, 3],
        [1, 2],
        [2, 5],
        [3, 6],
        [6, 8],
        [7, 9],
        [8, 10],
      ],
    ],
  ])
})

const address = (request: string, baseUrl?: string) => sourceOf('curl', request, baseUrl)?.split('\n')[0]

test('the host is that of an absolute target, else of the Host field, else of the base URL', () => {
  expect(address('GET https://a.example/x HTTP/1.1\nHost: a.example', 'https://c.example/v1')).toBe(
    "curl -i 'https://a.example/x'",
  )
  expect(address('GET /x HTTP/1.1\nHost: b.example', 'https://c.example/v1')).toBe("curl -i 'https://b.example/x'")
  expect(address('GET /v1/x HTTP/1.1', 'http://c.example:8080/v1')).toBe("curl -i 'http://c.example:8080/v1/x'")
  expect(address('GET /x HTTP/1.1', 'https://{tenant}.example/v1')).toBe("curl -i -g 'https://{tenant}.example/x'")
})

test('a Host field that differs from the address is sent as it is written', () => {
  const request = 'GET http://127.0.0.1:8080/x HTTP/1.1\nHost: shop.example'
  expect(sourceOf('curl', request)).toBe("curl -i 'http://127.0.0.1:8080/x' \\\n  -H 'Host: shop.example'")
  expect(sourceOf('python', request)).toContain('HTTPConnection("127.0.0.1:8080")')
})

test('only this machine, and a base URL that says so, are called without encryption', () => {
  expect(address('GET /x HTTP/1.1\nHost: localhost:3000')).toBe("curl -i 'http://localhost:3000/x'")
  expect(address('GET /x HTTP/1.1\nHost: api.internal', 'http://api.internal/v1')).toBe(
    "curl -i 'http://api.internal/x'",
  )
  expect(address('GET /x HTTP/1.1\nHost: localhost.example')).toBe("curl -i 'https://localhost.example/x'")
})

test.each([
  ['text that is no HTTP', 'curl https://api.example.com/'],
  ['a request without a host', 'GET /x HTTP/1.1'],
  ['an empty host', 'GET /x HTTP/1.1\nHost:'],
  ['a target that is no address', 'OPTIONS * HTTP/1.1\nHost: api.example.com'],
  ['a name in the address', 'GET https://me@api.example.com/x HTTP/1.1'],
  ['a method that clients refuse', 'TRACE /x HTTP/1.1\nHost: api.example.com'],
  ['a HEAD with a body', 'HEAD /x HTTP/1.1\nHost: api.example.com\n\nx'],
])('%s has no form but HTTP', (_name, request) => {
  expect([...requestForms(request)]).toEqual([])
})

test.each([
  ['a GET with a body', 'GET /x HTTP/1.1\nHost: a.example\n\n{}', ['curl', 'python']],
  ['a path with dots', 'GET /x/../y HTTP/1.1\nHost: a.example', ['curl', 'python']],
  ['a header field that is not ASCII', 'GET /x HTTP/1.1\nHost: a.example\nX-Name: Zoë', ['curl']],
])('%s is left to the clients that can send it', (_name, request, forms) => {
  expect([...requestForms(request).keys()]).toEqual(forms)
})

test('curl adds no media type of its own, leaves no empty field out, and has the length of an empty body', () => {
  expect(sourceOf('curl', 'POST /x HTTP/1.1\nHost: a.example\nX-Empty:\n\na=1')).toBe(
    "curl -i -X POST 'https://a.example/x' \\\n  -H 'X-Empty;' \\\n  -H 'Content-Type:' \\\n  --data-raw 'a=1'",
  )
  expect(sourceOf('curl', 'PUT /x HTTP/1.1\nHost: a.example')).toBe(
    "curl -i -X PUT 'https://a.example/x' \\\n  -H 'Content-Length: 0'",
  )
})

const special = '\'"`$!@\\{}%ab #;&*~=-<>'
const lines = fc.array(
  fc.string({
    unit: fc.oneof(fc.constantFrom(...special, '\t'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  }),
  { maxLength: 5 },
)
const requests = fc
  .record({
    method: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'),
    target: fc.string({ unit: fc.constantFrom(...special.replace(' ', ''), '[', ']', '?', '/', 'é') }),
    values: fc.array(
      fc.string({ unit: fc.constantFrom(...special) }).map((text) => text.trim()),
      { maxLength: 3 },
    ),
    // Without what content may not hold at all.
    body: lines.map((all) =>
      all
        .join('\n')
        .replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '')
        .trimEnd(),
    ),
  })
  .map(({ method, target, values, body }) => {
    const fields = values.map((text, index): [string, string] => [`X-Field-${index}`, text])
    const head = [`${method} /x${target} HTTP/1.1`, 'Host: api.example.com', ...fields.map((field) => field.join(': '))]
    return { method, fields, body, text: [...head, '', body].join('\n') }
  })

test('whatever a request holds, a shell reads it as the arguments that are meant', () => {
  let bodies = 0
  const check = ({ text, fields, body }: { text: string; fields: [string, string][]; body: string }) => {
    const source = sourceOf('curl', text) ?? ''
    execFileSync('bash', ['-n'], { input: source })
    const script = `curl() { printf '%s\\0' "$@"; }\n${source}\n`
    const given = execFileSync('bash', { input: script, encoding: 'utf8' }).split('\0').slice(0, -1)
    const sent = given.filter((_part, index) => given[index - 1] === '-H').slice(0, fields.length)
    expect(sent).toEqual(fields.map(([name, value]) => (value === '' ? `${name};` : `${name}: ${value}`)))
    if (body === '') return
    bodies++
    expect(given.slice(-2)).toEqual(['--data-raw', body])
  }
  fc.assert(fc.property(requests, check), { numRuns: 60 })
  expect(bodies).toBeGreaterThan(20)
})

test('whatever a request holds, JavaScript reads it as the values that are meant', async () => {
  let bodies = 0
  const check = async ({
    text,
    method,
    fields,
    body,
  }: {
    text: string
    method: string
    fields: [string, string][]
    body: string
  }) => {
    const source = sourceOf('fetch', text)
    if (source === undefined) return
    const calls: [string, RequestInit][] = []
    const send = async (url: string, init: RequestInit) => {
      calls.push([url, init])
      return { status: 200, text: async () => '' }
    }
    const run = new Function('fetch', 'console', `return (async () => {${source}\n})()`)
    await run(send, { log: () => {} })
    const [[url, init] = ['']] = calls
    expect(URL.canParse(url)).toBe(true)
    expect(init?.method).toBe(method)
    expect(Object.entries(init?.headers ?? {})).toEqual(fields)
    const given = init?.body
    const sent = given instanceof Uint8Array ? new TextDecoder('utf8', { ignoreBOM: true }).decode(given) : given
    expect(sent ?? '').toBe(body)
    if (body !== '') bodies++
  }
  await fc.assert(fc.asyncProperty(requests, check))
  expect(bodies).toBeGreaterThan(20)
})

/** Runs sources, given as a list, with a connection that writes down what it is told. */
const reader = `
import http.client, json, sys
told = []
class Connection:
    def __init__(self, host): pass
    def request(self, method, target, body=None, headers={}):
        told.append([method, list(headers.items()), "" if body is None else body.decode()])
    def getresponse(self): return self
    status = 200
    def read(self): return b""
http.client.HTTPSConnection = Connection
sources = json.load(sys.stdin)
sys.stdout = sys.stderr
for source in sources: exec(source)
sys.__stdout__.write(json.dumps(told))
`

test('whatever a request holds, Python reads it as the values that are meant', () => {
  const sample = fc.sample(requests, 300)
  const input = JSON.stringify(sample.map(({ text }) => sourceOf('python', text)))
  const told = execFileSync('python3', ['-c', reader], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
  expect(JSON.parse(told)).toEqual(sample.map(({ method, fields, body }) => [method, fields, body]))
  expect(sample.filter(({ body }) => body !== '').length).toBeGreaterThan(100)
})
