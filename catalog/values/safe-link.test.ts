import { expect, test } from 'vitest'
import { isSafeLink } from './safe-link'

test.each([
  'https://example.com/a:b',
  'HTTP://example.com',
  'mailto:help@example.com',
  '/platform/AUTH-401/',
  '../AUT-0006/',
  'AUT-0006/#causes',
  '#causes',
  '?q=a:b',
  './a:b',
  '',
])('isSafeLink accepts %j', (address) => {
  expect(isSafeLink(address)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u200bjavascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//example.com',
  '/\\example.com',
  '/\t/example.com',
  'javascript&colon;alert(1):',
])('isSafeLink refuses %j', (address) => {
  expect(isSafeLink(address)).toBe(false)
})
