import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { siteSchema } from '../../catalog/model/site'
import { siteFiles } from '../forms/site-files'
import type { SiteContent } from '../site-context'
import { formerForms } from './former-forms'

function content(site: object = {}): SiteContent {
  return { site: { ...siteSchema.parse({}), ...site }, catalogs: [sampleCatalog()], guides: [] }
}

test('a former name of a code has its forms, under which the code has its present name', () => {
  const files = siteFiles(content())
  const json = files.find(({ path }) => path === '/shop/LIMIT/index.json')?.text() ?? ''
  expect(JSON.parse(json)).toMatchObject({ code: 'ORD_LIMIT', type: expect.stringMatching(/\/shop\/ORD_LIMIT\/$/) })
  expect(files.find(({ path }) => path === '/shop/LIMIT/index.md')?.text()).toContain('ORD_LIMIT')
})

test('a code without a former name has no more files, and neither has a packed site or a page that has moved', () => {
  const [shop = sampleCatalog()] = content().catalogs
  const plain = { ...shop, entries: shop.entries.map((entry) => ({ ...entry, aliases: [] })) }
  expect(formerForms({ ...content(), catalogs: [plain] })).toEqual([])
  expect(formerForms(content({ isPacked: true }))).toEqual([])
  const moved = { '/shop/family/old/': '/shop/family/order/' }
  expect(formerForms(content({ moved }))).toEqual(formerForms(content()))
})
