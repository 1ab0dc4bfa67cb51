import { expect, test } from 'vitest'
import { LineIndex } from './line-index'

test.each([
  ['\\n', 'ab\ncd\nef'],
  ['a lone \\r', 'ab\rcd\ref'],
])('LineIndex counts lines that end with %s', (_name, text) => {
  const lines = new LineIndex('a.json', text)
  expect(lines.at(0)).toEqual({ file: 'a.json', line: 1, column: 1 })
  expect(lines.at(3)).toEqual({ file: 'a.json', line: 2, column: 1 })
  expect(lines.at(7)).toEqual({ file: 'a.json', line: 3, column: 2 })
})

test('LineIndex takes \\r\\n as one line end', () => {
  const lines = new LineIndex('a.json', 'ab\r\ncd\r\n\r\nef')
  expect(lines.at(4)).toEqual({ file: 'a.json', line: 2, column: 1 })
  expect(lines.at(10)).toEqual({ file: 'a.json', line: 4, column: 1 })
})

test('LineIndex counts columns in UTF-16 code units', () => {
  expect(new LineIndex('a.json', '💥x').at(2)).toEqual({ file: 'a.json', line: 1, column: 3 })
})

test('LineIndex places the end of the text behind its last character', () => {
  expect(new LineIndex('a.json', 'ab\n').at(3)).toEqual({ file: 'a.json', line: 2, column: 1 })
})
