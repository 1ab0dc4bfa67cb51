import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const params = [{ placeholder: '%v', name: 'value', meaning: 'The value.' }]
const search = createSearch([
  makeCatalog([
    { code: 'ORD-0007', title: 'Order was not found' },
    { code: 'ORD-0008', title: 'Order of two', message: 'The value %v is not nested. Send plain values only.', params },
    { code: 'order_taken', title: 'Name taken', statuses: [409], message: 'Order name is already in use' },
    { code: 'conflict', title: 'Conflict', statuses: [409] },
    { code: 'invalid_request', title: 'Request is wrong', statuses: [400] },
    { code: 'server_error', title: 'Server failed', statuses: [500] },
    { code: 'maintenance', title: 'Service under maintenance', statuses: [503] },
  ]),
])

function codes(query: string): readonly string[] {
  return search.search(query).map(({ code }) => code)
}

describe('a paste', () => {
  test.each([
    '{"severity":"ERROR","textPayload":"call failed ORD-0007 for 10.0.0.404"}',
    '{"level":"info","msg":"again after ORD-0007"}',
    '{"level":50,"msg":"cannot write: order_taken"}',
    String.raw`{"log":"2026-11-20T10:00:00Z error order_taken\n","stream":"stderr"}`,
  ])('of a structured log tells the code within its message: %s', (text) => {
    expect(codes(text)[0]).toMatch(/^(?:ORD-0007|order_taken)$/)
  })

  test('of a recording of a browser has the id that a header of it names', () => {
    const text = String.raw`{"headers":[{"name":"X-Request-ID","value":"req_4d2"}],"status":409,"content":{"text":"{\"error\":\"order_taken\"}"}}`
    expect(search.answer(text).groups.map(({ occurrence }) => occurrence.requestId)).toEqual(['req_4d2'])
  })

  test('of JSON in which nothing failed reports a code only if it occurs verbatim', () => {
    expect(codes('{"events":"order_taken","level":"info"}')).toEqual(['order_taken'])
    expect(codes('{"events":"OrderTaken","state":"conflict","level":"info"}')).toEqual([])
  })

  test.each([
    'HTTP/2 409\nwww-authenticate: Bearer error="order_taken", scope="x"\n\n',
    'HTTP/1.1 409 Conflict\nX-Error-Code: order_taken\n\n',
    'HTTP/1.1 409 Conflict\nLink: <https://errors.example.com/shop/order_taken/>; rel="help"\n\n{}',
  ])('of a response tells the code of its headers: %s', (text) => {
    expect(codes(text)[0]).toBe('order_taken')
  })

  test('of an unknown code in a header is read by its status', () => {
    expect(codes('HTTP/1.1 409 Conflict\nWWW-Authenticate: Bearer error="invalid_token"\n\n')).toContain('order_taken')
  })

  test('lets the message of the API lead before the reason phrase of a framework', () => {
    expect(codes('{"statusCode":409,"error":"Conflict","message":"Order name is already in use"}')[0]).toBe(
      'order_taken',
    )
    expect(codes('{"error":"conflict","message":"Order name is already in use"}')[0]).toBe('conflict')
  })

  test('gives several codes in the order of appearance, whatever else fits', () => {
    const lines = ['err=server_error', 'err=ORD-0007 status=404', 'err=order_taken status=409']
    expect(codes(lines.join('\n')).slice(0, 3)).toEqual(['server_error', 'ORD-0007', 'order_taken'])
  })

  test('puts a class and a reason phrase after a code that is sure', () => {
    expect(codes('{"name":"ServerError","code":"ORD-0007"}').slice(0, 2)).toEqual(['ORD-0007', 'server_error'])
  })

  test('takes no type for a code beside the code of another system', () => {
    expect(codes('{"error":{"code":"resource_missing","type":"invalid_request_error"}}')).toEqual([])
  })

  test('reads the argument of a first sentence out of JSON, brackets and quotes', () => {
    const values = ['{"a":1}', '[x:1]', '"a", "b"', 'id=404', 'map[a:1 b:2]']
    const read = values.map((value) => search.search(`The value ${value} is not nested.`)[0]?.params)
    expect(read).toEqual(values.map((value) => ({ value })))
  })

  test('reads the message of an HTTP client', () => {
    expect(
      codes('requests.exceptions.HTTPError: 503 Server Error: Service under maintenance for url: https://a.example/x'),
    ).toEqual(['maintenance'])
  })

  test.each(['INFO server started on port 8080', "Error: Cannot find module 'express'\n    at run (a.js:1:2)"])(
    'of another program finds nothing: %s',
    (text) => {
      expect(codes(text)).toEqual([])
    },
  )
})

const shapes: readonly (readonly [name: string, paste: string])[] = [
  ['an object, then text', 'ctx={"user":401} code=ORD-0007'],
  ['an object, then a text line', '{"level":"info","user":401}\n2026-11-20T10:00:00Z ERROR ORD-0007 call failed'],
  ['the request of a command, then its output', 'curl -d \'{"id":7}\' https://api.example.com/orders\nORD-0007: none'],
  ['a field with escaped JSON, then pairs', String.raw`level=error body="{\"id\":7}" code=ORD-0007 attempt=2`],
  ['a field with escaped JSON', String.raw`level=error status=404 body="{\"code\":\"ORD-0007\"}" attempt=2`],
  ['klog with JSON', String.raw`E1120 10:00:00.1 1 a.go:7] "failed" err="{\"code\": \"ORD-0007\"}" id=401`],
  [
    'JSON that was escaped four times',
    [1, 2, 3, 4].reduce((text) => JSON.stringify({ log: text }), '{"code":"ORD-0007"}'),
  ],
  [
    'a traceback with a dict',
    'Traceback (most recent call last):\n  File "a.py", line 6\nE: {"a": 1}\nApiError: ORD-0007',
  ],
  ['YAML', 'response:\n  error:\n    code: ORD-0007\n    user: 401'],
  ['a key', '{"errors":{"ORD-0007":["none"]},"level":"info"}'],
  ['an unknown code beside it', '{"code":"ERR_BAD_REQUEST","note":"ORD-0007"}'],
  ['braces that nobody closes', '2026-11-20T10:00:00Z ERROR unexpected { in body\n2026-11-20T10:00:01Z ERROR ORD-0007'],
  ['a struct', '&{Status:404 Err:{Code:ORD-0007 Args:map[a:1]}}'],
]

describe('a code that is in a paste verbatim', () => {
  test.each(shapes)('is found in or beside %s', (_, paste) => {
    expect(codes(paste)[0]).toBe('ORD-0007')
  })

  test('is found beside the one that the paste is about, below it', () => {
    expect(codes('{"code":"ORD-0007","message":"see order_taken"}')).toEqual(['ORD-0007', 'order_taken'])
  })
})

describe('a code of which letters are escaped', () => {
  const escaped = [...'ORD-0007'].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const nested = [1, 2, 3].reduce((text) => JSON.stringify({ log: text }), `{"code":"${escaped}"}`)
  test.each([
    ['the value of a key', String.raw`{"code":"\u004FRD\u002d0007"}`],
    ['a key', String.raw`{"c\u006fde":"ORD-0007"}`],
    ['every letter', `{"code":"${escaped}"}`],
    ['a field of a log', String.raw`ts=2026-11-20T10:00:00Z level=error code="\u004fRD-0007"`],
    ['JSON in a field of a log', String.raw`level=error body="{\"code\":\"\\u004fRD-0007\"}" attempt=2`],
    ['a message', String.raw`{"level":"error","msg":"failed with \u004fRD-0007"}`],
    ['running text', String.raw`2026-11-20T10:00:00Z ERROR failed with \u004fRD-0007`],
    ['JSON that was escaped three times', nested],
    ['what follows an escaped line end', String.raw`{"note":"failed\nORD-0007","more":"or\u000a"}`],
    ['what follows an escaped tab twice', String.raw`{"log":"{\"note\":\"failed\\tORD-0007\"}"}`],
    ['escaped colours of a terminal', String.raw`{"note":"\u001b[31mORD-0007\u001b[0m"}`],
    ['an address within an address', 'redirect=https%3A%2F%2Ferrors.example.com%2FORD-0007'],
    ['an address that is half decoded', 'to=%2Ferrors%2FORD-0007'],
    ['a string of another language', String.raw`{'code': '\x4fRD-0007'}`],
  ])('is found in %s', (_, paste) => {
    expect(codes(paste)[0]).toBe('ORD-0007')
  })

  test('ends no string and no line where a quote or a line end is escaped', () => {
    expect(codes(String.raw`{"note":"\u0022,\u0022code\u0022:\u0022none\u000aORD-0007"}`)).toEqual(['ORD-0007'])
  })
})

describe('a paste of several records', () => {
  const log = [
    '{"reqId":"a-1","time":"2026-11-20T10:00:00Z","level":30,"msg":"started"}',
    '2026-11-20T10:00:01Z ERROR call failed with ORD-0007',
    String.raw`ts=2026-11-20T10:00:02Z level=error body="{\"code\":\"order_taken\"}" request_id=c-3`,
  ]

  test('offers the request id and the time of the record that holds the code', () => {
    const both = search.answer(log.join('\n'))
    expect(both.occurrence).toEqual({})
    expect(both.groups.map(({ heard, occurrence }) => [heard, occurrence])).toEqual([
      ['ORD-0007', { at: '2026-11-20T10:00:01Z' }],
      ['order_taken', { requestId: 'c-3', at: '2026-11-20T10:00:02Z' }],
    ])
    expect(search.answer(log.slice(0, 2).join('\n')).occurrence).toEqual({ at: '2026-11-20T10:00:01Z' })
  })

  test.each([
    ['a code that nothing points to', '{"level":"info","requestId":"a-1"}\n{"level":"info","note":"ORD-0007"}'],
    ['a message', '{"level":"info","requestId":"a-1"}\n{"level":"error","msg":"Order name is already in use"}'],
  ])('offers nothing that another record says where only %s is found', (_, paste) => {
    const { results, occurrence } = search.answer(paste)
    expect(results).toHaveLength(1)
    expect(occurrence).toEqual({})
  })

  test('says of each code how often it occurs and in which lines, also of one that is only mentioned', () => {
    const paste = ['', '{"code":"ORD-0007","note":"see', 'order_taken"}', '{"code":"ORD-0007"}'].join('\n')
    const { groups, beside } = search.answer(paste)
    expect(groups.map(({ heard, count, lines }) => [heard, count, lines])).toEqual([['ORD-0007', 2, [2, 4]]])
    expect(beside.map(({ heard, count, lines }) => [heard, count, lines])).toEqual([['order_taken', 1, [3]]])
  })

  test.each([3, 10, 50])('of %i errors gives all of them, in order', (count) => {
    const names = Array.from({ length: count }, (_, number) => `LOG-${String(number + 1).padStart(4, '0')}`)
    const large = createSearch([makeCatalog(names.map((code) => ({ code })))])
    const lines = names.map((code, number) => {
      const time = `2026-11-20T10:00:${String(number % 60).padStart(2, '0')}Z`
      const body = JSON.stringify({ code, message: 'No' })
      return [
        `{"time":"${time}","status":404,"body":${body}}`,
        `${time} ERROR request={"id":${number}} failed: ${code} No`,
        `ts=${time} level=error body=${JSON.stringify(body)} attempt=${number}`,
        `{"time":"${time}","body":${JSON.stringify(body)}}`,
      ][number % 4]
    })
    expect(large.answer(lines.join('\n')).groups.map(({ heard }) => heard)).toEqual(names)
  })
})
