import { expect, test } from 'vitest'
import {
  catalogData,
  entriesFile,
  jsonFile,
  mdxFile,
  report,
  reportFile,
  reportOf,
  sourceFolder,
} from '../../content.fixture'

const request = 'GET /orders/7 HTTP/1.1\nHost: api.example.com'
const response = 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "ORD-1" }'

/** What an author reads of an entry with this example. */
function reportExample(parts: Record<string, unknown>): string {
  return reportOf({ examples: [{ title: 'One', source: 'documented', request, response, ...parts }] })
}

test('checkExamples refuses a request that is no HTTP text', () => {
  expect(reportExample({ request: 'curl https://api.example.com/orders/7' })).toMatchInlineSnapshot(`
    "content/shop/order.json:29:22 Cannot read the request of "One" as HTTP text
        expected: a request line such as \`POST /v1/users HTTP/1.1\`, in line 1 of the message
        received: \`curl https://api.example.com/orders/7\`
        write:    a request line such as \`POST /v1/users HTTP/1.1\`"
  `)
})

test('checkExamples refuses a response that is no HTTP text, and names the line', () => {
  expect(reportExample({ response: 'HTTP/1.1 404 Not Found\n{ "code": "ORD-1" }' })).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Cannot read the response of "One" as HTTP text
        expected: a header field such as \`Content-Type: application/json\`, or an empty line before the body, in line 2 of the message
        received: \`{ "code": "ORD-1" }\`
        write:    one \`Name: value\` a line, then an empty line, then the body"
  `)
})

test('checkExamples refuses a body that is no JSON, and names the line', () => {
  const text = 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{\n  "code": "ORD-1" // the code\n}'
  expect(reportExample({ response: text })).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Cannot read the body of the response of "One" as JSON
        expected: JSON without comments
        received: \`// the code\`, in line 5 of the message
        write:    valid JSON; what a comment would say goes into the note. Where a request is wrong on purpose: "malformed": true (in .mdx: \`\`\`http request malformed)"
  `)
})

test('checkExamples places a fault in the line of a list of lines, and of a fence', () => {
  const lines = ['HTTP/1.1 404 Not Found', 'Content-Type: application/json', '', '{', '  "code": "ORD-1",', '}']
  expect(reportExample({ response: lines }).split('\n')[0]).toBe(
    'content/shop/order.json:36:13 Cannot read the body of the response of "One" as JSON',
  )
  const { path, text } = mdxFile()
  expect(
    reportFile({ path, text: text.replace('{ "code": "ORD-1" }', '{\n  "code": "ORD-1",\n}') }).split('\n')[0],
  ).toBe('content/shop/ORD-1.mdx:40:1 Cannot read the body of the response of "An ID that does not exist" as JSON')
})

test('checkExamples takes a request that is wrong on purpose where the example says so', () => {
  const wrong = 'POST /orders HTTP/1.1\nContent-Type: application/json\n\n{ "id": }'
  expect(reportExample({ request: wrong }).split('\n')[0]).toContain(
    'Cannot read the body of the request of "One" as JSON',
  )
  expect(reportExample({ request: wrong, malformed: true })).toBe('')
})

test('checkExamples refuses a request that is said to be wrong and is not', () => {
  expect(reportExample({ malformed: true })).toMatchInlineSnapshot(`
    "content/shop/order.json:29:22 Cannot read the body of the request of "One" as JSON
        expected: a body that is not valid JSON, since the example says so
        received: valid JSON, or no JSON at all
        write:    the wrong body, or no \`malformed\`"
  `)
})

test('checkExamples refuses a response with another status than that of the entry', () => {
  expect(reportExample({ response: response.replace('404', '400') })).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Cannot accept the response of "One": its status is not the entry’s
        expected: status 404
        received: status 400
        write:    HTTP/1.1 404 …"
  `)
})

test('checkExamples refuses a response without the code of the entry', () => {
  expect(reportExample({ response: response.replace('ORD-1', 'ORD-2') })).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Cannot accept the response of "One": it does not carry the entry’s code
        expected: "ORD-1" at \`code\`
        received: "ORD-2"
        write:    "code": "ORD-1""
  `)
  expect(reportExample({ response: 'HTTP/1.1 404 Not Found' })).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Cannot accept the response of "One": it does not carry the entry’s code
        expected: "ORD-1" at \`code\`
        received: no code there
        write:    "code": "ORD-1""
  `)
})

const fields = [
  { path: 'error.code', type: 'string', role: 'code', required: true, meaning: 'The code.' },
  { path: 'error.status', type: 'number', role: 'status', meaning: 'The status.' },
  { path: 'error.id', type: 'string', required: true, meaning: 'The request.' },
  { path: 'errors', type: 'array', meaning: 'The fields.' },
  { path: 'errors[].field', type: 'string', required: true, meaning: 'The field.' },
]

/** What an author reads of a response with this body, in a catalog with the envelope above. */
function reportBody(body: unknown): string {
  const envelope = { summary: 'Nested.', fields, example: {} }
  const text = `HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n${JSON.stringify(body)}`
  const example = { title: 'One', source: 'documented', request, response: text }
  const catalog = jsonFile(catalogData({ envelope }), 'content/shop/catalog.json')
  return report(sourceFolder({ catalog, entries: [entriesFile([{ examples: [example] }])] }))
}

test('checkExamples accepts a body that has the envelope of the catalog', () => {
  expect(reportBody({ error: { code: 'ORD-1', id: 'x', status: 404 }, errors: [{ field: 'a' }] })).toBe('')
  expect(reportBody({ error: { code: 'ORD-1', id: 'x' }, errors: [] })).toBe('')
})

test('checkExamples refuses a body without a required field, or with one that the envelope does not have', () => {
  expect(reportBody({ error: { code: 'ORD-1' }, trace: 1 })).toMatchInlineSnapshot(`
    "content/shop/order.json:30:23 Cannot accept the response of "One": its body is not the catalog’s envelope
        expected: the required field \`error.id\`
        received: only \`error\`, \`trace\`
        write:    "error.id": …
    content/shop/order.json:30:23 Cannot accept the response of "One": its body is not the catalog’s envelope
        expected: fields of the envelope: \`error\`, \`errors\`
        received: \`trace\`
        write:    nothing, or declare \`trace\` in the envelope of catalog.json"
  `)
})

test('checkExamples asks for a field inside a list only where the list has items', () => {
  const text = reportBody({ error: { code: 'ORD-1', id: 'x' }, errors: [{ field: 'a' }, {}] })
  expect(text.split('\n')[1]).toBe('    expected: the required field `errors[].field`')
})

test('checkExamples refuses another status in the body than that of the entry', () => {
  const text = reportBody({ error: { code: 'ORD-1', id: 'x', status: 400 } })
  expect(text.split('\n').slice(1, 3)).toEqual(['    expected: status 404 at `error.status`', '    received: 400'])
})

test('checkExamples takes a number for a code that is one', () => {
  const text = 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": 404 }'
  expect(reportOf({ code: '404', examples: [{ title: 'One', source: 'documented', request, response: text }] })).toBe(
    '',
  )
})

const shown = (response: string) => ({ title: 'One', source: 'documented', request: 'GET / HTTP/1.1', response })

test.each([
  ['XML', 'HTTP/1.1 404 Not Found\nContent-Type: application/xml\n\n<Error><Code>ORD-1</Code></Error>'],
  ['XML with another envelope', 'HTTP/1.1 404 Not Found\nContent-Type: application/xml\n\n<Error/>'],
  ['the page of a proxy', 'HTTP/1.1 404 Not Found\nContent-Type: text/html\n\n<h1>Not found</h1>'],
  ['plain text', 'HTTP/1.1 404 Not Found\nContent-Type: text/plain; charset=utf-8\n\nNot found'],
])('checkExamples asks for no JSON where the body is %s', (_name, response) => {
  expect(reportOf({ examples: [shown(response)] })).toBe('')
})

test('checkExamples looks for the code in the text of a body that has the form of the catalog’s errors', () => {
  const envelope = { ...Object(catalogData().envelope), mediaType: 'application/xml' }
  const catalog = jsonFile(catalogData({ envelope }), 'content/shop/catalog.json')
  const said = (body: string) =>
    report(
      sourceFolder({
        catalog,
        entries: [
          entriesFile([
            { examples: [shown(`HTTP/1.1 404 Not Found\nContent-Type: application/xml; charset=utf-8\n\n${body}`)] },
          ]),
        ],
      }),
    )
  expect(said('<Error><Code>ORD-1</Code></Error>')).toBe('')
  expect(said('<Error><Code>ORD-2</Code></Error>')).toContain(
    'expected: "ORD-1" in the body\n    received: a body of application/xml without it\n    write:    the body as the API sends it, with ORD-1 in it',
  )
})

test.each(['409.10', '1e3', '12345678901234567890'])(
  'checkExamples reads the code %s of a body as it is written',
  (code) => {
    const body = (written: string) => `HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": ${written} }`
    const reportCode = (written: string) =>
      reportOf({
        code,
        slug: 'x',
        examples: [{ title: 'One', source: 'documented', request, response: body(written) }],
      })
    expect(reportCode(code)).toBe('')
    expect(reportCode(`${Number(code) + 4096}`)).toContain(`received: "${Number(code) + 4096}"`)
  },
)
