import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFilled } from './filled-message'

test('a message with values in its places is filled', () => {
  expect(isFilled('Label {id} has expired', 'Label L-81 has expired')).toBe(true)
  expect(isFilled('Order %s is already paid by %s', 'Order 81 is already paid by Jane Doe')).toBe(true)
  expect(isFilled('{count} fields are not valid', '3 fields are not valid')).toBe(true)
  expect(isFilled('Retry the call in {seconds}', 'Retry the call in 30 s')).toBe(true)
})

test('another message, one without values, and one with hardly a word are not', () => {
  expect(isFilled('Label {id} has expired', 'Label L-81 is gone')).toBe(false)
  expect(isFilled('Label {id} has expired', 'Label  has expired.')).toBe(false)
  expect(isFilled('Label {id} has expired', 'The Label L-81 has expired')).toBe(false)
  expect(isFilled('Label {id} has expired', 'Label {id} has expired')).toBe(false)
  expect(isFilled('Label has expired', 'Label has expired')).toBe(false)
  expect(isFilled('{a}: {b}', 'Label: expired')).toBe(false)
})

test('whatever the values are, the message is found', () => {
  const value = fc.string({ minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(value, value, (id, name) => {
      fc.pre(!`${id}${name}`.includes(' was given to '))
      return isFilled('The label {id} was given to {name}', `The label ${id} was given to ${name}`)
    }),
  )
})
