import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { highlight } from './highlight'
import { HighlightCache } from './highlight-cache'
import { tokenRuns } from './token-runs'

function html(text: string, language: string): string {
  return renderToStaticMarkup(highlight(text, language))
}

test('highlight marks a request line, header names and the JSON body of HTTP text', () => {
  expect(html('POST /v1/users?a=b HTTP/1.1\nHost: api.example.com\n\n{\n  "n": 12, "ok": true\n}', 'http')).toBe(
    [
      '<span class="tok-keyword">POST</span> <span class="tok-path">/v1/users?a=b</span> <span class="tok-meta">HTTP/1.1</span>',
      '<span class="tok-key">Host</span>: api.example.com',
      '',
      '{',
      '  <span class="tok-key">&quot;n&quot;</span>: <span class="tok-number">12</span>, <span class="tok-key">&quot;ok&quot;</span>: <span class="tok-constant">true</span>',
      '}',
    ].join('\n'),
  )
})

test('highlight marks the status line of a response, with problem+json as JSON', () => {
  expect(html('HTTP/1.1 400 Bad Request\nContent-Type: application/problem+json\n\n{"a": "b\\n"}', 'http')).toBe(
    [
      '<span class="tok-meta">HTTP/1.1</span> <span class="tok-status">400 Bad Request</span>',
      '<span class="tok-key">Content-Type</span>: application/problem+json',
      '',
      '{<span class="tok-key">&quot;a&quot;</span>: <span class="tok-string">&quot;b</span><span class="tok-escape">\\n</span><span class="tok-string">&quot;</span>}',
    ].join('\n'),
  )
})

test('highlight leaves text of an unknown language as it is', () => {
  expect(html('<b> & "x"', 'cobol')).toBe('&lt;b&gt; &amp; &quot;x&quot;')
})

test('tokenRuns cover any text exactly', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'{}[]":,\n\r\t ab1\\/<😀', 'HTTP/1.1 200 OK', '{"a":1}'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.constantFrom('http', 'json', 'ts', 'bash'), (value, language) => {
      const covered = tokenRuns(value, language).reduce((sum, number, index) => sum + (index % 2 === 0 ? 0 : number), 0)
      expect(covered).toBe(value.length)
    }),
    { numRuns: 300 },
  )
})

test('HighlightCache gives back what an earlier one has dumped', () => {
  const first = new HighlightCache()
  first.get('a', 'json', () => [0, 1])
  const second = new HighlightCache()
  second.load(JSON.parse(JSON.stringify({ ...first.dump(), bad: 'x' })))
  expect(second.get('a', 'json', () => expect.fail('computed twice'))).toEqual([0, 1])
  expect(Object.keys(second.dump())).toHaveLength(1)
})
