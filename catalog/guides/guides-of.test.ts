import { expect, test } from 'vitest'
import { makeCatalog, makeEntry } from '../made-catalog.fixture'
import type { Guide } from '../model/catalog'
import { guideLabel, guidesOf } from './guides-of'

const place = { file: 'content/shop/guides/retry.mdx', line: 5, column: 1 }
const entry = makeEntry({ code: 'ORD-1' })

function guideWith(body: string, fields: Partial<Guide> = {}): Guide {
  const words = { title: 'Retry', summary: 'When to retry.', order: 1, snippets: [] }
  return { catalog: 'shop', slug: 'retry', ...words, body, place, ...fields }
}

function slugsOf(...guides: readonly Guide[]): string[] {
  return guidesOf(entry, { ...makeCatalog([entry]), guides }).map(({ slug }) => slug)
}

test.each([
  ['a link in the text', 'Wait after [ORD-1](/shop/ORD-1/).'],
  ['a link to a part of its page', '| Code |\n| --- |\n| [wait](/shop/ORD-1/#retry) |'],
  ['a link within a part', '<Note>See [ORD-1](/shop/ORD-1/).</Note>'],
  ['a link whose words are code, after other code', 'Send `x` after [`ORD-1`](/shop/ORD-1/).\n\n```\ncode\n```'],
  ['a link after a block of code', '```\ncode\n```\n\nSee [ORD-1](/shop/ORD-1/).'],
  ['a link that is defined below', 'See [it][1].\n\n[1]: /shop/ORD-1/'],
])('a guide says something of a code by %s', (_, body) => {
  expect(slugsOf(guideWith(body))).toEqual(['retry'])
})

test.each([
  ['names it without a link', 'ORD-1 is final.'],
  ['shows the link as code', '`[ORD-1](/shop/ORD-1/)`'],
  ['shows the link in a block of code', 'So:\n\n```md\nSee [ORD-1](/shop/ORD-1/).\n```\n\nText.'],
  ['links to a longer code', 'See [ORD-10](/shop/ORD-10/).'],
])('a guide that %s is not offered', (_, body) => {
  expect(slugsOf(guideWith(body))).toEqual([])
})

test('guides keep their order', () => {
  const body = 'See [ORD-1](/shop/ORD-1/).'
  expect(slugsOf(guideWith(body, { slug: 'first' }), guideWith('Text.'), guideWith(body, { slug: 'last' }))).toEqual([
    'first',
    'last',
  ])
})

test('a guide says whether it has code', () => {
  expect(guideLabel(guideWith(''))).toBe('Guide')
  expect(guideLabel(guideWith('', { snippets: [{ file: 'retry.ts', text: '1' }] }))).toBe('Guide with code')
})
