import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { registryJson } from './registry-json'

const site = { url: 'https://errors.example.com', basePath: '/docs' }
const catalog = sampleCatalog()

test('registryJson gives catalog → code → what a response is built from', () => {
  expect(registryJson(site, [catalog])).toEqual({
    generator: 'Faultbook',
    url: 'https://errors.example.com/docs/',
    catalogs: {
      shop: {
        ORD_LIMIT: {
          url: 'https://errors.example.com/docs/shop/ORD_LIMIT/',
          type: 'https://errors.example.com/docs/shop/ORD_LIMIT/',
          status: 429,
          title: 'Too many orders',
          retry: { rule: 'after-delay', afterSeconds: 60 },
        },
        ORD_GONE: {
          url: 'https://errors.example.com/docs/shop/ORD_GONE/',
          type: 'https://errors.example.com/docs/shop/ORD_GONE/',
          status: 410,
          title: 'Order gone',
          retry: { rule: 'never' },
        },
      },
    },
  })
})

test('registryJson says what became of a code', () => {
  const old = { deprecated: '2.0', retired: '2026-01-31', replacedBy: ['ORD_LIMIT', 'other/X'] }
  const entries = catalog.entries.map((entry) => ({ ...entry, ...old }))
  expect(registryJson(site, [{ ...catalog, entries }]).catalogs.shop?.ORD_GONE).toMatchObject(old)
})

test('registryJson takes a code called __proto__ for a code', () => {
  const entries = catalog.entries.map((entry) => ({ ...entry, code: '__proto__', slug: 'proto' }))
  const text = JSON.stringify(registryJson(site, [{ ...catalog, entries: entries.slice(0, 1) }]))
  expect(text).toContain('"__proto__":{"url":"https://errors.example.com/docs/shop/proto/"')
})

test('registryJson has what to send as a title where that of the entry has placeholders', () => {
  const [entry] = catalog.entries.map((one) => ({ ...one, title: 'Order {0} has already been paid' }))
  const registry = registryJson(site, [{ ...catalog, entries: entry === undefined ? [] : [entry] }])
  expect(registry.catalogs.shop?.ORD_LIMIT).toMatchObject({
    title: 'Order {0} has already been paid',
    problemTitle: 'Too Many Requests',
  })
})
