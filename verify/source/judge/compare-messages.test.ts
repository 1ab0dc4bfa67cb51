import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeEntry } from '../../../catalog/made-catalog.fixture'
import { hole } from '../tokens/token'
import { fitsMessage } from './compare-messages'

const entry = makeEntry({
  code: 'ORD-1',
  title: 'Order gone',
  message: 'Order {id} is gone',
  messages: { de: 'Bestellung {id} ist weg' },
})

test.each([
  ['Order %s is gone', true],
  ['Order {} is gone', true],
  ['Order {0:N2} is gone', true],
  ['Order {:?} is gone', true],
  [`Order ${hole} is gone`, true],
  ['Order 7  is\ngone', true],
  ['ORD-1: Order %d is gone', true],
  ['Bestellung %s ist weg', true],
  ['Order gone', true],
  ['Order %s is lost', false],
  ['Order is gone', false],
  [hole, undefined],
])('%s', (text, fits) => {
  expect(fitsMessage(text, [entry])).toBe(fits)
})

test('an entry without a message is compared with nothing', () => {
  expect(fitsMessage('Order is gone', [makeEntry({ code: 'ORD-1' })])).toBeUndefined()
})

test('a message with something filled in fits, whatever that is', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'Z', '7', '-', '.', '/', '_'), minLength: 1 })
  fc.assert(fc.property(value, (text) => fitsMessage(`Order ${text} is gone`, [entry]) === true))
})
