import { expect, test } from 'vitest'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { pictures } from './pictures'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

test('pictures() gives one for the site and one for each catalog, at paths of their own', () => {
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
  ])
})
