import { expect, test } from 'vitest'
import { formatProblem, type Problem } from '../model/problem'
import { describeProblems } from './describe-problems'

const problem = (line: number, kind: Problem['kind'] = 'syntax'): Problem => ({
  kind,
  subject: 'JSON',
  place: { file: 'a.json', line, column: 1 },
  expected: 'a value',
  received: '`]`',
  write: 'a value',
})
const many = (count: number) => Array.from({ length: count }, (_, at) => problem(at + 1))

test('a hundred problems are told one by one', () => {
  const problems = many(100)
  expect(describeProblems(problems)).toEqual({ texts: problems.map(formatProblem), isGrouped: false })
})

test('more are told by kind, each with the first of it', () => {
  expect(describeProblems([...many(100), problem(7, 'limit')])).toEqual({
    texts: [
      `100 problems of the kind syntax, in 1 file; the first:\n${formatProblem(problem(1))}`,
      `1 problem of the kind limit:\n${formatProblem(problem(7, 'limit'))}`,
    ],
    isGrouped: true,
  })
})
