import { expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { entryToWrite } from './entry-to-write'

const entries = [{ code: 'ORD-1', draft: ['causes'] as const }, { code: 'ORD-2' }]
const enough = '"draft": true and a title or a message are enough to begin with'

test('a code that no catalog has needs a draft with a title or a message', () => {
  for (const drafts of [undefined, 2])
    expect(entryToWrite('ORD-9', [makeCatalog(entries, { drafts })])).toBe(
      `an entry for ORD-9 in the catalog shop; ${enough}`,
    )
})

test('where a catalog has as many drafts as it allows, the number has to rise with it', () => {
  const full = makeCatalog(entries, { drafts: 1 })
  expect(entryToWrite('ORD-9', [full])).toBe(
    `an entry for ORD-9 in the catalog shop; ${enough}, and "drafts" in its catalog.json (1 now) one higher for each new code`,
  )
  expect(entryToWrite('ORD-9', [makeCatalog(entries, { slug: 'pay' }), full])).toBe(
    `an entry for ORD-9 in a catalog; ${enough}, and "drafts" in its catalog.json one higher for each new code`,
  )
})
