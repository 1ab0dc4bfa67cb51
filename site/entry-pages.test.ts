import { expect, test } from 'vitest'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { pagesOfPairs } from './entry-pages'
import { publishedPaths } from './ledger/published-paths'
import { listPages } from './list-pages'

const content = { site: {}, catalogs: [sampleCatalog()], guides: [] }
const path = '/compare/shop/ORD_GONE/shop/ORD_LIMIT/'

test('a pair has one page, made from the files of both codes, which search engines are told of', () => {
  const pages = listPages(content).filter(({ kind }) => kind === 'compare')
  expect(pages.map((page) => page.path)).toEqual([path])
  expect(pages.map(({ row, subject }) => [row.isInSitemap, [...row.sources(subject, content)]])).toEqual([
    [true, ['content/shop/order.json', 'content/shop/order.json']],
  ])
})

test('the ledger does not keep it: an author may withdraw a pair', () => {
  expect(publishedPaths(content)).not.toContain(path)
  expect(publishedPaths(content)).toContain('/shop/ORD_GONE/')
})

test('a packed site has none', () => {
  expect(pagesOfPairs({ ...content, site: { isPacked: true } })).toEqual([])
})
