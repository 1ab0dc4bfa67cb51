import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { catalogStructuredData, entryStructuredData } from './structured-data'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '/docs' }
const catalog = sampleCatalog()
const [limit] = catalog.entries as [(typeof catalog.entries)[0]] // the sample has two

test('entryStructuredData names the way to the entry', () => {
  expect(JSON.parse(entryStructuredData(site, catalog, limit))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Shop', item: 'https://errors.example.com/docs/shop/' },
      { '@type': 'ListItem', position: 2, name: 'Orders', item: 'https://errors.example.com/docs/shop/family/order/' },
    ],
  })
})

test('structured data cannot leave its script, whatever the content', () => {
  const bad = '</script><script>alert(1)</script><!-- \u2028 & ]]>'
  for (const text of [
    entryStructuredData(site, { ...catalog, name: bad }, limit),
    catalogStructuredData(site, { ...catalog, name: bad }),
  ]) {
    expect(text).not.toMatch(/[<>&\u2028]/)
    const html = renderToStaticMarkup(createElement('script', { type: 'application/ld+json' }, text))
    expect(html).toBe(`<script type="application/ld+json">${text}</script>`)
  }
  const parsed = JSON.parse(catalogStructuredData(site, { ...catalog, name: bad }))
  expect(parsed.itemListElement[0].name).toBe(bad)
})
