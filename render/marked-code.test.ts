import { expect, test } from 'vitest'
import { codeRuns } from './code-runs'
import { highlightRuns } from './highlight-runs'
import { type LineMark, markedCode } from './marked-code'

const text = 'POST / HTTP/1.1\n\n{\n  "a": 1,\n  "b": 2\n}'

function html(marks: [number, LineMark][]): string {
  return markedCode(text, highlightRuns(text, 'http'), new Map(marks))
}

test('markedCode puts lines into elements, without the space around them', () => {
  expect(html([[3, 'mark']])).toBe(
    [
      '<i class="w">POST</i> <i class="p">/</i> <i class="m">HTTP/1.1</i>',
      '',
      '{',
      '  <mark><i class="k">&quot;a&quot;</i>: <i class="n">1</i>,</mark>',
      '  <i class="k">&quot;b&quot;</i>: <i class="n">2</i>',
      '}',
    ].join('\n'),
  )
})

test('markedCode leaves the text exactly as it is, whatever is marked', () => {
  const plain = html([]).replace(/<[^>]+>/g, '')
  const marked = html([
    [0, 'del'],
    [1, 'ins'],
    [4, 'mark'],
    [5, 'del'],
    [9, 'mark'],
  ])
  expect(marked.replace(/<[^>]+>/g, '')).toBe(plain)
  expect(marked.match(/<(?:mark|del|ins)>/g)).toEqual(['<del>', '<mark>', '<del>'])
})

test('a token of several lines is cut where a line of it is marked', () => {
  const code = ['x = ', ['string', '`a'], '', ['string', '\nb\nc`']] as const
  const runs = codeRuns(code.filter((part) => part !== ''))
  expect(runs).toEqual([0, 4, 2, 7])
  expect(markedCode('x = `a\nb\nc`', runs, new Map([[1, 'ins']]))).toBe(
    'x = <i class="s">`a\n</i><ins><i class="s">b</i></ins><i class="s">\nc`</i>',
  )
})
