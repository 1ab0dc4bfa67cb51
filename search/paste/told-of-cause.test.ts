import { expect, test } from 'vitest'
import { toldOfCause } from './told-of-cause'

const words = (text: string) =>
  toldOfCause(text)
    .match(/[\p{L}\p{N}_-]+/gu)
    ?.join(' ') ?? ''

test.each([
  [
    'curl -v',
    '* Connected to am.example.com (10.0.0.1)\n> GET /v1/users HTTP/2\n> Host: am.example.com\n> Authorization: Bearer abc\n>\n{ [5 bytes data]\n< HTTP/2 401\n< date: Fri, 20 Nov 2026\n<\n{"code":"AUT-0007","message":"Cut off"}',
    'code AUT-0007 message Cut off',
  ],
  [
    'an exchange',
    'POST /v1/token HTTP/1.1\nHost: am.example.com\n\n{"grant":"password"}\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":"none"}',
    'error none',
  ],
  [
    'a command with its headers',
    'curl https://am.example.com/v1/header \\\n  -H "Authorization: Bearer x"\n{"error":"none"}',
    'error none',
  ],
  [
    'request headers alone',
    'GET /v1 HTTP/1.1\nHost: am.example.com\nAuthorization: Bearer x\n\nno user',
    'HTTP no user',
  ],
  [
    'a line of a log',
    '2026-11-20T10:00:00Z ERROR am.example.com:443 PUT https://x.example/header -> 422 wrong signature',
    'ERROR 443 - 422 wrong signature',
  ],
  ['pairs', 'level=error host=am path="/v1/header" msg="clock skew"', 'level error msg clock skew'],
  [
    'JSON of a logger',
    '{"req":{"url":"/v1","headers":{"authorization":"Bearer x"}},"msg":"clock skew"}',
    'msg clock skew',
  ],
  [
    'JSON without spaces',
    '{"time":"2026-11-20T10:00:00Z","path":"/v1/header","type":"https://x.example/e","msg":"cannot delete role"}',
    'time type msg cannot delete role',
  ],
  ['a typed question', 'Host: am.example.com', ''],
  ['a field that is wrong', '{"details":{"field":"user.email"}}', 'field user email'],
])('of %s only the response is told', (_, text, told) => expect(words(text)).toBe(told))

test('takes no longer where a paste is longer', () => {
  const start = performance.now()
  for (const piece of ['a.', 'host: ', 'x-', 'req:{', 'curl \\\n', '2026-'])
    expect(toldOfCause(piece.repeat(200_000)).length).toBeLessThan(8_001)
  expect(performance.now() - start).toBeLessThan(2_000)
})
