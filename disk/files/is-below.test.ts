import { expect, test } from 'vitest'
import { isBelow } from './is-below'

test.each([
  ['/work/content', true],
  ['/work/content/shop/a.json', true],
  ['/work/content/..shop/a.json', true],
  ['/work/content/../secret', false],
  ['/work', false],
  ['/work/content-old/a.json', false],
  ['/etc/passwd', false],
])('%s is in /work/content: %s', (path, is) => {
  expect(isBelow('/work/content', path)).toBe(is)
})
