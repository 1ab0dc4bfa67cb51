import { expect, test } from 'vitest'
import { formatProblem, type Problem, problemSentence, sortProblems, withoutRepeats } from './problem'

const problem: Problem = {
  kind: 'bad-field',
  subject: 'status',
  place: { file: 'content/shop/order.json', line: 4, column: 17 },
  expected: 'a whole number from 100 to 599',
  received: '99',
  write: '"status": 401',
}

test('formatProblem gives place and sentence, then expected, received and what to write', () => {
  expect(formatProblem(problem)).toBe(
    [
      'content/shop/order.json:4:17 Cannot read "status"',
      '    expected: a whole number from 100 to 599',
      '    received: 99',
      '    write:    "status": 401',
    ].join('\n'),
  )
})

test('formatProblem keeps the lines of what to write aligned', () => {
  expect(
    formatProblem({ ...problem, write: '## Causes\r\n\r\n- Why.' })
      .split('\n')
      .slice(3),
  ).toEqual(['    write:    ## Causes', '              ', '              - Why.'])
})

test('formatProblem shows control characters as escapes, wherever they come from', () => {
  const ansi = '\u001b[2J'
  const place = { ...problem.place, file: `content/${ansi}.json` }
  const text = formatProblem({
    ...problem,
    subject: ansi,
    place,
    expected: ansi,
    received: '\u202e',
    write: '\ud800',
  })
  expect(text).toBe(
    [
      'content/\\u001b[2J.json:4:17 Cannot read "\\u001b[2J"',
      '    expected: \\u001b[2J',
      '    received: \\u202e',
      '    write:    \\ud800',
    ].join('\n'),
  )
})

test('problemSentence stays one line of bounded length', () => {
  expect(problemSentence({ ...problem, subject: 'a\nb\tc' })).toBe('Cannot read "a b c"')
  expect(problemSentence({ ...problem, subject: 'x'.repeat(200) })).toBe(`Cannot read "${'x'.repeat(119)}…"`)
})

test('sortProblems goes by file, line and column, and leaves its input as it is', () => {
  const at = (file: string, line: number, column: number) => ({ ...problem, place: { file, line, column } })
  const input = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1)]
  const places = sortProblems(input).map(({ place }) => `${place.file}:${place.line}:${place.column}`)
  expect(places).toEqual(['a:9:1', 'a:9:2', 'a:10:1', 'b:1:1'])
  expect(input[0]?.place.file).toBe('b')
})

test('withoutRepeats lists a hundred problems of one kind in a file, and counts the rest', () => {
  const place = (line: number, file = 'a.json') => ({ file, line, column: 1 })
  const words = { kind: 'unknown-field', subject: 'k', expected: '', received: '', write: '' } as const
  const many = Array.from({ length: 60_000 }, (_, index): Problem => ({ ...words, place: place(index + 1) }))
  const told = withoutRepeats([...many, { ...words, place: place(1, 'b.json') }])
  expect(told).toHaveLength(102)
  expect(
    told.slice(100).map((problem) => `${problem.place.file}:${problem.place.line} ${problemSentence(problem)}`),
  ).toEqual(['a.json:101 Cannot list all problems of this kind: 59900 more', 'b.json:1 Cannot use the field "k"'])
})
