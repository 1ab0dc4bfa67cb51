import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { openCodeTable } from '../codes/code-table'
import { buildSearchIndex } from '../index/build-index'
import { viewIndex } from '../index/index-view'
import { foldText } from '../text/fold-text'
import { readPaste } from './read-paste'
import type { Reading } from './reading'

const codes = ['AUT-0007', 'token_expired', 'conflict', '404'].map((code) => ({ code }))
const table = openCodeTable(viewIndex(buildSearchIndex([makeCatalog(codes)])))

function read(text: string): Reading {
  return readPaste(foldText(text), { table, slugs: ['shop'] })
}

/** Codes that are recognized by their key, or beyond doubt by their shape. */
function heard(text: string): readonly string[] {
  return [...new Set(read(text).mentions.flatMap(({ text: code, strength }) => (strength === 'weak' ? [] : [code])))]
}

describe('readPaste() reads the code of', () => {
  test.each([
    ['a body', '{"code":"AUT-0007","title":"x"}'],
    ['a nested body', '{"error":{"code":"AUT-0007"}}'],
    ['a list of errors', '{"errors":[{"code":"AUT-0007"}]}'],
    ['GraphQL', '{"errors":[{"message":"x","extensions":{"code":"AUT-0007"}}]}'],
    ['gRPC', '{"error":{"details":[{"reason":"AUT-0007"}]}}'],
    ['problem details', '{"type":"https://example.com/e/AUT-0007","status":401}'],
    ['a URN', '{"type":"urn:problem:aut-0007"}'],
    ['logfmt', 'level=error code=AUT-0007 status=401'],
    ['a stack trace', 'ApiError: AUT-0007: Invalid token\n    at x (/a/b.js:404:1)'],
    ['XML', '<fault><code>AUT-0007</code></fault>'],
    ['a form', 'error=AUT-0007&error_description=x'],
    ['a Go value', 'map[code:AUT-0007 message:x]'],
    ['HTML entities', '{&quot;code&quot;:&quot;AUT-0007&quot;}'],
    ['percent-encoding', '%7B%22code%22%3A%22AUT-0007%22%7D'],
    ['a link to its page', 'see https://errors.example.com/shop/AUT-0007/#p.a=b'],
    ['coloured output', '\u001b[31mERROR\u001b[0m AUT-0007 failed'],
  ])('%s', (_, text) => {
    expect(heard(text).map((code) => code.toUpperCase())).toEqual(['AUT-0007'])
  })
})

describe('readPaste()', () => {
  test('does not mistake a number for a code or a status', () => {
    const { mentions, statuses } = read('id=404 ms=404 port=404 [404] 10.0.0.404 req-404 2026-11-20T04:04:04.404Z')
    expect([mentions, statuses]).toEqual([[], []])
  })

  test('does not mistake part of a longer name for a code', () => {
    expect(heard('counter token_expired_total{job="x"} and pre-token_expired')).toEqual([])
  })

  test('reads an ordinary word as a code only under a key', () => {
    expect(heard('there was a conflict in the calendar')).toEqual([])
    expect(heard('error=conflict')).toEqual(['conflict'])
  })

  test('does not read the request before the response', () => {
    expect(
      heard('POST /x HTTP/1.1\n\n{"code":"AUT-0007"}\n\nHTTP/1.1 401 Unauthorized\n\n{"code":"token_expired"}'),
    ).toEqual(['token_expired'])
  })

  test('reads curl -v without its marks', () => {
    const { form, statuses, headers } = read(
      '> GET /x HTTP/2\n> Host: a\n>\n< HTTP/2 404\n< x-request-id: r-1\n<\n{"code":"token_expired"}',
    )
    expect({ form, statuses, headers }).toEqual({ form: 'http', statuses: [404], headers: [['x-request-id', 'r-1']] })
  })

  test('reads statuses that are named as such', () => {
    expect(
      read('status=409 upstream returned 503, "GET /a HTTP/1.1" 404 153 -> 500, 429 Too Many Requests').statuses,
    ).toEqual([409, 503, 404, 500, 429])
  })

  test('keeps an unknown code', () => {
    expect(read('{"code":"ZZZ-1"}').unknown.map(({ text }) => text)).toEqual(['ZZZ-1'])
  })

  test('says whether anything failed', () => {
    const failed = [
      '{"status":"ok"}',
      '{"error":null}',
      '{"error":"x"}',
      '{"success":false}',
      'HTTP/1.1 200 OK',
      'HTTP/2 500',
    ].map((text) => read(text).failed)
    expect(failed).toEqual([false, false, true, true, false, true])
  })

  test('reads messages out of log lines without time, level and pairs', () => {
    expect(read('2026-11-20 10:00:00 ERROR [main] call=7 Request failed: Order is late').messages).toEqual([
      'Request failed: Order is late',
      'Order is late',
    ])
  })
})
