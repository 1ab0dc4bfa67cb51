import { expect, test } from 'vitest'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { pictureOf, pictures } from './pictures'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

test('pictures() gives one for the site, each catalog and each entry, at paths of their own', () => {
  const catalogs = [sampleCatalog(), { ...sampleCatalog(), slug: 'faultbook', entries: [] }]
  expect(pictures({ site, catalogs })).toEqual([
    {
      path: '/og/faultbook.png',
      title: 'Faultbook',
      text: 'What each error means, why it appears, and what to do.',
      count: '2 codes of 2 APIs',
      alt: 'Faultbook: error reference, 2 codes of 2 APIs',
    },
    { path: '/og/shop.png', title: 'Shop', text: 'Takes orders.', count: '2 error codes', alt: 'Shop: 2 error codes' },
    expect.objectContaining({ path: '/og/faultbook_catalog.png', count: '0 error codes' }),
    {
      path: '/og/shop/ORD_LIMIT.png',
      title: 'ORD_LIMIT',
      text: 'Too many orders',
      count: 'Shop',
      alt: 'ORD_LIMIT: Too many orders, Shop',
    },
    expect.objectContaining({ path: '/og/shop/ORD_GONE.png' }),
  ])
})

test('a site with more than 500 entries shows the picture of the catalog for each', () => {
  const [entry] = sampleCatalog().entries
  if (entry === undefined) throw new Error('The sample has no entry.')
  const catalogs = [{ ...sampleCatalog(), entries: Array.from({ length: 501 }, () => entry) }]
  expect(pictures({ site, catalogs }).map(({ path }) => path)).toEqual(['/og/faultbook.png', '/og/shop.png'])
  expect(pictureOf({ site, catalogs }, catalogs[0], entry).path).toBe('/og/shop.png')
  expect(pictureOf({ site, catalogs: [sampleCatalog()] }, sampleCatalog(), entry).path).toBe('/og/shop/ORD_LIMIT.png')
})
