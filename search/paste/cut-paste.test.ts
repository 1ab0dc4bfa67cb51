import { describe, expect, test } from 'vitest'
import { cutPaste } from './cut-paste'

function cut(text: string): readonly string[] {
  return cutPaste(text).map((unit) => unit.text.trim())
}

describe('cutPaste()', () => {
  test.each([
    [
      'lines with a time',
      ['2026-11-20T10:00:00Z ERROR one', '2026-11-20 10:00:01,123 WARN two', '[2026/11/20 10:00:02] x'],
    ],
    ['lines of other loggers', ['E1120 10:00:00.1 1 a.go:1] one', 'Nov 20 10:00:01 host app: two', 'ERROR three']],
    ['objects, one a line', ['{"a":1}', '{"a":{"b":2}}']],
    ['an object, then text', ['{"a":"} {"}', 'code=ORD-0007 failed', ' '.trim()].filter(Boolean)],
    ['lines with the same first key', ['err=one status=404', 'err=two', 'err=three']],
    [
      'a traceback below a line',
      [
        '2026-11-20 10:00:00 ERROR one',
        'Traceback (most recent call last):\n  File "a.py", line 6\nApiError: {"a": 1}',
      ],
    ],
    [
      'HTTP exchanges',
      [
        'POST /a HTTP/1.1\nHost: x\n\nHTTP/1.1 404 Not Found\nX-Id: 1\n\n{\n"a": 1\n}\n',
        'HTTP/1.1 409 Conflict\n\n{}',
      ].map((unit) => unit.trim()),
    ],
    ['lines of containers', ['web-1  | 2026-11-20 one', 'web-2  | 2026-11-20 two']],
  ])('gives each record of %s', (_, units) => {
    expect(cut(units.join('\n'))).toEqual(units)
  })

  test('gives each item of an array, on one line or on many', () => {
    expect(cut('[{"a":1},{"b":2}]')).toEqual(['[{"a":1},', '{"b":2}]'])
    expect(cut('[\n  {\n    "a": 1\n  },\n  {\n    "b": 2\n  }\n]')).toHaveLength(2)
  })

  test.each([
    ['a pretty body and what stands below it', '{\n  "a": 1\n}\nRequest id: 7f'],
    ['a command and its output', 'curl -d \'{"a":1}\' https://api.example.com\n{"code":"X"}'],
    ['a message with two contexts', 'failed {"a":1} {"b":2}\n  more'],
    ['a trace', 'OrderError: no order\n    at run (a.js:6:1)\n    at {anonymous}'],
    ['YAML', 'error:\n  code: X\n  status: 404'],
    ['a redirect within one object', '{"a":\n{"b":1}, "c": {"d":2}}'],
  ])('leaves %s in one piece', (_, text) => {
    expect(cutPaste(text)).toEqual([{ text, at: 0, end: text.length }])
  })

  test('a record starts again after braces that nobody closed', () => {
    expect(cut('2026-11-20 10:00:00 unexpected {\n2026-11-20 10:00:01 ERROR two')).toHaveLength(2)
  })
})
