import { expect, test } from 'vitest'
import {
  catalogData,
  entriesFile,
  jsonFile,
  mdxFile,
  report,
  reportFile,
  reportOf,
  sourceFolder,
} from '../content.fixture'

test('checkFamilies refuses a family that catalog.json does not have, and offers the nearest', () => {
  expect(reportOf({}, { code: 'ORD-2', family: 'ordre' })).toMatchInlineSnapshot(`
    "content/shop/order.json:44:17 Cannot find the family "ordre"
        expected: one of the families of content/shop/catalog.json: order
        received: "ordre"
        write:    "family": "order""
  `)
  const frontMatter = 'code: "ORD-1"\nstatus: 404\nfamily: ordre\ntitle: "x"'
  expect(reportFile(mdxFile({ frontMatter })).split('\n')).toContain('    write:    family: "order"')
})

const families = ['order', 'cart'].map((slug) => ({ slug, name: slug, summary: 'About it.' }))
const catalog = jsonFile(catalogData({ families }), 'content/shop/catalog.json')

test('checkFamilies refuses a family without an entry, at the family', () => {
  expect(report(sourceFolder({ catalog }))).toMatchInlineSnapshot(`
    "content/shop/catalog.json:25:5 Cannot publish the family "cart" without a code
        expected: at least one entry in each family
        received: none
        write:    an entry with "family": "cart", or remove the family"
  `)
})

test('checkFamilies counts an entry that is refused for something else', () => {
  const entries = [entriesFile([{}, { code: 'C-1', family: 'cart', status: 99 }])]
  expect(report(sourceFolder({ catalog, entries }))).not.toContain('without a code')
})

test('checkFamilies does not call a family empty while a file cannot be read', () => {
  const entries = [entriesFile([{}]), { path: 'content/shop/cart.json', text: '{' }]
  expect(report(sourceFolder({ catalog, entries }))).not.toContain('without a code')
  expect(report(sourceFolder({ catalog, isPartial: true }))).toBe('')
})
