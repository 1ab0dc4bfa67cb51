import { expect, test } from 'vitest'
import { isEveryday } from './is-everyday'

test.each([
  'silent renewal gets refused',
  "he's locked out, can't sign in",
  'which role do I need for 50 users?',
  'OK, so my JWT is dead',
])('%s is what somebody says', (text) => {
  expect(isEveryday(text)).toBe(true)
})

test.each([
  "fatal: 'origin' does not appear to be a git repository",
  'docker: Error response from daemon',
  'AccessDeniedException raised',
  'FATAL password authentication failed',
  'the code is 21211',
  'field `name` is missing',
  'user_name is missing',
  'at com.example/Main',
])('%s is what a program writes', (text) => {
  expect(isEveryday(text)).toBe(false)
})
