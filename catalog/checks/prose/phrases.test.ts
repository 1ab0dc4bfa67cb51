import { expect, test } from 'vitest'
import { reportOf } from '../../content.fixture'

test('checkPhrases refuses a phrase that the entry has already, as a phrase or among its keywords', () => {
  const phrases = ['my order is stuck', 'it says paid twice', 'My order is stuck!']
  expect(reportOf({ phrases, keywords: ['paid it twice', 'it says: paid twice'] })).toMatchInlineSnapshot(`
    "content/shop/order.json:42:9 Cannot use the phrase "it says paid twice" twice
        expected: a phrase that the entry does not have yet
        received: the words of "keywords[1]"
        write:    what somebody else would say, or nothing
    content/shop/order.json:43:9 Cannot use the phrase "My order is stuck!" twice
        expected: a phrase that the entry does not have yet
        received: the words of "phrases[0]"
        write:    what somebody else would say, or nothing"
  `)
})

test('checkPhrases refuses the code of an entry, and takes a code that is a plain word', () => {
  expect(reportOf({ phrases: ['my order got "ORD-1", what now'] })).toMatchInlineSnapshot(`
    "content/shop/order.json:41:9 Cannot use a code in the phrase "my order got "ORD-1", what now"
        expected: the words of somebody who does not know the code
        received: the code ORD-1
        write:    what happens to them, without the code: search finds that by itself"
  `)
  expect(reportOf({ phrases: ['a 403 whenever I order', 'my ordeal with ORD-12'] })).toBe('')
})

test('the schema refuses a phrase that is too short or too long', () => {
  expect(reportOf({ phrases: ['slow', 'x'.repeat(121)] })).toMatchInlineSnapshot(`
    "content/shop/order.json:41:9 Cannot read "phrases[0]"
        expected: at least 8 characters
        received: "slow"
        write:    …
    content/shop/order.json:42:9 Cannot read "phrases[1]"
        expected: at most 120 characters
        received: 121 characters: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
        write:    the same in at most 120 characters"
  `)
})
