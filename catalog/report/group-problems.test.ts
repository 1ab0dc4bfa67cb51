import { expect, test } from 'vitest'
import type { Problem } from '../model/problem'
import { groupProblems } from './group-problems'
import { problemRecord } from './problem-record'

function problem(kind: Problem['kind'], file: string, line: number): Problem {
  return { kind, subject: 'x', place: { file, line, column: 5 }, expected: 'a', received: 'b', write: 'c' }
}

test('groupProblems gives each kind once: errors before warnings, then by number, each with the first', () => {
  const problems = [
    problem('lone-brace', 'a.json', 1),
    problem('stub', 'a.json', 2),
    problem('lone-brace', 'a.json', 3),
    problem('bad-field', 'a.json', 4),
    problem('bad-field', 'b.json', 1),
  ]
  expect(
    groupProblems(problems).map(({ kind, count, files, first }) => [kind, count, files, first.place.line]),
  ).toEqual([
    ['bad-field', 2, 2, 4],
    ['stub', 1, 1, 2],
    ['lone-brace', 2, 1, 1],
  ])
})

test('problemRecord has everything of a problem for programs', () => {
  expect(problemRecord(problem('stub', 'a.json', 2))).toEqual({
    file: 'a.json',
    line: 2,
    column: 5,
    kind: 'stub',
    level: 'error',
    message: 'Cannot publish a stub in "x"',
    expected: 'a',
    received: 'b',
    write: 'c',
  })
})
