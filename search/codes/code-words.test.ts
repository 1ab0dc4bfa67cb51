import { expect, test } from 'vitest'
import { escapedLength, isDividedCode, isPlainCode, strengthAt } from './code-words'

test('digits, separators and a change of case make a word more than an ordinary one', () => {
  expect(['AUT7', 'order_gone', 'order-gone', 'orderGone', 'timeout', 'TIMEOUT', 'Timeout'].map(isPlainCode)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('a sign takes the letters that it escapes', () => {
  expect(['\\', '%', '/', ''].map(escapedLength)).toEqual([1, 2, 0, 0])
})

test('a code in two words has capitals, one sign and at most six digits', () => {
  expect(['AUT 7', 'AUT:0007', 'AUT  7', 'aut 7', 'A 7', 'AUT 1234567', 'AUTX7'].map(isDividedCode)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('the name of somebody says no code', () => {
  expect([
    strengthAt('AUT-7', 0, 'AUT-7'),
    strengthAt('@AUT-7', 1, 'AUT-7'),
    strengthAt('timeout', 0, 'timeout'),
  ]).toEqual(['plain', 'weak', 'weak'])
})
