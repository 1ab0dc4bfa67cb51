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

test('no guide is offered where none names the code', () => {
  expect(solutionsOf('ORD_GONE')).not.toContain('guides')
})
