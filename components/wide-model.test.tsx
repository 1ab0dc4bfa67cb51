import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { buildCatalogs } from '../catalog/build-catalogs'
import type { Site } from '../catalog/model/site'
import { wideFolders } from '../catalog/wide-content.fixture'
import { assetNames } from '../site/assets'
import { entryJson } from '../site/forms/entry-json'
import { entryMarkdown } from '../site/forms/entry-markdown'
import { llmsTxt } from '../site/forms/llms-txt.fixture'
import { registryJson } from '../site/forms/registry-json'
import { listPages } from '../site/list-pages'
import { siteAddresses } from '../site/site-addresses'
import type { SiteContext } from '../site/site-context'
import { EntryDocument } from './entry-document'
import { HomeIntro } from './explorer/home-slots'

/** Pages and forms of what the built-in catalogs do not have. */
const { catalogs, problems } = buildCatalogs(wideFolders(), siteAddresses())
const site: Site = {
  name: 'Wide errors',
  url: 'https://errors.example.com',
  basePath: '',
  editUrl: 'https://git.example.com/{path}',
}
// Every name has a path.
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets']
const context: SiteContext = { site, assets, catalogs, guides: [] }

function entryOf(slug: string) {
  for (const catalog of catalogs) {
    const entry = catalog.entries.find((item) => item.slug === slug)
    if (entry !== undefined) return { catalog, entry }
  }
  throw new Error(`there is no ${slug}`)
}

function pageOf(slug: string): string {
  const subject = entryOf(slug)
  return renderToStaticMarkup(<EntryDocument context={context} path="/" subject={subject} />)
}

/** The headings of a page below its title. */
function headings(html: string): string[] {
  return [...html.matchAll(/<h[2-6][^>]*>(.*?)<\/h[2-6]>/g)].map(([, text = '']) => text.replace(/<[^>]+>/g, ''))
}

test('the folder has no problems', () => {
  expect(problems).toEqual([])
})

test('a code without HTTP has no status, no type to send, and no heading without anything below it', () => {
  const html = pageOf('WH-1')
  expect(headings(html)).toEqual([
    'Why it happens',
    'Variants',
    'The shelf is locked',
    'broken',
    'What to do',
    'What it looks like',
    'In a terminal',
    'The message',
    'Raised by',
    'How to reproduce it',
    'Links',
  ])
  expect(html).not.toMatch(/data-status|RFC 9457|application\/problem\+json|retry-sign|Who can act/)
  expect(html).toContain('<p lang="de"')
  expect(html).toContain('Other shelves have <em>other</em> words.')
  expect(html).toContain('href="https://docs.example.com/warehouse/shelves.md#broken"')
})

test('a draft shows what is there, and in one line what is not documented yet', () => {
  const html = pageOf('WH-3')
  expect(headings(html)).toEqual(['Links'])
  expect(html.replace(/<[^>]+>/g, '')).toContain(
    'Not documented yet: a summary, why it happens, an example, what to do, whether a retry can help, who can act. Write it',
  )
})

test('a message that a draft shares with a variant is on the page once', () => {
  const html = pageOf('WH-4')
  expect(headings(html)).toEqual(['Variants', 'pallet', 'box', 'Links'])
  expect(html.match(/pallet <span/g)).toHaveLength(1)
})

test('a code that carries an argument has a place for its value, and a path without it', () => {
  const html = pageOf('WAIT_seconds')
  expect(html).toContain('<code>WAIT_<span data-field="p.seconds">{seconds}</span></code>')
  expect(html).toContain('data-params="seconds"')
})

test('a code of a name space is called with it, and has a short link without it', () => {
  expect(pageOf('cart/conflict')).toContain('<code>cart/conflict</code>')
  const paths = listPages({ site, catalogs, guides: [] }).map(({ path }) => path)
  expect(paths.filter((path) => /conflict/.test(path))).toEqual([
    '/e/cart/conflict/',
    '/e/stock/conflict/',
    '/e/conflict/',
    '/orders/cart/conflict/',
    '/orders/stock/conflict/',
  ])
})

test('nobody is told what to send for a code that is retired', () => {
  const sent = catalogs
    .flatMap(({ entries }) => entries)
    .find(({ statuses, retired }) => statuses.length > 0 && !retired)
  const subject = entryOf(sent?.slug ?? '')
  const page = (entry: typeof subject.entry) =>
    renderToStaticMarkup(<EntryDocument context={context} path="/" subject={{ ...subject, entry }} />)
  expect(page(subject.entry)).toContain('What to send</figcaption>')
  expect(page({ ...subject.entry, retired: '2026-01-31' })).not.toContain('What to send')
})

test('a variant with a status of its own shows it, in every form', () => {
  const subject = entryOf('cart/conflict')
  const variant = { id: 'stale', message: 'cart 7 is stale', params: [], causes: [], statuses: [412] }
  const other = { id: 'locked', when: 'Somebody pays.', params: [], causes: [] }
  const entry = { ...subject.entry, variants: [variant, other] }
  const page = renderToStaticMarkup(<EntryDocument context={context} path="/" subject={{ ...subject, entry }} />)
  expect(page).toMatch(
    /<h3>stale <span class="status" data-status="4">412<span>Precondition Failed<\/span><\/span><\/h3>/,
  )
  expect(page).toContain('<h3>locked</h3>')
  expect(entryMarkdown(site, entry, catalogs)).toContain('### stale\n\nStatus: 412\n\n```\ncart 7 is stale')
  expect(entryJson(site, entry, catalogs).variants.map(({ statuses }) => statuses)).toEqual([[412], undefined])
})

test('the JSON of an entry has null for what is unknown, all statuses, and names what a draft lacks', () => {
  const read = (slug: string) => entryJson(site, entryOf(slug).entry, catalogs)
  expect(read('WH-1')).toMatchObject({ status: null, statuses: [], severity: 'ERROR', retry: null, family: null })
  expect(read('WH-1')).not.toHaveProperty('draft')
  expect(read('WH-1').variants.map(({ id, message, when }) => [id, message, when])).toEqual([
    ['locked', 'shelf {shelf} is locked by {user}', null],
    ['broken', null, 'The shelf is marked as broken: see [how](https://docs.example.com/warehouse/shelves.md#broken).'],
  ])
  expect(read('cart/conflict')).toMatchObject({ status: 409, statuses: [409, 412], grpc: 'ABORTED', severity: null })
  expect(read('no_status').draft).toEqual([
    'title',
    'summary',
    'status',
    'causes',
    'examples',
    'solutions',
    'retry',
    'actors',
  ])
})

test('Markdown, llms.txt and the registry know drafts, and claim no HTTP', () => {
  const markdown = entryMarkdown(site, entryOf('WH-3').entry, catalogs)
  expect(markdown).toContain('Draft. Not documented yet: a summary,')
  expect(markdown).toContain('- **Catalog:** [Warehouse CLI]')
  expect(markdown).not.toMatch(/\*\*(?:API|Status|Type):/)
  expect(llmsTxt({ site, catalogs, guides: [] })).toContain('/warehouse/WH-3/index.md): Draft.\n')
  expect(registryJson(site, catalogs).catalogs.orders?.['stock/conflict']).toMatchObject({ status: 409, draft: true })
})

test('home says of all codes only what holds of all', () => {
  const [, words = ''] = /<p[^>]*>(.*?)<\/p>/.exec(renderToStaticMarkup(<HomeIntro context={context} />)) ?? []
  expect(words).toContain('7 codes of 2 catalogs: what each means and, as far as it is documented, why it appears')
})
