import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const search = createSearch([
  makeCatalog([
    { code: 'token_invalid', title: 'Invalid Token', statuses: [401], message: 'The token is not valid any more' },
    { code: 'KEY-1', title: 'Key Length Exceeded', statuses: [400] },
    { code: 'no_permission', title: 'Not permitted', statuses: [403] },
    { code: 'timeout', title: 'Took too long', statuses: [504] },
    { code: 'gone', title: 'Nothing at this place', statuses: [404] },
    { code: 'maintenance', title: 'Under maintenance', statuses: [503] },
  ]),
])

function codes(query: string): readonly string[] {
  return search.search(query).map(({ code }) => code)
}

describe('an error of another system finds nothing', () => {
  test.each([
    '{"code":20003,"message":"Authentication Error - No credentials provided","status":401}',
    '{"error":{"code":403,"message":"Permission \'x.y\' denied for resource","status":"PERMISSION_DENIED"}}',
    '{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest","status":"401"}',
    "remote: Permission to a/b.git denied.\nfatal: unable to access 'https://github.com/a/b.git/': The requested URL returned error: 403",
    'npm error 404 Not Found - GET https://registry.npmjs.org/nothing',
    'curl: (6) Could not resolve host: api.example.com',
    'java.net.SocketTimeoutException: timeout',
    '{"error":{"type":"card_error","code":"card_declined"},"status":402}',
  ])('%s', (query) => expect(codes(query)).toEqual([]))

  test('and its code is named as unknown', () => {
    const { understood } = search.answer('{"code":"card_declined","message":"Your card was declined."}')
    expect(understood).toContainEqual({ label: 'unknown code', value: 'card_declined' })
  })
})

test.each([
  ['Request failed with status code 404', 'gone'],
  ["AxiosError: Request failed with status code 503\n  code: 'ERR_BAD_RESPONSE'", 'maintenance'],
  ['requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://api.example.com/x', 'gone'],
  ['HTTP Error 404: Not Found', 'gone'],
  ['curl: (22) The requested URL returned error: 404', 'gone'],
  ['The remote server returned an error: (404) Not Found.', 'gone'],
  ["httpx.HTTPStatusError: Client error '404 Not Found' for url 'https://api.example.com/x'", 'gone'],
  ['Response status code does not indicate success: 503 (Service Unavailable).', 'maintenance'],
  ['Server returned HTTP response code: 403 for URL: https://api.example.com/x', 'no_permission'],
  ['2026-11-20T10:00:00Z WARN upstream HTTP/1.1 503', 'maintenance'],
])('what a client says of the status counts: %s', (query, code) => expect(codes(query)[0]).toBe(code))

test.each([
  ['{"error":"invalid_token"}', 'token_invalid'],
  ['{"code":"KEY_LENGTH_EXCEEDED"}', 'KEY-1'],
  ['www-authenticate: Bearer error="invalid_token", error_description="expired"', 'token_invalid'],
  ['ErrInvalidToken', 'token_invalid'],
  ['InvalidTokenException', 'token_invalid'],
  ['iam.errors.KeyLengthExceededError', 'KEY-1'],
  ['ERR_KEY_LENGTH_EXCEEDED', 'KEY-1'],
])('a title that is written as an identifier is a title: %s', (query, code) => {
  const [result] = search.answer(query).results
  expect(result).toMatchObject({ code, exact: false })
})

test('an unknown code does not hide a known one beside it', () => {
  expect(codes('{"code":"ECONNREFUSED","error":"token_invalid"}')).toEqual(['token_invalid'])
})

test('a body that a gateway packed as base64 is read', () => {
  const body = Buffer.from('{"error":"token_invalid","id":"é"}').toString('base64')
  expect(codes(JSON.stringify({ statusCode: 401, isBase64Encoded: true, body }))[0]).toBe('token_invalid')
})
