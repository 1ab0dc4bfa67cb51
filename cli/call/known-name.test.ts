import { expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { UsageError } from './arguments'
import { chosenCatalogs, didYouMean, knownBy, knownName } from './known-name'

test('a name that is known is taken as it is', () => {
  expect(knownName('form', 'json', ['csv', 'json'])).toBe('json')
  expect(knownBy('form', 'json', new Map([['json', 7]]))).toBe(7)
})

test('another is refused with what was meant, and with what there is', () => {
  expect(() => knownName('form', 'jsn', ['csv', 'json'])).toThrow(
    new UsageError('There is no form "jsn". Did you mean json? There are: csv, json.'),
  )
  expect(() => knownName('form', 'openapi', ['csv', 'json'])).toThrow(
    new UsageError('There is no form "openapi". There are: csv, json.'),
  )
  expect(didYouMean('buidl', ['build'])).toBe(' Did you mean build?')
})

test('catalogs that are named come in the order of the content, all of them where none is', () => {
  const catalogs = ['shop', 'pay', 'stock'].map((slug) => makeCatalog([], { slug }))
  const slugs = (...names: string[]) => chosenCatalogs(catalogs, names).map(({ slug }) => slug)
  expect([slugs('stock', 'shop'), slugs()]).toEqual([
    ['shop', 'stock'],
    ['shop', 'pay', 'stock'],
  ])
  expect(() => slugs('shop', 'shpo')).toThrow('There is no catalog "shpo". Did you mean shop?')
})
