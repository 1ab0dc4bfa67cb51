import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { EntrySolutions } from './entry-solutions'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '/docs' }
const catalog = sampleCatalog()

function solutionsOf(code: string): string {
  const entry = catalog.entries.find((item) => item.code === code)
  if (entry === undefined) throw new Error(`The sample has no ${code}.`)
  return renderToStaticMarkup(<EntrySolutions site={site} catalog={catalog} entry={entry} />)
}

test('a guide that names the code comes after the steps', () => {
  expect(solutionsOf('ORD_LIMIT')).toMatch(
    /<\/ol><p class="aside-text">Guide: <a dir="auto" class="text-link" href="\/docs\/shop\/guides\/retry\/">Retry<\/a><\/p><\/section>$/,
  )
})

test('the link leads to the section that names the code first, and names it', () => {
  const entry = catalog.entries.find(({ code }) => code === 'ORD_LIMIT')
  const [guide] = catalog.guides
  if (entry === undefined || guide === undefined) throw new Error('The sample has both.')
  const guides = [{ ...guide, body: '## What to retry\n\nNot this.\n\n## Wait first\n\n[It](/shop/ORD_LIMIT/) waits.' }]
  expect(renderToStaticMarkup(<EntrySolutions site={site} catalog={{ ...catalog, guides }} entry={entry} />)).toContain(
    'Guide: <a dir="auto" class="text-link" href="/docs/shop/guides/retry/#wait-first">Retry: Wait first</a>',
  )
})

test('no guide is offered where none names the code', () => {
  expect(solutionsOf('ORD_GONE')).not.toContain('guides')
})
