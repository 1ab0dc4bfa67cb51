import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { ListTools } from './list-tools'

const site = { name: 'Faultbook', url: 'https://errors.example.com/docs/', basePath: '/docs' }

function entriesOf(count: number): Entry[] {
  const [sample] = sampleCatalog().entries
  if (sample === undefined) throw new Error('the sample has two')
  return Array.from({ length: count }, (_, at) => ({
    ...sample,
    code: `N-${count - at}`,
    statuses: [at % 2 === 0 ? 404 : 500],
  }))
}

/** What the script of the list is told, and the words that are there without it. */
function shown(count: number) {
  const facets = { catalog: 'shop' }
  const html = renderToStaticMarkup(
    <ListTools site={site} entries={entriesOf(count)} authored="By family" facets={facets} />,
  )
  const data = /<script type="application\/json">(.*?)<\/script>/.exec(html)?.[1]
  return {
    data: data === undefined ? undefined : JSON.parse(data),
    words: html.replace(/<script.*?<\/script>|<[^>]+>/g, ''),
  }
}

test('a list of one page is filtered and sorted in place', () => {
  const { data, words } = shown(10)
  expect(words).toBe('10 codes')
  expect(data).toMatchObject({ total: 10, orders: ['code', 'status'], authored: 'By family' })
  expect(data.filters.map(({ name }: { name: string }) => name)).toEqual(['status'])
  expect(data).not.toHaveProperty('search')
})

test('a list over several pages leads to the search, which has all of its codes', () => {
  expect(shown(251).data).toMatchObject({ total: 251, orders: [], search: '/docs/search/#catalog=shop' })
})

test('a few codes need no filter', () => {
  expect(shown(3)).toEqual({ data: undefined, words: '3 codes' })
})
