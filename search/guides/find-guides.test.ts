import { expect, test } from 'vitest'
import type { Guide } from '../../catalog/model/catalog'
import { makeCatalog } from '../catalog.fixture'
import { buildSearchIndex } from '../index/build-index'
import { openSearch } from '../open-index'
import { rankFuzzily } from '../words/fuzzy'

const place = { file: 'content/shop/guides/errors.mdx', line: 5, column: 1 }
const guide: Guide = {
  catalog: 'shop',
  slug: 'error-handling',
  title: 'Handle errors',
  summary: 'What to send again.',
  order: 1,
  body: '## Retry what can succeed\n\nWait.\n\n```bash\n## Leave the shop\n```\n\n## Give support the request ID\n\n## Tell the user\n',
  snippets: [],
  place,
}
const link = { catalog: undefined, slug: 'link-from-your-api', title: 'Link to Faultbook from your API', body: '' }
const shop = {
  ...makeCatalog([
    { code: 'ORD-1', title: 'Order not found', summary: 'The errors of a shop that cannot handle a retry.' },
    { code: 'ORD-2', title: 'How to retry', retry: { rule: 'never', note: 'It is paid.' } },
  ]),
  name: 'Shop API',
  guides: [guide],
}
const search = openSearch(buildSearchIndex([shop], [{ ...guide, ...link }]), () => rankFuzzily)
const titlesFor = (query: string) => search.answer(query).guides.map(({ title }) => title)

test.each([
  'handle errors',
  'Error handling',
  'retry code',
  'code for a retry',
  'examples of error handling',
  'the request id',
  'shop api error handling',
])('%s asks for the guide with these words', (query) => {
  expect(titlesFor(query)).toEqual(['Handle errors'])
})

test('a guide says what it is, and where', () => {
  expect(search.answer('link from your api').guides).toEqual([
    { path: '/guides/link-from-your-api/', title: 'Link to Faultbook from your API', note: 'Guide for API teams' },
  ])
  expect(search.answer('handle errors').guides).toEqual([
    { path: '/shop/guides/error-handling/', title: 'Handle errors', note: 'Guide: Shop API' },
  ])
})

test.each([
  ['a word alone, which asks for codes', 'errors'],
  ['the name of the catalog', 'shop api'],
  ['words of two headings', 'retry request id'],
  ['a question for the codes of a retry rule', 'do not retry'],
  ['the one word of a heading', 'my user'],
  ['a word that the guide does not have', 'handle order errors'],
  ['words that only code has', 'leave the shop'],
  ['nothing but words for code', 'code sample'],
  ['a long text with these words', `handle errors ${'handle errors '.repeat(9)}`],
  ['a code', 'ORD-1 error handling'],
  ['the title of a code', 'how to retry'],
  ['a paste', '{"code": "ORD-1", "message": "handle errors"}'],
])('%s asks for no guide', (_, query) => {
  expect(titlesFor(query)).toEqual([])
})

test('a chosen facet leaves codes alone', () => {
  expect(search.answer('handle errors', { facets: { status: 404 } }).guides).toEqual([])
})

test('an index without guides, such as that of an older version, offers none', () => {
  const { guides: _, ...older } = buildSearchIndex([shop])
  expect(openSearch(older, () => rankFuzzily).answer('handle errors').guides).toEqual([])
})
