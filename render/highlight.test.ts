import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { highlight } from './highlight'
import { HighlightCache } from './highlight-cache'
import { tokenRuns } from './token-runs'
import { tokenClasses } from './token-theme'

test('highlight marks a request line, header names and the JSON body of HTTP text', () => {
  expect(highlight('POST /v1/users?a=b HTTP/1.1\nHost: api.example.com\n\n{\n  "n": 12, "ok": true\n}', 'http')).toBe(
    [
      '<i class="w">POST</i> <i class="p">/v1/users?a=b</i> <i class="m">HTTP/1.1</i>',
      '<i class="k">Host</i>: api.example.com',
      '',
      '{',
      '  <i class="k">&quot;n&quot;</i>: <i class="n">12</i>, <i class="k">&quot;ok&quot;</i>: <i class="c">true</i>',
      '}',
    ].join('\n'),
  )
})

test('highlight marks the status line of a response, with problem+json as JSON', () => {
  expect(highlight('HTTP/1.1 400 Bad Request\nContent-Type: application/problem+json\n\n{"a": "b\\n"}', 'http')).toBe(
    [
      '<i class="m">HTTP/1.1</i> <i class="u">400 Bad Request</i>',
      '<i class="k">Content-Type</i>: application/problem+json',
      '',
      '{<i class="k">&quot;a&quot;</i>: <i class="s">&quot;b</i><i class="e">\\n</i><i class="s">&quot;</i>}',
    ].join('\n'),
  )
})

test('highlight leaves text of an unknown language as it is', () => {
  expect(highlight('<b> & "x"', 'cobol')).toBe('&lt;b&gt; &amp; &quot;x&quot;')
})

test('highlight escapes a text as React does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'&<>"\'`;#x27 \n\u0000\u2028é😀') }), (text) => {
      expect(highlight(text, 'cobol')).toBe(renderToStaticMarkup(text))
    }),
  )
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

test('the stylesheet has a colour for the class of every kind of token', () => {
  const style = readFileSync('app/styles/code.css', 'utf8')
  for (const name of Object.values(tokenClasses)) expect(style).toMatch(new RegExp(`pre \\.${name}[ ,]`))
})
