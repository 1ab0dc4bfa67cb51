import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { assetNames } from '../../site/assets'
import type { SiteContext } from '../../site/site-context'
import { EntryRows } from '../browse/entry-rows'
import { EntryDocument } from '../entry-document'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

/** What a reader sees of the page of ORD_GONE with these fields, without tags. */
function pageText(fields: Partial<Entry>): string {
  const sample = sampleCatalog()
  const entries = sample.entries.map((entry) => (entry.code === 'ORD_GONE' ? { ...entry, ...fields } : entry))
  const catalog: Catalog = { ...sample, entries }
  const entry = entries.find(({ code }) => code === 'ORD_GONE')
  if (entry === undefined) throw new Error('the sample has ORD_GONE')
  // Every name has a path.
  const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets']
  const context = { site, assets, catalogs: [catalog], guides: [] }
  const html = renderToStaticMarkup(<EntryDocument context={context} path="/shop/" subject={{ catalog, entry }} />)
  return html
    .replace(/<title>.*?<\/title>/, (title) => ` ${title} `)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('a code in use has no notice', () => {
  expect(pageText({})).not.toMatch(/Deprecated|Retired|Old advice|Replaced by/)
})

test('a code says what else it is called: the name that a link had before', () => {
  expect(pageText({ aliases: ['1005', 'ORD_DELETED'] })).toContain('Also written 1005 , ORD_DELETED')
  expect(pageText({})).not.toContain('Also written')
})

test('a deprecated code says so before anything else, and points on', () => {
  const text = pageText({ deprecated: '2026-01-31', replacedBy: ['ORD_LIMIT'] })
  expect(text).toContain('ORD_GONE (deprecated): Order gone · Shop')
  expect(text).toMatch(
    /Deprecated since 2026-01-31: the API still sends this code, but means to stop\. Replaced by ORD_LIMIT Too many orders .*410 .*Do not retry .*Who can act:/,
  )
  expect(text).not.toContain('Old advice')
})

test('a retired code is a tombstone: since when, what it meant, what took its place, and its old advice', () => {
  const text = pageText({ retired: '3.0', splitInto: ['ORD_LIMIT'] })
  expect(text).toContain('ORD_GONE (retired): Order gone · Shop')
  expect(text).toMatch(
    /Retired since 3\.0: the API no longer sends this code\. Split into ORD_LIMIT Too many orders .*What it meant The order was removed\. .*Old advice .*Why it happens.*What to do Do not retry/,
  )
})

test('a retired code without a date and without successor says both', () => {
  expect(pageText({ retired: true })).toContain('Retired: the API no longer sends this code. No replacement is named.')
})

test('EntryRows lists retired codes last, and marks them', () => {
  const [limit, gone] = sampleCatalog().entries
  if (limit === undefined || gone === undefined) throw new Error('the sample has two')
  const rows = renderToStaticMarkup(
    <EntryRows
      site={site}
      entries={[
        { ...limit, retired: '2.0' },
        { ...gone, deprecated: true },
      ]}
    />,
  )
  const words = rows.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(words).toMatch(/ORD_GONE Order gone Deprecated .*ORD_LIMIT Too many orders Retired /)
})
