import { expect, test } from 'vitest'
import { entriesFile, report, reportOf, sourceFolder } from '../../content.fixture'

test('checkReplacements refuses a circle, once, with the chain', () => {
  const entries = [
    { code: 'A-1', replacedBy: ['A-2'] },
    { code: 'A-2', splitInto: ['A-4', 'A-3'] },
  ]
  expect(reportOf(...entries, { code: 'A-3', replacedBy: ['A-1'] }, { code: 'A-4' })).toMatchInlineSnapshot(`
    "content/shop/order.json:41:9 Cannot find the end of the replacements of "A-1"
        expected: replacements that end at a code which is not replaced
        received: A-1 → A-2 → A-3 → A-1
        write:    nothing here, or the code that is used today"
  `)
})

test('checkReplacements follows codes into other catalogs', () => {
  const here = [entriesFile([{ replacedBy: ['other/ORD-1'] }])]
  const there = [entriesFile([{ replacedBy: ['shop/ORD-1'] }], 'content/other/order.json')]
  const text = report(sourceFolder({ entries: here }), sourceFolder({ slug: 'other', entries: there }))
  expect(text.split('\n')[0]).toBe('content/other/order.json:41:9 Cannot find the end of the replacements of "ORD-1"')
})

test('checkReplacements accepts chains, and ways that meet again', () => {
  const entries = [
    { code: 'A-1', splitInto: ['A-2', 'A-3'] },
    { code: 'A-2', replacedBy: ['A-4'] },
  ]
  expect(reportOf(...entries, { code: 'A-3', replacedBy: ['A-4'] }, { code: 'A-4' })).toBe('')
})
