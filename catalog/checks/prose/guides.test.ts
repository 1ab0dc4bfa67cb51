import { expect, test } from 'vitest'
import { siteAddresses } from '../../../site/site-addresses'
import type { Catalog } from '../../model/catalog'
import { checkGuides } from './guides'

function check(body: string) {
  // Only the guides of a catalog matter to this check.
  const catalog = {
    guides: [
      {
        catalog: 'shop',
        slug: 'errors',
        title: 'Errors',
        summary: 'How to handle errors.',
        order: 1,
        body,
        snippets: [{ file: 'retry.ts', text: '' }],
        place: { file: 'content/shop/guides/errors.mdx', line: 5, column: 1 },
      },
    ],
  } as unknown as Catalog
  return checkGuides({
    catalog,
    parsed: [],
    catalogs: [catalog],
    guides: [],
    unread: new Set(),
    partial: new Set(),
    incomplete: new Set(),
    addresses: siteAddresses(),
    paths: () => new Set(),
    unknown: new Set(),
    isPartial: false,
    locate: () => ({ file: 'content/shop/catalog.json', line: 1, column: 1 }),
  })
}

test('checkGuides() accepts MDX that compiles and shows a snippet that is there', () => {
  expect(check('## Retry\n\n<Snippet file="retry.ts" />\n')).toEqual([])
})

test('checkGuides() names line and column where MDX does not compile', () => {
  const [problem, ...others] = check('## Retry\n\nA value <10 is refused.\n')
  expect(others).toEqual([])
  expect(problem).toMatchObject({
    kind: 'syntax',
    place: { file: 'content/shop/guides/errors.mdx', line: 7, column: 10 },
  })
})

test('checkGuides() offers the nearest snippet for one that is not there', () => {
  expect(check('Text.\n\n<Snippet file="retri.ts" />\n')).toEqual([
    {
      kind: 'dead-link',
      subject: 'retri.ts',
      place: { file: 'content/shop/guides/errors.mdx', line: 7, column: 1 },
      expected: 'a file of the folder `snippets` beside the guide',
      received: '"retri.ts", which is not there',
      write: '<Snippet file="retry.ts" />',
    },
  ])
})
