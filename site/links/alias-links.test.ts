import { expect, test } from 'vitest'
import type { Catalog } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { aliasLinks } from './alias-links'

test('aliasLinks gives each alias with the entry that it names', () => {
  expect(named(withAliases(['LIMIT', 'quota/orders']))).toEqual(['LIMIT → ORD_LIMIT', 'quota/orders → ORD_LIMIT'])
})

test('aliasLinks leaves out an alias that is a code of the catalog but for case', () => {
  expect(named(withAliases(['ord_limit', 'Ord_Gone', 'Limit', 'LIMIT']))).toEqual(['Limit → ORD_LIMIT'])
})

test('aliasLinks leaves out what cannot be in an address or would break out of a rule of a host', () => {
  const evil = ['x /evil 301\n/* https://evil.example 301', 'a;} location / {', '..', 'status/401', '{path}', 'a b', '']
  expect(named(withAliases(evil))).toEqual([])
})

function withAliases(aliases: readonly string[]): Catalog {
  const shop = sampleCatalog()
  return { ...shop, entries: shop.entries.map((entry, index) => ({ ...entry, aliases: index === 0 ? aliases : [] })) }
}

function named(catalog: Catalog): string[] {
  return aliasLinks(catalog, new Set(['status'])).map(({ alias, entry }) => `${alias} → ${entry.code}`)
}
