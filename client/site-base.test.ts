import { expect, test } from 'vitest'
import { siteBase } from './site-base'

test.each([
  ['https://errors.example.com/assets/page.0f.js', ''],
  ['https://example.com/errors/assets/page.js', '/errors'],
  ['http://localhost:3000/assets/assets/page.js?x', '/assets'],
])('siteBase reads the base path out of %s', (script, base) => {
  expect(siteBase(script)).toBe(base)
})
