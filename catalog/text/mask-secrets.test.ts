import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskSecrets, maskValue } from './mask-secrets'

/** In parts, so that nobody's scanner takes this file for a leak. */
const github = `ghp_${'16C7e42F292c6912E7710c838347Ae178B4a'}`
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJqYW5lIn0', 'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'].join('.')

const masked: readonly (readonly [string, string])[] = [
  ['Authorization: Bearer abc\nAccept: */*', 'Authorization: [hidden]\nAccept: */*'],
  ['> Cookie: sid=1; theme=dark', '> Cookie: [hidden]'],
  ['Set-Cookie: sid=1; Path=/', 'Set-Cookie: [hidden]'],
  ['X-Api-Key: abc', 'X-Api-Key: [hidden]'],
  [
    "curl -H 'Authorization: Bearer abc' https://api.example.com",
    "curl -H 'Authorization: [hidden]' https://api.example.com",
  ],
  [
    '{"headers":{"authorization":"Bearer abc","cookie":"sid=1"}}',
    '{"headers":{"authorization":"[hidden]","cookie":"[hidden]"}}',
  ],
  ['{\\"password\\":\\"correct horse\\"}', '{\\"password\\":\\"[hidden]\\"}'],
  ['password=hunter2 user=7', 'password=[hidden] user=7'],
  ['{"client_secret":"s3","code":"AUT-0007"}', '{"client_secret":"[hidden]","code":"AUT-0007"}'],
  ['access_token=abc123&state=1', 'access_token=[hidden]&state=1'],
  [`the token ${jwt} is expired`, 'the token [hidden] is expired'],
  [`key ${github}`, 'key [hidden]'],
  ['sent by jane.doe+x@example.com.', 'sent by [hidden].'],
  ['postgres://root:hunter2@db.example.com/x', 'postgres://[hidden]@db.example.com/x'],
  ['Bearer f00.bar failed', 'Bearer [hidden] failed'],
  ['Bearer abcdef', 'Bearer [hidden]'],
  ['sent Basic dXNlcjpwYXNz', 'sent Basic [hidden]'],
  ['-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\nx', '[hidden]\nx'],
  ['value aB3dE5fG7hI9jK1lM3nO5', 'value [hidden]'],
  ['10:00:01 ERROR code=AUT-0007 Cookie: sid=s3cr3t; b=2 ms=12', '10:00:01 ERROR code=AUT-0007 Cookie: [hidden] ms=12'],
  ['ERROR Authorization: Token 12ab34cd code=AUT-0007', 'ERROR Authorization: [hidden] code=AUT-0007'],
  ['{"headers":{"cookie":["sid=1"]}}', '{"headers":{"cookie":["[hidden]"]}}'],
  ['access_key=ab1 private-key=cd2 signature=ef3', 'access_key=[hidden] private-key=[hidden] signature=[hidden]'],
  ['{"name":"X-Api-Key","value":"abc"}', '{"name":"X-Api-Key","value":"[hidden]"}'],
  ['{"name": "Cookie", "value": "a=1; b=\\"2\\""}', '{"name": "Cookie", "value": "[hidden]"}'],
  ['{\n "name": "Set-Cookie",\n "value": "sid=1"\n}', '{\n "name": "Set-Cookie",\n "value": "[hidden]"\n}'],
  ['mysql --password hunter2 -h db', 'mysql --password [hidden] -h db'],
  ['<password>hunter2</password>', '<password>[hidden]'],
  ['token=abc<def password=ab<cd1', 'token=[hidden] password=[hidden]'],
  ["'password' => 'correct horse'", "'password' => '[hidden]'"],
  ['GET /jobs?page=2&access_token=deadbeef HTTP/1.1', 'GET /jobs?page=2&access_token=[hidden] HTTP/1.1'],
  ['postgres://root:p@ss@db.example.com/x', 'postgres://[hidden]@db.example.com/x'],
  ['redis://:hunter2@cache:6379/0', 'redis://[hidden]@cache:6379/0'],
]

for (const [text, expected] of masked) {
  test(`maskSecrets hides ${JSON.stringify(text.slice(0, 40))}`, () => expect(maskSecrets(text)).toBe(expected))
}

test('maskSecrets leaves what leads to an error', () => {
  for (const text of [
    '2026-11-20T10:00:01Z ERROR api code=AUT-0007 status=401 ms=12 request_id=7f3c2a1b-0000-4000-8000-1234567890ab',
    '{"error":"invalid_token","message":"The Bearer token is missing.","token_type":"bearer"}',
    'Invalid token: expired',
    'Usage: login --password-file FILE -u USER',
    'the options --token and --password are required',
    'List<Token>foo(Main.java:3), <token>AUT-0007',
    'docker run -u 1000:1000 image',
    'the parameter <token> of /jobs?page=2&limit=5 is missing',
    '{"name":"limit","value":"5"}',
    'see https://api.example.com:8443/errors, then ask',
    'Basic authentication failed',
    'ERROR Authorization: the header is missing, code AUT-0006',
    'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"',
    'The metadata key favourite_colour exceeds the maximum allowed length of 12 characters.',
  ])
    expect(maskSecrets(text)).toBe(text)
})

test('maskSecrets hides what is masked already no second time, and ends on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const once = maskSecrets(text)
      expect(maskSecrets(once)).toBe(once)
    }),
    { numRuns: 300 },
  )
  for (const piece of [
    'a',
    'eyJ',
    '@a.',
    'token=',
    '"password":"',
    'Bearer ',
    '://a:',
    'authorization:',
    'cookie: a=1; ',
    '--token ',
    '<password>',
    '?token=a&',
    '"name":"token","value":"',
    '-----BEGIN PRIVATE KEY-----',
  ])
    expect(maskSecrets(piece.repeat(200_000 / piece.length))).toEqual(expect.any(String))
})

test('maskValue hides a value by its name or by its shape', () => {
  expect(maskValue('tier', 'key')).toBe('tier')
  expect(maskValue('7f3c2a1b')).toBe('7f3c2a1b')
  expect(maskValue('abc', 'token')).toBe('[hidden]')
  expect(maskValue('abc', 'email')).toBe('[hidden]')
  expect(maskValue('jane@example.com', 'user')).toBe('[hidden]')
  expect(maskValue(github, 'key')).toBe('[hidden]')
})
