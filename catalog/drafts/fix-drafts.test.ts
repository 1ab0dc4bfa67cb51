import { expect, test } from 'vitest'
import { cpuTime } from '../cpu-time.fixture'
import { LineIndex } from '../parse/data/line-index'
import { withDraftCount, withoutDrafts } from './fix-drafts'

test('withDraftCount changes the number and no other letter', () => {
  expect(withDraftCount('{\n  "name": "Shop",\n    "drafts": 412, "order": 1\n}\n', 398)).toBe(
    '{\n  "name": "Shop",\n    "drafts": 398, "order": 1\n}\n',
  )
})

/** Takes out the drafts at the places where `draft` is true, as many as are named. */
function without(text: string, ...chosen: readonly number[]): string {
  const index = new LineIndex('a.json', text)
  const places = [...text.matchAll(/(?<="draft": )true/g)].map((match) => index.at(match.index))
  return withoutDrafts(text, 'a.json', chosen.length === 0 ? places : places.filter((_, at) => chosen.includes(at)))
}

test('withoutDrafts takes the field out of the entries at these places, and touches nothing else', () => {
  const text =
    '{ "entries": [\n  { "code": "A", "draft": true },\n  { "code": "B", "draft": true, "title": "B" },\r\n  { "draft": true, "code": "C" },\r  { "code": "D", "draft": true }\n] }\n'
  expect(without(text, 1, 2)).toBe(
    '{ "entries": [\n  { "code": "A", "draft": true },\n  { "code": "B", "title": "B" },\r\n  { "code": "C" },\r  { "code": "D", "draft": true }\n] }\n',
  )
  expect(without(text).includes('draft')).toBe(false)
  expect(withoutDrafts(text, 'a.json', [{ line: 2, column: 3 }])).toBe(text)
  expect(withoutDrafts('{ "entries": 1 }', 'a.json', [{ line: 1, column: 3 }])).toBe('{ "entries": 1 }')
})

test('withoutDrafts reads a file once, however many drafts it has', () => {
  const entries = (count: number) =>
    JSON.stringify({ entries: Array.from({ length: count }, (_, code) => ({ code, draft: true })) }, undefined, 1)
  expect(without(entries(20_000))).not.toContain('draft')
  const small = cpuTime(() => without(entries(5_000)))
  expect(cpuTime(() => without(entries(20_000)))).toBeLessThan(small * 12 + 200)
})

test('withoutDrafts takes the line out of front matter, and touches nothing where there is none', () => {
  const text = '---\ncode: "A"\ndraft: true\ntitle: "A"\n---\n'
  expect(withoutDrafts(text, 'a.mdx', [{ line: 3, column: 8 }])).toBe('---\ncode: "A"\ntitle: "A"\n---\n')
  expect(withoutDrafts(text, 'a.mdx', [{ line: 2, column: 7 }])).toBe(text)
})
