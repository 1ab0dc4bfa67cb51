import { expect, test } from 'vitest'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { feedXml } from './feed-xml'

const site = { name: 'Acme & Co', url: 'https://errors.example.com', basePath: '/docs' }

test('feedXml is an Atom feed of the changes that have a date, newest first', () => {
  const feed = feedXml(site, [
    shopWith(
      { since: '2.0', deprecated: '2026-01-31', title: 'Too <many> ]]> orders' },
      { since: '2025-05-01', retired: '2026-02-01', splitInto: ['ORD_LIMIT'] },
    ),
  ])
  expect(feed).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://errors.example.com/docs/feed.xml</id>
  <title>Acme &amp; Co: changes</title>
  <subtitle>Codes that are new, documented, deprecated or retired.</subtitle>
  <link rel="self" type="application/atom+xml" href="https://errors.example.com/docs/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://errors.example.com/docs/changelog/"/>
  <author><name>Acme &amp; Co</name></author>
  <updated>2026-02-01T00:00:00Z</updated>
  <entry>
    <id>https://errors.example.com/docs/shop/ORD_GONE/#retired</id>
    <title>Retired code: ORD_GONE, Order gone (Shop)</title>
    <link rel="alternate" type="text/html" href="https://errors.example.com/docs/shop/ORD_GONE/"/>
    <updated>2026-02-01T00:00:00Z</updated>
    <category term="retired"/>
    <summary>The order was removed. Split into ORD_LIMIT.</summary>
  </entry>
  <entry>
    <id>https://errors.example.com/docs/shop/ORD_LIMIT/#deprecated</id>
    <title>Deprecated code: ORD_LIMIT, Too &lt;many&gt; ]]&gt; orders (Shop)</title>
    <link rel="alternate" type="text/html" href="https://errors.example.com/docs/shop/ORD_LIMIT/"/>
    <updated>2026-01-31T00:00:00Z</updated>
    <category term="deprecated"/>
    <summary>The account placed more orders than its plan allows.</summary>
  </entry>
  <entry>
    <id>https://errors.example.com/docs/shop/ORD_GONE/#added</id>
    <title>New code: ORD_GONE, Order gone (Shop)</title>
    <link rel="alternate" type="text/html" href="https://errors.example.com/docs/shop/ORD_GONE/"/>
    <updated>2025-05-01T00:00:00Z</updated>
    <category term="added"/>
    <summary>The order was removed.</summary>
  </entry>
</feed>
`)
})

test('feedXml keeps the id of a change whose date is corrected', () => {
  const idOf = (deprecated: string) => /<entry>\s*<id>([^<]*)/.exec(feedXml(site, [shopWith({ deprecated }, {})]))?.[1]
  expect(idOf('2026-01-31')).toBe('https://errors.example.com/docs/shop/ORD_LIMIT/#deprecated')
  expect(idOf('2026-02-28')).toBe(idOf('2026-01-31'))
})

test('feedXml is a feed without entries where nothing has a date, and does not ask the clock', () => {
  const feed = feedXml(site, [shopWith({ since: '2.0', retired: true }, {})])
  expect(feed).not.toContain('<entry>')
  expect(feed).toContain('<updated>1970-01-01T00:00:00Z</updated>')
})

test('feedXml holds no character that XML forbids', () => {
  const title = 'a\u0001b\u2028c\ufffed\ud800e'
  expect(feedXml(site, [shopWith({ deprecated: '2026-01-31', title }, {})])).toContain('ab\u2028cde (Shop)')
})

function shopWith(limit: Partial<Entry>, gone: Partial<Entry>): Catalog {
  const sample = sampleCatalog()
  return {
    ...sample,
    entries: sample.entries.map((entry) => ({ ...entry, ...(entry.code === 'ORD_GONE' ? gone : limit) })),
  }
}

test('feedXml dates a code without a date of its own by the day on which its page came', () => {
  const dates = new Map([
    ['/shop/ORD_GONE/', '2026-02-01'],
    ['/shop/ORD_LIMIT/', '2026-02-01'],
  ])
  const feed = feedXml(site, [shopWith({ since: '2026-01-01' }, {})], dates)
  expect([...feed.matchAll(/<id>([^<]*)<\/id>\s*<title>([^<:]*)/g)].map(([, id, title]) => [id, title])).toEqual([
    ['https://errors.example.com/docs/feed.xml', 'Acme &amp; Co'],
    ['https://errors.example.com/docs/shop/ORD_GONE/#documented', 'Documented code'],
    ['https://errors.example.com/docs/shop/ORD_LIMIT/#added', 'New code'],
  ])
  expect(feed).toContain('<updated>2026-02-01T00:00:00Z</updated>')
})

test('feedXml tells many pages of one day as one change', () => {
  const catalog = shopWith({}, {})
  const [, plain] = catalog.entries
  if (plain === undefined) throw new Error('the sample has two')
  const entries = Array.from({ length: 13 }, (_, at) => ({ ...plain, code: `N-${at}`, slug: `N-${at}` }))
  const dates = new Map(entries.map(({ slug }) => [`/shop/${slug}/`, '2026-02-01']))
  const feed = feedXml(site, [{ ...catalog, entries }], dates)
  expect(feed.match(/<entry>/g)).toHaveLength(1)
  expect(feed).toContain('<id>https://errors.example.com/docs/shop/#documented-2026-02-01</id>')
  expect(feed).toContain('<title>Documented: 13 codes (Shop)</title>')
})
