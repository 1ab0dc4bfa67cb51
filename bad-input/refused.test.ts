import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Content } from '../catalog/build-catalogs'
import { formatProblem, isError } from '../catalog/model/problem'
import { readContent } from '../disk/content/read-content'
import { projectAt } from '../disk/project-at.fixture'
import { refused } from './cases/refused'
import type { ContentCase } from './content-case'
import { entries } from './files'
import { type Findings, findingsByCase } from './findings'
import { writeContent } from './write-content'

/** What would drive a terminal: controls but tab and line feed, and bidirectional ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/

const good: ContentCase = { id: 'GOOD', title: 'a catalog without a fault', files: entries({}), problems: [] }

let folder = ''
let content: Content
let found: ReadonlyMap<string, Findings>
beforeAll(() => {
  folder = writeContent([...refused, good])
  content = readContent(projectAt(folder))
  found = findingsByCase(content, folder, [...refused, good])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('one check over all catalogs at once', () => {
  test.each(refused)('refuses $id, $title', ({ id, problems, says = [] }) => {
    const { lines, text, isRefused } = found.get(id) ?? { lines: [], text: '', isRefused: false }
    expect(lines).toEqual(problems)
    expect(isRefused).toBe(true)
    for (const words of says) expect(text).toContain(words)
    expect(text).not.toMatch(controls)
    expect(text).not.toMatch(/TypeError|RangeError|\n\s+at /)
  })

  test('finds nothing in a good catalog among them, and has its entry', () => {
    expect(found.get('GOOD')?.lines).toEqual([])
    const catalog = content.catalogs.find(({ slug }) => slug === 'good')
    expect(catalog?.entries.map(({ code }) => code)).toEqual(['ORD-1'])
  })

  test('names every catalog but the good one', () => {
    const { problems } = content
    const named = new Set(
      problems.filter(isError).map(({ place }) => place.file.slice(folder.length + 1).split('/')[0]),
    )
    expect([...named].sort()).toEqual(refused.map(({ id }) => id.toLowerCase()).sort())
  })

  test('leaves Object.prototype as it was, and runs nothing', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.hasOwn({}.constructor.prototype, 'polluted')).toBe(false)
    expect('__pwn' in globalThis).toBe(false)
  })
})

test('every case has a name of its own, and there are many', () => {
  const ids = refused.map(({ id }) => id.toLowerCase())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(120)
})

test('COD-052, codes in two files of a catalog that differ in case only, are refused with both files', () => {
  const [first, second] = [entries({ code: 'AUT-1' }), entries({ code: 'Aut-1' })]
  const files = { 'a.json': Object.values(first)[0] ?? '', 'b.json': Object.values(second)[0] ?? '' }
  const two = writeContent([{ ...good, id: 'one', files }])
  const text = readContent(projectAt(two)).problems.map(formatProblem).join('\n').replaceAll(`${two}/`, '')
  rmSync(two, { recursive: true })
  expect(text).toContain('one/b.json:2:9 Cannot tell "Aut-1" from a code that differs in case only')
  expect(text).toContain('received: "AUT-1" in one/a.json:2:9')
})
