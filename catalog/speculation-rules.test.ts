import { expect, test } from 'vitest'
import { speculationRules } from './speculation-rules'

test('speculationRules takes the pages of the site, and neither its files nor the search', () => {
  expect(JSON.parse(speculationRules('/docs'))).toEqual({
    prerender: [
      {
        where: {
          and: [
            { href_matches: ['/docs/', '/docs/*/'] },
            { not: { href_matches: '/docs/search/' } },
            { not: { selector_matches: 'a[href^="#"]' } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  })
})

test('speculationRules takes the whole of a host of its own', () => {
  expect(speculationRules('')).toContain('"href_matches":["/","/*/"]')
})
