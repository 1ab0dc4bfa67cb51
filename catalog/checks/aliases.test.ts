import { expect, test } from 'vitest'
import { reportOf } from '../content.fixture'

test('checkAliases accepts other names of a code, its own in other letters among them', () => {
  expect(reportOf({ code: 'AUT-1', aliases: ['aut-1', 'AUT1', 'old/name'] })).toBe('')
})

test('checkAliases refuses what cannot be in a URL, before it can reach the rules of a host', () => {
  const aliases = ['x /evil 301', 'a;} location / { return 301 https://evil.com; }']
  expect(reportOf({ aliases })).toMatchInlineSnapshot(`
    "content/shop/order.json:41:9 Cannot make a URL from "x /evil 301"
        expected: ASCII letters, digits, \`.\`, \`_\`, \`-\`, and \`/\` between segments
        received: "x /evil 301", with U+0020
        write:    an alias that a URL can hold
    content/shop/order.json:42:9 Cannot make a URL from "a;} location / { return 301 https://evil.com; }"
        expected: ASCII letters, digits, \`.\`, \`_\`, \`-\`, and \`/\` between segments
        received: "a;} location / { return 301 https://evil.com; }", with U+003B
        write:    an alias that a URL can hold"
  `)
})

test('checkAliases refuses a name that another code has, upper and lower case taken as the same', () => {
  expect(reportOf({ code: 'A-1' }, { code: 'A-2', aliases: ['a-1'] })).toMatchInlineSnapshot(`
    "content/shop/order.json:79:9 Cannot give the path "a-1" twice
        expected: an alias that is neither a code nor another alias of the catalog
        received: a name of "A-1"
        write:    nothing: remove it"
  `)
  expect(reportOf({ code: 'A-1', aliases: ['OLD'] }, { code: 'A-2', aliases: ['old'] })).toMatchInlineSnapshot(`
    "content/shop/order.json:82:9 Cannot give the path "old" twice
        expected: an alias that is neither a code nor another alias of the catalog
        received: a name of "A-1"
        write:    nothing: remove it"
  `)
})

test('checkAliases refuses the very code, and the same alias twice', () => {
  expect(reportOf({ code: 'A-1', aliases: ['A-1'] })).toMatchInlineSnapshot(`
    "content/shop/order.json:41:9 Cannot give the path "A-1" twice
        expected: an alias that is neither a code nor another alias of the catalog
        received: the entry’s own code
        write:    nothing: remove it"
  `)
  expect(reportOf({ code: 'A-1', aliases: ['OLD', 'OLD'] })).toMatchInlineSnapshot(`
    "content/shop/order.json:42:9 Cannot give the path "OLD" twice
        expected: an alias that is neither a code nor another alias of the catalog
        received: a name of "A-1"
        write:    nothing: remove it"
  `)
})
