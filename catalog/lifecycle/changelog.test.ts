import { expect, test } from 'vitest'
import type { Catalog, Entry } from '../model/catalog'
import { sampleCatalog } from '../model/catalog.fixture'
import { bulkDocumented } from './bulk-documented'
import { changelog } from './changelog'
import { type DocumentedDates, lifecycleEvents } from './lifecycle-events'

test('changelog groups by moment: dates newest first, then versions by the order of their catalog, then the rest', () => {
  const shop = catalogWith('shop', ['9', '10', 'Iron'], {
    A: { since: '2025-01-01', deprecated: '2026-01-31' },
    B: { since: '9', deprecated: 'Iron' },
    C: { since: '10', retired: '2026-01-31' },
    D: { retired: true },
  })
  const club = catalogWith('club', [], { A: { since: '10' }, B: { since: '9', deprecated: '2026-02-01' } })
  expect(told([shop, club])).toEqual([
    '2026-02-01: deprecated club/B',
    '2026-01-31: deprecated shop/A, retired shop/C',
    '2025-01-01: added shop/A',
    'Iron of shop: deprecated shop/B',
    '10 of shop: added shop/C',
    '9 of shop: added shop/B',
    '10 of club: added club/A',
    '9 of club: added club/B',
    'unknown: retired shop/D',
  ])
})

test('changelog is empty where no code has a moment', () => {
  expect(told([catalogWith('shop', [], { A: {} })])).toEqual([])
})

test('changelog gives the day a page was added if nobody says since when the API has had the code', () => {
  const shop = catalogWith('shop', [], { A: {}, B: { since: '2026-01-01' }, C: { retired: '2026-03-01' } })
  const dates = new Map(['A', 'B', 'C', 'D'].map((slug) => [`/shop/${slug}/`, '2026-02-01']))
  expect(told([shop], dates)).toEqual([
    '2026-03-01: retired shop/C',
    '2026-02-01: documented shop/A, documented shop/C',
    '2026-01-01: added shop/B',
  ])
})

test('bulkDocumented takes out what came many at once, of one catalog and day', () => {
  const many = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`N-${at}`, {}]))
  const shop = catalogWith('shop', [], { ...many, X: { since: '2026-02-01' } })
  const club = catalogWith('club', [], { A: {} })
  const dates = new Map([
    ...Object.keys(many).map((slug): [string, string] => [`/shop/${slug}/`, '2026-02-01']),
    ['/club/A/', '2026-02-01'],
  ])
  const { single, bulk } = bulkDocumented(lifecycleEvents([shop, club], dates))
  expect(single.map(({ kind, entry }) => `${kind} ${entry.code}`)).toEqual(['added X', 'documented A'])
  expect(bulk).toEqual([{ catalog: shop, moment: '2026-02-01', count: 13 }])
})

function catalogWith(slug: string, versions: readonly string[], lives: Record<string, Partial<Entry>>): Catalog {
  const sample = sampleCatalog()
  const [, plain] = sample.entries
  if (plain === undefined) throw new Error('the sample has two entries')
  const entries = Object.entries(lives).map(([code, life]) => ({ ...plain, catalog: slug, code, slug: code, ...life }))
  return { ...sample, slug, versions, entries }
}

function told(catalogs: readonly Catalog[], documented?: DocumentedDates): string[] {
  return changelog(catalogs, documented).map(({ moment, catalog, events }) => {
    const changes = events.map(({ kind, entry }) => `${kind} ${entry.catalog}/${entry.code}`)
    return `${moment ?? 'unknown'}${catalog === undefined ? '' : ` of ${catalog.slug}`}: ${changes.join(', ')}`
  })
}
