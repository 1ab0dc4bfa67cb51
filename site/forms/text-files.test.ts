import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { llmsTxt } from './llms-txt.fixture'
import { opensearchXml } from './opensearch-xml'
import { robotsTxt } from './robots-txt'
import { sitemapFiles } from './sitemap-xml'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '/docs' }
const catalog = sampleCatalog()
const content = { site, catalogs: [catalog], guides: [] }

test('sitemapFiles says when the files of a page were changed last, where that is known', () => {
  const [file] = new Set(catalog.entries.map((entry) => entry.place.file))
  const [whole] = sitemapFiles(content, new Map([[file ?? '', '2026-11-20T08:30:00Z']]))
  expect(whole?.text()).toContain(
    '<url><loc>https://errors.example.com/docs/shop/ORD_GONE/</loc><lastmod>2026-11-20T08:30:00Z</lastmod></url>',
  )
  expect(sitemapFiles(content, new Map())[0]?.text()).not.toContain('lastmod')
})

test('llmsTxt keeps to the proposal: one H1, a quote, paragraphs, then sections of links with notes', () => {
  const guide = { ...(catalog.guides[0] as (typeof catalog.guides)[0]), catalog: undefined } // the sample has one
  const [title, quote, ...rest] = llmsTxt({ ...content, guides: [guide] })
    .trimEnd()
    .split('\n\n')
  expect(title).toBe('# Faultbook')
  expect(quote).toMatch(/^> \S[^\n]*$/)
  const sections = rest.slice(rest.findIndex((part) => part.startsWith('## ')))
  expect(sections.filter((_, index) => index % 2 === 0)).toEqual(['## Shop', '## Across catalogs', '## Optional'])
  for (const list of sections.filter((_, index) => index % 2 === 1)) {
    for (const row of list.split('\n')) expect(row).toMatch(/^- \[.+\]\(https:\/\/\S+\): \S/)
  }
  // Files that are no pages are named, and not linked.
  expect(rest.slice(0, 3).join('\n')).toContain('`https://errors.example.com/docs/third-party-notices.txt`')
  expect(sections.at(-3)).toContain('- [Retry](https://errors.example.com/docs/guides/retry/index.md): When to retry.')
})

test('opensearchXml sends what is typed into an address bar to the search page', () => {
  expect(opensearchXml(site)).toContain(
    '<Url type="text/html" template="https://errors.example.com/docs/search/#q={searchTerms}"/>',
  )
})

test('sitemapFiles splits what one file cannot hold', () => {
  const [whole] = sitemapFiles(content, new Map())
  const addresses = whole?.text().match(/<loc>[^<]+/g) ?? []
  expect(addresses).toContain('<loc>https://errors.example.com/docs/shop/guides/retry/')
  expect(addresses).toContain('<loc>https://errors.example.com/docs/shop/status/410/')
  const parts = sitemapFiles(content, new Map(), { most: 5 })
  expect(parts.map((part) => part.path)).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml'])
  expect(parts.slice(1).flatMap((part) => part.text().match(/<loc>[^<]+/g) ?? [])).toEqual(addresses)
})

test('llmsTxt lists the codes as Markdown', () => {
  expect(llmsTxt(content)).toContain(
    '- [ORD_GONE: Order gone](https://errors.example.com/docs/shop/ORD_GONE/index.md): 410. The order was removed.',
  )
})

test('robotsTxt and opensearchXml know the base path', () => {
  expect(robotsTxt(site)).toBe(
    'User-agent: *\nDisallow: /docs/e/\n\nSitemap: https://errors.example.com/docs/sitemap.xml\n',
  )
  expect(opensearchXml({ ...site, name: 'A & B' })).toContain('<ShortName>A &amp; B</ShortName>')
})
