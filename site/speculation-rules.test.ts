import { expect, test } from 'vitest'
import { speculationRules } from './speculation-rules'

test('speculationRules takes the pages of the site, and neither its files nor the search', () => {
  const where = {
    and: [
      { href_matches: ['/docs/', '/docs/*/'] },
      { not: { href_matches: '/docs/search/' } },
      { not: { selector_matches: 'a[href^="#"]' } },
    ],
  }
  expect(JSON.parse(speculationRules('/docs'))).toEqual({
    prefetch: [{ where, eagerness: 'moderate' }],
    prerender: [{ where, eagerness: 'conservative' }],
  })
})

test('speculationRules takes the whole of a host of its own', () => {
  expect(speculationRules('')).toContain('"href_matches":["/","/*/"]')
})
