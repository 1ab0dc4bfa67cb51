import { expect, test } from 'vitest'
import { makeCatalog } from '../made-catalog.fixture'
import { coverage } from './coverage'

const cause = { text: 'Because.' }

test('coverage counts, family by family, the codes that have each part; retired codes count for nothing', () => {
  const shop = makeCatalog([
    { code: 'A', causes: [{ ...cause, fix: 'Mend it.' }, cause], userText: 'Sorry.' },
    { code: 'B', causes: [cause], draft: ['causes'], retry: undefined },
    {
      code: 'C',
      family: undefined,
      solutions: [
        { text: 'Do.', for: 'caller' },
        { text: 'Or.', for: 'caller' },
      ],
    },
    { code: 'D', retired: true },
  ])
  expect(coverage([shop])).toEqual([
    {
      slug: 'shop',
      name: 'Web Shop',
      codes: 3,
      drafts: 1,
      parts: { causes: 1, fixes: 2, examples: 0, retry: 2, userText: 1 },
      families: [
        {
          slug: 'order',
          name: 'Orders',
          codes: 2,
          drafts: 1,
          parts: { causes: 1, fixes: 1, examples: 0, retry: 1, userText: 1 },
        },
        {
          slug: '',
          name: 'Other codes',
          codes: 1,
          drafts: 0,
          parts: { causes: 0, fixes: 1, examples: 0, retry: 1, userText: 0 },
        },
      ],
    },
  ])
})
