import { expect, test } from 'vitest'
import { entriesFile, report, reportOf, sourceFolder } from '../../content.fixture'

test('checkReferences accepts codes of the catalog, and those of another one by its slug', () => {
  const here = { related: [{ code: 'ORD-2' }], confusedWith: [{ code: 'other/ORD-1', difference: 'Another shop.' }] }
  const entries = [entriesFile([here, { code: 'ORD-2', replacedBy: ['ORD-1'], splitInto: ['a/b'] }, { code: 'a/b' }])]
  expect(report(sourceFolder({ entries }), sourceFolder({ slug: 'other' }))).toBe('')
})

test('checkReferences refuses a code that no catalog has, and offers the nearest', () => {
  expect(reportOf({ code: 'AUT-0007', related: [{ code: 'AUT-006' }] }, { code: 'AUT-0006' })).toMatchInlineSnapshot(`
    "content/shop/order.json:42:19 Cannot point to "AUT-006"
        expected: another code of this catalog, or \`catalog/CODE\` of another one
        received: "AUT-006", which no catalog has
        write:    "AUT-0006""
  `)
})

test('checkReferences looks into every field that points to a code', () => {
  const fields = {
    related: [{ code: 'X-1' }],
    confusedWith: [{ code: 'X-2', difference: 'It is not there.' }],
    replacedBy: ['X-3'],
    splitInto: ['other/X-4'],
  }
  const lines = reportOf(fields).split('\n')
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
    'content/shop/order.json:42:19 Cannot point to "X-1"',
    'content/shop/order.json:47:19 Cannot point to "X-2"',
    'content/shop/order.json:52:9 Cannot point to "X-3"',
    'content/shop/order.json:55:9 Cannot point to "other/X-4"',
  ])
})

test('checkReferences refuses a code that points to itself, and never offers it', () => {
  expect(reportOf({ related: [{ code: 'ORD-1' }] })).toMatchInlineSnapshot(`
    "content/shop/order.json:42:19 Cannot point to "ORD-1"
        expected: another code of this catalog, or \`catalog/CODE\` of another one
        received: the entry’s own code
        write:    a code that exists, or remove this"
  `)
  expect(reportOf({ related: [{ code: 'ORD-l' }] })).toContain('write:    a code that exists, or remove this')
})
