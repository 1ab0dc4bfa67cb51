import { expect, test } from 'vitest'
import { isJsonMessage, parseHttpRequest, parseHttpResponse } from './http-message'

test('parseHttpRequest reads request line, header fields and body', () => {
  expect(parseHttpRequest('POST /v1/users?dry=1 HTTP/1.1\nHost: a\nContent-Type:application/json \n\n{\n}\n')).toEqual({
    method: 'POST',
    target: '/v1/users?dry=1',
    version: 'HTTP/1.1',
    headers: [
      { name: 'Host', value: 'a' },
      { name: 'Content-Type', value: 'application/json' },
    ],
    body: '{\n}',
    bodyLine: 5,
  })
})

test('parseHttpRequest needs neither header fields nor a body', () => {
  expect(parseHttpRequest('GET https://api.example.com/a HTTP/2')).toEqual({
    method: 'GET',
    target: 'https://api.example.com/a',
    version: 'HTTP/2',
    headers: [],
    body: '',
    bodyLine: 3,
  })
})

const requestLine = 'a request line such as `POST /v1/users HTTP/1.1`'
const field = 'a header field such as `Content-Type: application/json`, or an empty line before the body'

test.each([
  ['nothing', '', { line: 1, expected: requestLine, received: 'an empty line' }],
  ['a path alone', '/v1/users', { line: 1, expected: requestLine, received: '`/v1/users`' }],
  ['no version', 'GET /v1/users', { line: 1, expected: requestLine, received: '`GET /v1/users`' }],
  ['a method in lower case', 'get / HTTP/1.1', { line: 1, expected: requestLine, received: '`get / HTTP/1.1`' }],
  ['a space in the path', 'GET /a b HTTP/1.1', { line: 1, expected: requestLine, received: '`GET /a b HTTP/1.1`' }],
  [
    'a relative path',
    'GET users HTTP/1.1',
    { line: 1, expected: 'a request target that begins with `/` or `https://`', received: '`users`' },
  ],
  ['a body without an empty line', 'GET / HTTP/1.1\nHost: a\n{ }', { line: 3, expected: field, received: '`{ }`' }],
  [
    'an address of no host that there can be',
    'GET https://xn--a.example/ HTTP/1.1',
    { line: 1, expected: 'a valid address', received: '`https://xn--a.example/`' },
  ],
  [
    'a host that there cannot be',
    'GET / HTTP/1.1\nAccept: */*\nHost: xn--a.example:80',
    { line: 3, expected: 'a valid host name', received: '`xn--a.example:80`' },
  ],
  ['a space before the colon', 'GET / HTTP/1.1\nHost : a', { line: 2, expected: field, received: '`Host : a`' }],
])('parseHttpRequest refuses %s', (_name, text, fault) => {
  expect(parseHttpRequest(text)).toEqual(fault)
})

test.each(['api.example.com:8443', 'xn--bcher-kva.example', '{tenant}.example.com', '[::1]:80', ''])(
  'parseHttpRequest takes the host %j',
  (host) => {
    expect(parseHttpRequest(`GET / HTTP/1.1\nHost: ${host}`)).toMatchObject({ headers: [{ value: host }] })
  },
)

test('parseHttpResponse reads status line, header fields and body', () => {
  expect(parseHttpResponse('HTTP/1.1 404 Not Found\nRetry-After: 3\n\nno')).toEqual({
    version: 'HTTP/1.1',
    status: 404,
    reason: 'Not Found',
    headers: [{ name: 'Retry-After', value: '3' }],
    body: 'no',
    bodyLine: 4,
  })
})

test('parseHttpResponse needs no reason phrase', () => {
  expect(parseHttpResponse('HTTP/2 503')).toMatchObject({ version: 'HTTP/2', status: 503, reason: '' })
})

test.each(['404 Not Found', 'HTTP/1.1 99 Low', 'HTTP/1.1 600 High', 'HTTP/1.1  404', '{ "code": 404 }'])(
  'parseHttpResponse refuses %j as a status line',
  (text) => {
    const expected = 'a status line such as `HTTP/1.1 404 Not Found`'
    expect(parseHttpResponse(text)).toEqual({ line: 1, expected, received: `\`${text}\`` })
  },
)

test.each([
  ['Content-Type: application/json', 'x', true],
  ['content-type: application/problem+json; charset=utf-8', 'x', true],
  ['Content-Type: text/html; profile=json', '{}', false],
  ['Content-Type: application/json-seq', '{}', false],
  ['Accept: */*', ' [1]', true],
  ['Accept: */*', 'plain', false],
])('isJsonMessage of %j before %j is %s', (header, body, isJson) => {
  const message = parseHttpResponse(`HTTP/1.1 200 OK\n${header}\n\n${body}`)
  expect('headers' in message && isJsonMessage(message)).toBe(isJson)
})
