import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { readLines } from './read-lines'

function linesOf(text: string | Uint8Array): [string, number][] {
  const lines: [string, number][] = []
  readLines(join(temporaryFolder({ log: text }), 'log'), (line, number) => void lines.push([line, number]))
  return lines
}

test('lines come with their numbers, the last one also without a line end', () => {
  expect(linesOf('a\n\nb\nc')).toEqual([
    ['a', 1],
    ['', 2],
    ['b', 3],
    ['c', 4],
  ])
  expect(linesOf('a\n')).toEqual([['a', 1]])
  expect(linesOf('')).toEqual([])
})

test('a file larger than what is read at once loses no line and splits no character', () => {
  const line = `${'é€😀'.repeat(1000)}x`
  const lines = linesOf(`${line}\n`.repeat(300))
  expect(lines).toHaveLength(300)
  expect(lines.every(([text]) => text === line)).toBe(true)
})

test('of a line that is too long the rest is left, and those after it keep their numbers', () => {
  const [long, next] = linesOf(`${'x'.repeat(3_000_000)}\nnext\n`)
  expect([long?.[0].length, long?.[1], next]).toEqual([64 * 1024, 1, ['next', 2]])
})

test('a folder cannot be read', () => {
  expect(() => readLines(temporaryFolder(), () => undefined)).toThrow('it is a folder')
})
