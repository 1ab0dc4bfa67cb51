import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingLines, findLines } from './request-lines'

test('findLines finds a line whatever its indent, wherever it occurs', () => {
  const text = 'POST / HTTP/1.1\n\n{\n  "a": 1,\n  "b": {\n    "a": 1,\n  }\n}'
  expect(findLines(text, ['"a": 1,'])).toEqual([3, 5])
  expect(findLines(text, [' {', 'POST / HTTP/1.1'])).toEqual([0, 2])
  expect(findLines(text, ['"a": 1'])).toEqual([])
})

test('differingLines names what only one of two texts has', () => {
  expect(differingLines('a\nb\nc', 'a\nx\ny\nc')).toEqual({ before: [1], after: [1, 2] })
  expect(differingLines('a\nb', 'a\nA\nb')).toEqual({ before: [], after: [1] })
  expect(differingLines('a\nb\nc\nd', 'b\nd')).toEqual({ before: [0, 2], after: [] })
  expect(differingLines('a', 'a')).toEqual({ before: [], after: [] })
})

test('differingLines counts a comma at the end of a line only where nothing else differs', () => {
  expect(differingLines('{\n"a": 1\n}', '{\n"a": 1,\n"b": 2\n}')).toEqual({ before: [], after: [2] })
  expect(differingLines('{\n"a": 1,\n}', '{\n"a": 1\n}')).toEqual({ before: [1], after: [1] })
})

test('what differingLines leaves is the same in both texts', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
  const check = (old: string[], now: string[]) => {
    const { before, after } = differingLines(old.join('\n'), now.join('\n'))
    expect(old.filter((_line, index) => !before.includes(index))).toEqual(
      now.filter((_line, index) => !after.includes(index)),
    )
  }
  fc.assert(fc.property(lines, lines, check))
})

test('differingLines of two long texts costs no time', () => {
  const [old, now] = ['a\n', 'b\n'].map((line) => line.repeat(20_000)) as [string, string] // two of two
  expect(differingLines(`x\n${old}y`, `x\n${now}y`).before.length).toBe(20_000)
})
