import { expect, test } from 'vitest'
import { sampleHit } from './hit.fixture'
import { pairLabel } from './pair-label'

test('pairLabel names the codes, or the catalogs of one code', () => {
  const hit = sampleHit({ code: 'not_found', slug: 'not_found' })
  expect(pairLabel([hit, sampleHit({ code: 'gone', slug: 'gone' })])).toBe('not_found or gone')
  expect(pairLabel([hit, { ...hit, catalog: 'platform', catalogName: 'Platform' }])).toBe(
    'not_found from Access Manager or Platform',
  )
})
