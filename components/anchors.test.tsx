import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { anchorsOfCatalog, anchorsOfEntry, anchorsOfPages } from '../catalog/address/anchors'
import { buildCatalogs } from '../catalog/build-catalogs'
import type { Catalog, Entry } from '../catalog/model/catalog'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { wideFolders } from '../catalog/wide-content.fixture'
import { assetNames } from '../site/assets'
import { lateId } from '../site/early-script'
import { siteAddresses } from '../site/site-addresses'
import type { SiteContext } from '../site/site-context'
import { CatalogDocument } from './catalog-document'
import { EntryDocument } from './entry-document'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
// Every name has a path.
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets']

function contextOf(catalog: Catalog): SiteContext {
  return { site, assets, catalogs: [catalog], guides: [] }
}

/** The ids of a page, without those that every page has. */
function idsOf(html: string): readonly string[] {
  const all = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '')
  return all.filter((id) => !['header-search-input', lateId, ...anchorsOfPages].includes(id))
}

/** What counts as an anchor for the check although a page may lack it: it depends on other entries, or on the catalog. */
const perhaps = ['confused', 'support', 'asks', 'related']

test.each<readonly [string, Partial<Entry>]>([
  ['everything that it can have', {}],
  ['no more than it must have', { confusedWith: [], related: [], ask: [], sections: [] }],
  ['sections of its own', { sections: ['Causes', 'Causes', '注文'].map((heading) => ({ heading, text: 'Text.' })) }],
  ['a retired code', { retired: '2026-01-31' }],
])('the page of an entry with %s has the anchors that the check knows', (_name, fields) => {
  const sample = sampleCatalog()
  for (const entry of sample.entries.map((item) => ({ ...item, ...fields }))) {
    const catalog = { ...sample, entries: sample.entries.map((item) => (item.code === entry.code ? entry : item)) }
    const subject = { catalog, entry }
    const page = <EntryDocument context={contextOf(catalog)} path="/shop/" subject={subject} />
    const ids = idsOf(renderToStaticMarkup(page))
    expect(anchorsOfEntry(entry).filter((id) => ids.includes(id) || !perhaps.includes(id))).toEqual(ids)
  }
})

test('so have drafts, variants and entries without HTTP', () => {
  const { catalogs } = buildCatalogs(wideFolders(), siteAddresses())
  const all = catalogs.flatMap((catalog) => catalog.entries.map((entry) => ({ catalog, entry })))
  for (const { catalog, entry } of all) {
    const page = <EntryDocument context={{ ...contextOf(catalog), catalogs }} path="/" subject={{ catalog, entry }} />
    const ids = idsOf(renderToStaticMarkup(page))
    expect(anchorsOfEntry(entry).filter((id) => ids.includes(id) || !perhaps.includes(id))).toEqual(ids)
  }
  expect(all.flatMap(({ entry }) => anchorsOfEntry(entry))).toContain('variant-locked')
})

test.each<readonly [string, Partial<Catalog>]>([
  ['everything that it can have', { description: 'About all.', support: { ask: ['The time.'] } }],
  ['no more than it must have', { envelope: undefined }],
  ['codes of no family', { families: [] }],
])('the page of a catalog with %s has the anchors that the check knows', (_name, fields) => {
  const catalog = { ...sampleCatalog(), ...fields }
  const page = <CatalogDocument context={contextOf(catalog)} path="/shop/" subject={{ catalog }} />
  expect(idsOf(renderToStaticMarkup(page))).toEqual(anchorsOfCatalog(catalog))
})
