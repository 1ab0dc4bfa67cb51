import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { siteAddresses } from '../site/site-addresses'
import { buildCatalogs } from './build-catalogs'
import { catalogData, entryData, jsonFile, sourceFolder } from './content.fixture'
import type { KeptCatalog, KeptCatalogs } from './kept-catalogs'
import { formatProblem } from './model/problem'
import type { SourceFolder } from './parse/data/source-file'

/** A memory as a file would have it: what comes out of it went through JSON. */
function memory() {
  const rows = new Map<string, string>()
  const taken: string[] = []
  const kept: KeptCatalogs = {
    hash: (texts) =>
      createHash('sha256')
        .update(JSON.stringify([...texts]))
        .digest('hex'),
    take: ({ slug }, files) => {
      const text = rows.get(`${slug} ${files}`)
      if (text === undefined) return undefined
      taken.push(slug)
      return JSON.parse(text) as KeptCatalog // as it was kept
    },
    keep: ({ slug }, files, row) => rows.set(`${slug} ${files}`, JSON.stringify(row)),
  }
  /** What is built, the catalogs that were kept for later, and those that were taken from before. */
  const build = (...folders: readonly SourceFolder[]) => {
    taken.length = 0
    const before = rows.size
    const content = buildCatalogs(folders, siteAddresses(), undefined, kept)
    const fresh = buildCatalogs(folders, siteAddresses())
    expect(JSON.stringify(content.catalogs)).toBe(JSON.stringify(fresh.catalogs))
    expect(content.problems.map(formatProblem)).toEqual(fresh.problems.map(formatProblem))
    return { problems: content.problems.length, taken: [...taken], kept: rows.size - before }
  }
  return { build }
}

type Fields = Readonly<Record<string, unknown>>

function folder(slug: string, fields: Fields): SourceFolder {
  const path = `content/${slug}`
  const entry = entryData({ code: `${slug.toUpperCase()}-1`, ...fields })
  return sourceFolder({
    slug,
    path,
    catalog: jsonFile(catalogData(), `${path}/catalog.json`),
    entries: [jsonFile({ entries: [entry] }, `${path}/codes.json`)],
  })
}

test('a catalog whose files are the same is not read again', () => {
  const { build } = memory()
  const [shop, bank] = [folder('shop', {}), folder('bank', {})]
  expect(build(shop, bank)).toEqual({ problems: 0, taken: [], kept: 2 })
  expect(build(shop, bank)).toEqual({ problems: 0, taken: ['shop', 'bank'], kept: 0 })
  expect(build(folder('shop', { summary: 'Another one.' }), bank)).toEqual({ problems: 0, taken: ['bank'], kept: 1 })
})

test('its warnings are reported again', () => {
  const { build } = memory()
  const shop = folder('shop', { status: 401 })
  expect(build(shop)).toEqual({ problems: 1, taken: [], kept: 1 })
  expect(build(shop)).toEqual({ problems: 1, taken: ['shop'], kept: 0 })
})

test('a catalog with an error is not kept', () => {
  const { build } = memory()
  const shop = folder('shop', { related: [{ code: 'bank/BANK-2' }] })
  expect(build(shop, folder('bank', {}))).toEqual({ problems: 1, taken: [], kept: 1 })
})

test('a code that goes from one catalog is missed in another one, whose files are the same', () => {
  const { build } = memory()
  const shop = folder('shop', { related: [{ code: 'bank/BANK-2' }] })
  expect(build(shop, folder('bank', { code: 'BANK-2' })).problems).toBe(0)
  expect(build(shop, folder('bank', {})).problems).toBe(1)
})

test('a page that goes is missed by a link to it, and a heading by a link to that', () => {
  const { build } = memory()
  const link = (to: string) => folder('shop', { summary: `See [that](${to}).` })
  const bank = folder('bank', { code: 'BANK-2', variants: [{ id: 'old', when: 'Before noon.' }] })
  expect(build(link('/bank/BANK-2/'), bank).problems).toBe(0)
  expect(build(link('/bank/BANK-2/'), folder('bank', {})).problems).toBe(1)
  expect(build(link('/bank/BANK-2/#variant-old'), bank).problems).toBe(0)
  expect(build(link('/bank/BANK-2/#variant-old'), folder('bank', { code: 'BANK-2' })).problems).toBe(1)
  const sections = (heading: string) => folder('bank', { code: 'BANK-2', sections: [{ heading, text: 'So it is.' }] })
  expect(build(link('/bank/BANK-2/#about-by-hand'), sections('By hand')).problems).toBe(0)
  expect(build(link('/bank/BANK-2/#about-by-hand'), sections('By foot')).problems).toBe(1)
})
