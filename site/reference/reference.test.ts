import { expect, test } from 'vitest'
import { openReference } from './reference'

const site = { name: 'Acme errors', url: 'https://errors.acme.example/', catalogs: [{ slug: 'shop', name: 'Shop' }] }
const shop = { slug: 'shop', name: 'Shop', url: 'https://errors.acme.example/shop/' }

test('a catalog is read once, also by those who ask for it at the same time', async () => {
  let reads = 0
  const reference = await openReference('here', async (path) => {
    if (path === '/catalogs.json') return JSON.stringify(site)
    reads += 1
    return JSON.stringify(shop)
  })
  await Promise.all([reference.catalog('shop'), reference.catalog('shop')])
  expect(await reference.catalog('shop')).toMatchObject(shop)
  expect(reads).toBe(1)
})

test('a catalog that could not be read is read again by whoever asks next', async () => {
  let isAway = true
  const reference = await openReference('here', async (path) => {
    if (path === '/catalogs.json') return JSON.stringify(site)
    if (isAway) throw new Error('The site does not answer.')
    return JSON.stringify(shop)
  })
  await expect(reference.catalog('shop')).rejects.toThrow('The site does not answer.')
  isAway = false
  expect(await reference.catalog('shop')).toMatchObject(shop)
})

test.each([
  ['is missing', undefined, '/catalogs.json is missing, so this is not a Faultbook site.'],
  ['is no JSON', '<html>', '/catalogs.json is not JSON, so this is not a Faultbook site.'],
])('where the list of catalogs %s, that is said', async (_, text, sentence) => {
  await expect(openReference('here', async () => text)).rejects.toThrow(sentence)
})
