import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const params = [{ placeholder: '%v', name: 'value', meaning: 'The value.' }]
const search = createSearch([
  makeCatalog([
    { code: 'ORD-0007', title: 'Order was not found' },
    { code: 'ORD-0008', title: 'Order of two', message: 'The value %v is not nested. Send plain values only.', params },
    { code: 'order_taken', title: 'Name taken', status: 409, message: 'Order name is already in use' },
    { code: 'conflict', title: 'Conflict', status: 409 },
    { code: 'invalid_request', title: 'Request is wrong', status: 400 },
    { code: 'server_error', title: 'Server failed', status: 500 },
    { code: 'maintenance', title: 'Service under maintenance', status: 503 },
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

  test('of JSON in which nothing failed tells no code outside of a message', () => {
    expect(codes('{"events":"order_taken","level":"info"}')).toEqual([])
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
