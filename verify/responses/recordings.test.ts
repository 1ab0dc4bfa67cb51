import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { createSearch } from '../../search/index'
import { sortFindings } from '../model/finding'
import { linksOf } from '../model/site-links.fixture'
import { readRecords } from './read-records'
import { unreadableRecordings } from './unreadable'
import { verifyResponses } from './verify-responses'

const catalog = makeCatalog([
  { code: 'ORD-0001', statuses: [404] },
  { code: 'ORD-0003', statuses: [410], retired: '2026-01-31', replacedBy: ['ORD-0001'] },
])

const decode = (packed: string) => Buffer.from(packed, 'base64').toString()

function read(path: string, text: string) {
  const { records, unreadable, faults } = readRecords({ path, text }, decode)
  const options = { catalogs: [catalog], search: createSearch([catalog]), links: linksOf([catalog]) }
  const { findings } = verifyResponses(records, options)
  return { records, faults, findings: sortFindings([...unreadableRecordings(unreadable), ...findings]) }
}

/** `kind line:column` of each finding. */
function places(path: string, text: string): string[] {
  return read(path, text).findings.map(({ kind, place }) => `${kind} ${place.line}:${place.column}`)
}

describe('a recording that cannot be read is a problem', () => {
  test('with its place, what was expected and what to write', () => {
    expect(read('recorded/a.json', '{\n  "status": 404,\n  "body": { "code": "ORD-00').findings).toEqual([
      {
        kind: 'response-unreadable',
        code: '',
        place: { file: 'recorded/a.json', line: 3, column: 28 },
        expected: 'the rest of the JSON, with `"}}` at its end',
        received: 'the end of the file',
        write: 'the whole file: record it again',
      },
    ])
  })

  test.each([
    ['a list', 'a.json', '[\n{"code":"ORD-0001"},\n{"code":"ORD-0001"}\n', '3:20'],
    ['a HAR file', 'a.har', '{"log":{"entries":[{"response":{"status":404', '1:45'],
    ['a comma too many', 'a.json', '{ "code": "ORD-0001",\n }', '2:2'],
    ['no JSON under such a name', 'a.json', 'Not Found', '1:1'],
    ['a line of JSON lines', 'a.jsonl', '{"code":"ORD-0001"}\n{"code":"ORD', '2:13'],
    ['a line under another name', 'a.json', '{"code":"ORD-0001"}\n{"code":"ORD', '2:13'],
    ['JSON in a log', 'a.log', '[10:00] started\n{"status":404,"body":{', '2:23'],
    ['no JSON among JSON lines', 'a.jsonl', '{"code":"ORD-0001"}\nORD', '2:1'],
    ['a status line', 'a.http', 'HTTP/1.1 40', '1:1'],
    ['a header field', 'a.http', 'HTTP/1.1 404 Not Found\nAuthorization Bearer s3cr3t\n\n{}', '2:1'],
    ['a body', 'a.http', 'HTTP/1.1 404 Not Found\n\n{"code":"ORD-0001",\n"message":"Go', '4:14'],
    ['a body in a record', 'a.json', '{\n"status": 404,\n"body": "{\\"code\\":\\"ORD-00"\n}', '3:9'],
  ])('%s', (_, path, text, place) => {
    const { findings } = read(path, text)
    expect(findings.map(({ kind, place: at }) => `${kind} ${at.line}:${at.column}`)).toEqual([
      `response-unreadable ${place}`,
    ])
    expect(JSON.stringify(findings)).not.toContain('s3cr3t')
  })

  test('once for a file that has many lines of another kind, with the number of the others', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `plain ${index}`).join('\n')
    expect(read('a.jsonl', `${text}\n{"status":404,"body":{"co`).findings).toMatchObject([
      {
        code: '',
        place: { line: 1, column: 1 },
        write: 'JSON that can be parsed: record the line again; the same in 2999 more places of this file',
        related: [{ line: 2 }, { line: 3 }, { line: 4 }],
      },
      { place: { line: 3001 }, write: 'the whole line: record it again' },
    ])
  })

  test.each([
    ['within the header fields', 'HTTP/1.1 409 Conflict\nContent-Type: application/json', 2],
    ['behind the header fields', 'HTTP/1.1 409 Conflict\r\nContent-Length: 81\r\n', 2],
    ['within a header field', 'HTTP/1.1 409 Conflict\nDate: today\nContent-Ty', 3],
  ])('that seems to be cut off %s says so', (_, text, line) => {
    const whole = 'HTTP/1.1 404 Not Found\n\n{"code":"ORD-0001"}\n'
    for (const [before, lines] of [
      ['', 0],
      [whole, 3],
    ] as const)
      expect(read('a.http', before + text).findings).toMatchObject([
        {
          kind: 'response-unreadable',
          place: { line: line + lines },
          received: 'the end of the file: the recording seems to be cut off',
          write: 'the whole response: record it again',
        },
      ])
  })

  test('but no response without a body', () => {
    for (const text of [
      'HTTP/1.1 204 No Content\nDate: today',
      'HTTP/1.1 204 No Content\n### next\nGET https://api.acme.example/orders/7\n',
      'HTTP/1.1 204 No Content\nDate: today\nGET /orders/7 HTTP/1.1\n\n',
    ])
      expect(read('a.http', text)).toMatchObject({ findings: [], records: [{ status: 204, body: '' }] })
  })

  test.each([
    ['a.txt', '[2026-01-01 10:00] INFO started'],
    ['a.http', '{{host}}/orders/1'],
    ['a.http', '[curl] connecting'],
    ['recording', '[10:00] started'],
  ])('but no file that only begins with a bracket: %s with %s', (path, text) => {
    expect(read(path, text)).toMatchObject({
      findings: [],
      faults: [{ what: 'not a recorded response: neither JSON nor HTTP text' }],
    })
    const http = `${text}\nHTTP/1.1 404 Not Found\n\n{"code":"ORD-0099"}\n`
    expect(read(path, http).findings).toMatchObject([{ kind: 'response-unknown-code', place: { line: 4 } }])
  })

  test('but no body with the mark of its encoding', () => {
    const body = '\uFEFF{"code":"ORD-0099"}'
    const line = JSON.stringify({ status: 404, body })
    const entries = [{ response: { status: 404, headers: [], content: { text: body } } }]
    for (const [path, text, place] of [
      ['a.http', `HTTP/1.1 404 Not Found\n\n${body}`, '3:10'],
      ['a.json', line, '1:22'],
      ['a.jsonl', `\uFEFF${line}\n\uFEFF${line}`, '1:22'],
      ['a.har', JSON.stringify({ log: { entries } }), '1:77'],
    ] as const)
      expect(places(path, text)).toEqual([`response-unknown-code ${place}`])
  })

  test('but not a log with lines of another kind, an empty file, or a file of requests alone', () => {
    const request = 'POST /orders HTTP/1.1\nHost: api.acme.example\n\n{}\n'
    for (const [path, text] of [
      ['a.log', '[10:00] started\n{"code":"ORD-0001"}'],
      ['a.jsonl', ''],
      ['a.http', request],
      ['a.txt', 'We send HTTP/1.1 and JSON.'],
      ['a.http', 'HTTP/1.1 404 Not Found\nContent-Type: text/plain\n\n[ORD-0001] Gone'],
    ] as const)
      expect(read(path, text).findings).toEqual([])
    expect(read('a.http', request).faults.map(({ what }) => what)).toEqual([
      'not a recorded response: neither JSON nor HTTP text',
    ])
  })
})

describe('HTTP text that begins with its request', () => {
  const request = 'POST /orders HTTP/1.1\r\nHost: api.acme.example\r\n\r\n{"code":"ORD-0077"}\r\n\r\n'
  const response = (code: string) =>
    `HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n{"code":"${code}"}\r\n`

  test('is read from its response on', () => {
    expect(read('a.http', request + response('ORD-0099')).findings).toMatchObject([
      { kind: 'response-unknown-code', code: 'ORD-0099', place: { line: 9, column: 9 } },
    ])
  })

  test.each([
    ['at once', ''],
    ['after a line that separates them', '\n### the second\n'],
    ['after a comment', '\n# the second\n'],
    ['after the name of a test', '\n// the second\n\n'],
  ])('may be followed by the next %s', (_, between) => {
    const { findings, records } = read(
      'a.http',
      request + response('ORD-0001') + between + request + response('ORD-0098'),
    )
    expect(records).toHaveLength(2)
    expect(findings.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['response-unknown-code ORD-0098'])
  })

  test('as editors write it, with the whole address', () => {
    const text = `@host = api.acme.example\nGET https://api.acme.example/orders/7\nAccept: */*\n\n${response('ORD-0099')}\n###\nGET https://api.acme.example/orders/8\n`
    expect(read('a.http', text).findings.map(({ code }) => code)).toEqual(['ORD-0099'])
  })
})

describe('a finding is told where it stands', () => {
  const http = `GET /orders/7 HTTP/1.1

HTTP/1.1 409 Conflict
Content-Type: application/json
Link: <https://errors.acme.example/shop/ORD-9/>; rel="help"

{
  "code": "ORD-0003",
  "status": 410,
  "trace": "x"
}
`
  test('in HTTP text, by place', () => {
    expect(places('a.http', http)).toEqual([
      'response-status 3:1',
      'dead-link 5:8',
      'response-retired 8:11',
      'response-envelope 9:3',
      'response-body-status 9:13',
      'response-envelope 10:3',
    ])
  })

  test('in JSON', () => {
    const record = {
      response: {
        status: 409,
        headers: { Link: '<https://errors.acme.example/shop/ORD-9/>; rel="help"' },
        body: { code: 'ORD-0003', trace: 'x' },
      },
    }
    expect(places('a.json', JSON.stringify([{}, record], null, 1))).toEqual([
      'response-status 5:14',
      'dead-link 7:13',
      'response-retired 10:13',
      'response-envelope 11:5',
    ])
  })

  test('in JSON lines and in a HAR file', () => {
    const body = { code: 'ORD-0003' }
    expect(places('a.jsonl', `{"code":"ORD-0001"}\n${JSON.stringify({ status: 409, body })}`)).toEqual([
      'response-status 2:11',
      'response-retired 2:30',
    ])
    const headers = [{ name: 'link', value: '<https://errors.acme.example/shop/ORD-9/>' }]
    const response = { status: 410, headers, content: { text: JSON.stringify(body) } }
    expect(places('a.har', JSON.stringify({ log: { entries: [{ response }] } }, null, 1))).toEqual([
      'dead-link 10:17',
      'response-retired 14:15',
    ])
  })
})

test('of findings in one place the unknown and the retired code come first', () => {
  const place = { file: 'a.json', line: 1, column: 1 }
  const kinds = ['response-envelope', 'response-status', 'response-retired', 'response-unknown-code'] as const
  const findings = kinds.map((kind) => ({ kind, code: 'ORD-0001', place, expected: '', received: '', write: '' }))
  expect(sortFindings(findings).map(({ kind }) => kind)).toEqual(kinds.toReversed())
})
