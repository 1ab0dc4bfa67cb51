import { expect, test } from 'vitest'
import { siteAddresses } from '../site/site-addresses'
import { buildCatalogs } from './build-catalogs'
import { catalogData, entryData, jsonFile, report, sourceFolder } from './content.fixture'

const summary = 'See [the *keys*](../keys.md#new), [ours](/shop/ORD-1/) and [that][1].\n\n[1]: limits'
const entries = [jsonFile({ entries: [entryData({ solutions: [{ text: summary }, { text: 'Wait.' }] })] })]
const folder = (fields: object) =>
  sourceFolder({ catalog: jsonFile(catalogData({ ...fields }), 'content/shop/catalog.json'), entries })

test('links that are relative to the docs of an API become addresses, and nothing else changes', () => {
  const withDocs = folder({ docsUrl: 'https://docs.example.org/api/errors/' })
  const [catalog] = buildCatalogs([withDocs], siteAddresses()).catalogs
  expect(report(withDocs)).toBe('')
  expect(catalog?.entries[0]?.solutions.map(({ text }) => text)).toEqual([
    'See [the *keys*](https://docs.example.org/api/keys.md#new), [ours](/shop/ORD-1/) and [that][1].\n\n[1]: https://docs.example.org/api/errors/limits',
    'Wait.',
  ])
})

test('without docsUrl a relative link is refused, and the field is named', () => {
  expect(report(folder({})).split('\n').slice(0, 4)).toEqual([
    'content/shop/order.json:19:19 Cannot publish the link "../keys.md#new"',
    '    expected: a link by https:, http: or mailto: to a public host, or a path of this site from its root',
    '    received: "../keys.md#new"',
    '    write:    the whole address; or "docsUrl" in catalog.json, where relative links lead to',
  ])
})
