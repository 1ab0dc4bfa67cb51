import { expect, test } from 'vitest'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { type Site, siteSchema } from '../catalog/model/site'
import { llmsTxt } from './forms/llms-txt.fixture'
import { packFiles } from './forms/pack-files'
import { listPages } from './list-pages'
import { formPath, packsOf } from './packed-forms'

const catalog = sampleCatalog()
const site: Site = siteSchema.parse({})
const whole = { site, catalogs: [catalog], guides: [] }
const packed = { ...whole, site: { ...site, isPacked: true as const } }
const [first] = catalog.entries
if (first === undefined) throw new Error('The sample has no entries.')

test('packsOf puts each code into one pack, by its family', () => {
  const codes = packsOf(catalog).flatMap(({ entries }) => entries.map(({ slug }) => slug))
  expect(codes.toSorted()).toEqual(catalog.entries.map(({ slug }) => slug).sort())
  for (const { family, entries } of packsOf(catalog)) {
    if (family !== null) expect(new Set(entries.map((entry) => entry.family))).toEqual(new Set([family]))
  }
})

test('packsOf puts codes without a family into parts of 250', () => {
  const entries = Array.from({ length: 600 }, (_, at) => ({ ...first, slug: `X-${at}`, family: undefined }))
  const parts = packsOf({ ...catalog, families: [], entries }).map(({ path, entries: own }) => [path, own.length])
  expect(parts).toEqual([
    ['/shop/page/1/', 250],
    ['/shop/page/2/', 250],
    ['/shop/page/3/', 100],
  ])
})

test('formPath names the file of the code, or the one that it shares in a packed site', () => {
  const [pack] = packsOf(catalog).filter(({ entries }) => entries.includes(first))
  expect(formPath(site, first, { form: 'json', catalog })).toBe(`/shop/${first.slug}/index.json`)
  expect(formPath(packed.site, first, { form: 'md', catalog })).toBe(`${pack?.path}codes.md`)
})

test('a packed site has all codes in its packs, neither short links nor comparisons, and the same pages otherwise', () => {
  expect(packFiles(whole)).toEqual([])
  const files = packFiles(packed)
  const codes = files
    .filter(({ path }) => path.endsWith('.json'))
    .flatMap(({ text }) => Object.keys((JSON.parse(text()) as { entries: object }).entries)) // as it was just written
  expect(codes.toSorted()).toEqual(catalog.entries.map(({ slug }) => slug).sort())
  const paths = (content: typeof whole) => listPages(content).map(({ path }) => path)
  expect(paths(packed)).toEqual(paths(whole).filter((path) => !/^\/(?:e|compare)\//.test(path)))
  expect(llmsTxt(packed)).not.toMatch(/ORD_\w+\/index\.md/)
})
