import { expect, test } from 'vitest'
import { withDraftCount, withoutDraft } from './fix-drafts'

test('withDraftCount changes the number and no other letter', () => {
  expect(withDraftCount('{\n  "name": "Shop",\n    "drafts": 412, "order": 1\n}\n', 398)).toBe(
    '{\n  "name": "Shop",\n    "drafts": 398, "order": 1\n}\n',
  )
})

test('withoutDraft takes the field of one entry out of a JSON file', () => {
  const text =
    '{ "entries": [\n  { "code": "A", "draft": true },\n  { "code": "B", "draft": true, "title": "B" }\n] }\n'
  const column = text.split('\n')[2]?.indexOf('true') ?? 0
  expect(withoutDraft(text, { file: 'a.json', line: 3, column: column + 1 })).toBe(
    '{ "entries": [\n  { "code": "A", "draft": true },\n  { "code": "B", "title": "B" }\n] }\n',
  )
})

test('withoutDraft takes the line out of front matter, and touches nothing where there is none', () => {
  const text = '---\ncode: "A"\ndraft: true\ntitle: "A"\n---\n'
  expect(withoutDraft(text, { file: 'a.mdx', line: 3, column: 8 })).toBe('---\ncode: "A"\ntitle: "A"\n---\n')
  expect(withoutDraft(text, { file: 'a.mdx', line: 2, column: 7 })).toBe(text)
})
