import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { buildCatalogs } from '../catalog/build-catalogs'
import { entriesFile, jsonFile, sourceFolder } from '../catalog/content.fixture'
import type { Catalog } from '../catalog/model/catalog'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { formatProblem } from '../catalog/model/problem'
import { type Assets, assetNames } from '../site/assets'
import { sitemapFiles } from '../site/forms/sitemap-xml'
import { publishedPaths } from '../site/ledger/published-paths'
import { lostUrls } from '../site/ledger/url-ledger'
import { fileOf } from '../site/page-files'
import type { PageTable } from '../site/page-row'
import { documentRow, type PageSubjects, pageTable } from '../site/pages'
import { pictures } from '../site/pictures'
import { siteAddresses } from '../site/site-addresses'
import type { SiteContext } from '../site/site-context'
import { PageFrame } from './browse/page-frame'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'
import { pageComponents, siteDocuments } from './pages'

/** The example of CONTRIBUTING.md, “Add a page”: a glossary of each catalog. */
interface Subjects extends PageSubjects {
  readonly glossary: { readonly catalog: Catalog }
}

const table = {
  ...pageTable,
  glossary: {
    ...documentRow,
    ofCatalog: (catalog) => [{ path: `/${catalog.slug}/glossary/`, subject: { catalog } }],
    sources: ({ catalog }) => [fileOf(catalog)],
    words: { inCatalog: 'glossary' },
    examples: { 'a glossary': '/access-manager/glossary/' },
  },
} as const satisfies PageTable<Subjects>

function GlossaryDocument({ context, path, subject: { catalog } }: PageProps<Subjects['glossary']>) {
  const head = { path, title: `Words of ${catalog.name}`, description: 'What its words mean.', catalog }
  return (
    <ListDocument context={context} {...head}>
      <PageFrame context={context}>
        <h1>Words of {catalog.name}</h1>
      </PageFrame>
    </ListDocument>
  )
}

const components = { ...pageComponents, glossary: GlossaryDocument }

const catalog = sampleCatalog()
// Every name has a path.
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Assets
const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
const content: SiteContext = { site, assets, catalogs: [catalog], guides: [] }
const path = '/shop/glossary/'

test('a kind of page is in the sitemap by its row, with the date of its files', () => {
  const dates = new Map([[catalog.place.file, '2026-11-20T08:30:00Z']])
  const texts = sitemapFiles(content, dates, { table }).map((file) => file.text())
  const page = `<loc>https://errors.example.com${path}</loc><lastmod>2026-11-20T08:30:00Z</lastmod>`
  expect(texts.filter((text) => text.includes(page))).toHaveLength(1)
  expect(sitemapFiles(content, dates).some((file) => file.text().includes(path))).toBe(false)
})

test('the ledger keeps its address, and says how a lost one comes back', () => {
  expect(publishedPaths(content, table).filter((known) => !publishedPaths(content).includes(known))).toEqual([path])
  const row = { path, place: { file: 'content/url-ledger.json', line: 2, column: 3 } }
  expect(lostUrls([row], new Set(), table).map(({ write }) => write)).toEqual([
    `the page as it was: keep it, or say in site.json where it went: "moved": { "${path}": "/…/" }`,
  ])
})

test('it is a document, made by its component', () => {
  const added = siteDocuments(content, table, components).filter(({ kind }) => kind === 'glossary')
  expect(added.map(({ file }) => file)).toEqual([`${path}index.html`])
  expect(added.map(({ page }) => renderToStaticMarkup(page())).join()).toMatch(
    /<title>Words of Shop · Faultbook<\/title>.*<h1>Words of Shop<\/h1>/,
  )
  expect(() => siteDocuments(content, table)).toThrow('no component for pages of the kind glossary')
})

test('no code may be called as it is, and content may link to it', () => {
  const folder = (summary: string, code = 'ORD-1') =>
    sourceFolder({ entries: [entriesFile([{ code, summary }], 'content/shop/order.json')] })
  const faults = (summary: string, code?: string, rows: typeof table | typeof pageTable = table) =>
    buildCatalogs([folder(summary, code)], siteAddresses(rows)).problems.map((problem) =>
      formatProblem(problem).split('\n')[0]?.replace(/^\S+ /, ''),
    )
  expect(faults('The order is gone.', 'glossary')).toEqual(['Cannot use the reserved path "glossary"'])
  expect(faults('The order is gone.', 'glossary', pageTable)).toEqual([])
  expect(faults(`See [the words](${path}).`)).toEqual([])
  expect(faults(`See [the words](${path}).`, 'ORD-1', pageTable)).toEqual([`Cannot follow the link "${path}"`])
})

test('pictures are drawn for those kinds that have one', () => {
  expect(pictures(content, table).map((picture) => picture.path)).toEqual([
    '/og/faultbook.png',
    '/og/shop.png',
    '/og/shop/ORD_LIMIT.png',
    '/og/shop/ORD_GONE.png',
  ])
  expect(pictures(content, { 'not-found': pageTable['not-found'] })).toEqual([])
})

test('CONTRIBUTING.md shows this very example', () => {
  const lines = (text: string) => text.split('\n').map((line) => line.trim())
  const own = lines(readFileSync(import.meta.filename, 'utf8')).join('\n')
  const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Add a page\n')
  const [recipe = ''] = section.split('\n## ')
  const shown = [...recipe.matchAll(/```tsx?\n(.*?)\n *```/gs)].map(([, code = '']) => lines(code).join('\n'))
  expect(shown).toHaveLength(2)
  for (const code of shown) expect(own).toContain(code)
})

test('one file has a head', () => {
  const files = ['components', 'app', 'build'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
      .map((name) => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter((file) => /<head[\s>]/.test(readFileSync(file, 'utf8')))).toEqual(['components/document.tsx'])
})

test('a catalog cannot be called as a page at the root', () => {
  for (const slug of ['e', 'search', 'status', 'changelog', 'guides', '404', 'compare', 'assets']) {
    const folder = sourceFolder({ slug, catalog: jsonFile({}, `content/${slug}/catalog.json`) })
    expect(buildCatalogs([folder], siteAddresses()).problems.map(({ kind }) => kind)).toContain('reserved')
  }
})
