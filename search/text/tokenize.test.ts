import { expect, test } from 'vitest'
import { stem } from './stem'
import { termsOf, tokenize } from './tokenize'

test('tokenize() cuts identifiers at separators, changes of case and digits', () => {
  expect(termsOf('AUT-0007 email_already_exists grantType HTTPServer OAuth2 eMail')).toEqual([
    'aut',
    '7',
    'email',
    'exist',
    'grant',
    'typ',
    'http',
    'server',
    'oauth',
    '2',
  ])
})

test('tokenize() tells where a word is', () => {
  expect(tokenize('my token, expired')).toEqual([
    { term: 'token', start: 3, end: 8 },
    { term: 'expir', start: 10, end: 17 },
  ])
})

test('tokenize() drops stop words, accents and apostrophes', () => {
  expect(termsOf("I can't see the Müller's café")).toEqual(['muller', 'caf'])
})

test('tokenize() gives pairs of characters where words have no spaces', () => {
  expect(termsOf('認証失敗')).toEqual(['認証', '証失', '失敗'])
})

test('tokenize() takes to log in, to sign in and to log out for one word each', () => {
  expect(termsOf('I cannot log in. She signed in, is logged out, or Sign-off?')).toEqual(['login', 'logout'])
  expect(tokenize('log in!')).toEqual([{ term: 'login', start: 0, end: 6 }])
  expect(termsOf('the log inside a signed order')).toEqual(['log', 'insid', 'sign', 'order'])
})

test('tokenize() gives nothing for text without letters and digits', () => {
  expect([termsOf(''), termsOf('?!… --'), termsOf('\ud800')]).toEqual([[], [], []])
})

test('stem() gives the forms of a word one stem', () => {
  const families: readonly (readonly string[])[] = [
    ['expire', 'expired', 'expires', 'expiry', 'expiration'],
    ['authorize', 'authorized', 'authorization', 'authorisation'],
    ['cancel', 'cancelled', 'canceled', 'cancelling'],
    ['modify', 'modified', 'modifying', 'modifies'],
    ['fail', 'failed', 'failure', 'failures'],
    ['availability', 'available'],
    ['suspend', 'suspended'],
    ['policy', 'policies'],
  ]
  for (const words of families) expect(new Set(words.map(stem)).size, words.join(' ')).toBe(1)
})

test('stem() keeps short words and double s', () => {
  expect(['key', 'ids', 'access', 'status', 'user'].map(stem)).toEqual(['key', 'ids', 'access', 'status', 'user'])
})
