import fc from 'fast-check'
import { expect, test } from 'vitest'
import { siteAddresses } from '../site/site-addresses'
import { buildCatalogs } from './build-catalogs'
import { catalogData, entriesFile, jsonFile, mdxFile, sourceFolder } from './content.fixture'
import { formatProblem } from './model/problem'
import type { SourceFolder } from './parse/data/source-file'
import { findUnsafeOffset } from './text/unsafe-character'

/** Reads a folder; fails where that throws, where a message could drive a terminal, or where a prototype has changed. */
function read(folder: SourceFolder) {
  const { catalogs, problems } = buildCatalogs([folder], siteAddresses())
  for (const problem of problems) {
    expect(findUnsafeOffset(formatProblem(problem))).toBeUndefined()
    expect(problem.place.line).toBeGreaterThan(0)
    expect(problem.place.column).toBeGreaterThan(0)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  return { entries: catalogs.flatMap((catalog) => catalog.entries), problems }
}

const catalogPath = 'content/shop/catalog.json'
const words = [
  '---\n',
  '\n',
  '\r',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  ', ',
  '- ',
  '  ',
  '## Causes\n',
  '```http request\n',
]
const more = [
  'code',
  'null',
  '0',
  '__proto__',
  '\u0000',
  '\ud800',
  '\u202e',
  '&',
  '*',
  '!',
  '|',
  '<',
  '%',
  '\t',
  'é',
  '💥',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...words, ...more), { maxLength: 40 }).map((parts) => parts.join('')),
)

test('no text in any file makes buildCatalogs throw, and none is a catalog', () => {
  fc.assert(
    fc.property(text, text, text, text, (json, mdx, catalog, guide) => {
      const entries = [
        { path: 'content/shop/a.json', text: json },
        { path: 'content/shop/a.mdx', text: mdx },
        { path: 'content/shop/b.mdx', text: `---\n${json}\n---\n${mdx}` },
      ]
      const guides = [{ path: 'content/shop/guides/a.mdx', text: guide }]
      const { problems } = read(sourceFolder({ catalog: { path: catalogPath, text: catalog }, entries, guides }))
      expect(problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 1500, seed: Number(process.env.SEED) },
  )
})

/** A valid text with a piece of it left out, put in twice or replaced. */
function mutated(valid: string): fc.Arbitrary<string> {
  const at = fc.nat(valid.length)
  return fc.tuple(at, fc.nat(20), fc.oneof(text, fc.constant(''))).map(([offset, length, piece]) => {
    return valid.slice(0, offset) + piece + valid.slice(offset + length)
  })
}

test.each([
  ['JSON', entriesFile([{}, { code: 'ORD-2', message: '%v of {max}', params: [] }])],
  ['MDX', mdxFile()],
])('no change to a valid %s file makes buildCatalogs throw', (_name, file) => {
  fc.assert(
    fc.property(mutated(file.text), (changed) => {
      const { entries, problems } = read(sourceFolder({ entries: [{ ...file, text: changed }] }))
      // Whatever is published has everything that a page needs.
      if (problems.length > 0) return
      expect(entries.length).toBeGreaterThan(0)
      expect(entries.every((entry) => entry.causes.length > 1 && entry.examples.length > 0)).toBe(true)
    }),
    { numRuns: 1500, seed: Number(process.env.SEED) },
  )
})

test('no JSON value as an entry, a field or a catalog makes buildCatalogs throw', () => {
  const fields = fc.constantFrom(
    ...Object.keys(catalogData()),
    'code',
    'causes',
    'examples',
    'params',
    'message',
    'retry',
    'slug',
  )
  fc.assert(
    fc.property(fields, fc.jsonValue({ maxDepth: 4 }), fc.jsonValue(), (field, value, entry) => {
      const entries = [entriesFile([{ [field]: value }]), jsonFile({ entries: [entry] }, 'content/shop/b.json')]
      const { problems } = read(
        sourceFolder({ catalog: jsonFile(catalogData({ [field]: value }), catalogPath), entries }),
      )
      expect(problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 1500, seed: Number(process.env.SEED) },
  )
})
