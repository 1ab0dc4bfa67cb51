import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { assetNames } from '../../site/assets'
import type { SiteContext } from '../../site/site-context'
import { HomeBrowse, HomeIntro } from './home-slots'

// Every name has a path.
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets']
const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
const catalog = sampleCatalog()
const context: SiteContext = { site, assets, catalogs: [catalog], guides: [] }
const bare: SiteContext = {
  ...context,
  catalogs: [{ ...catalog, entries: catalog.entries.map(({ retry: _, ...entry }) => ({ ...entry, examples: [] })) }],
}

test('home says so where no code has a retry rule, so that its box does not offer to look for one', () => {
  expect(renderToStaticMarkup(<HomeIntro context={context} />)).not.toContain('no-retry')
  expect(renderToStaticMarkup(<HomeIntro context={bare} />)).toContain('<span class="no-retry" hidden=""></span>')
})

test('home has samples only where the content has examples, and they are nothing without script', () => {
  expect(renderToStaticMarkup(<HomeBrowse context={context} />)).toContain('class="samples needs-script"')
  expect(renderToStaticMarkup(<HomeBrowse context={bare} />)).not.toContain('samples')
})

test('home names every guide after all else to browse, with its catalog', () => {
  const guides = catalog.guides.map((guide) => ({ ...guide, catalog: undefined, slug: 'link', title: 'Link' }))
  const html = renderToStaticMarkup(<HomeBrowse context={{ ...context, guides }} />)
  const [, cards = ''] = html.split('<h2 id="guides">Guides</h2>')
  expect([
    ...cards.matchAll(/<a href="(.*?)"><small dir="auto">(.*?)<\/small><b dir="auto">(.*?)<\/b>/g),
  ]).toMatchObject([
    { 1: '/shop/guides/retry/', 2: 'Shop', 3: 'Retry' },
    { 1: '/guides/link/', 2: 'For API teams', 3: 'Link' },
  ])
  // Last of all, what programs read.
  expect([...cards.matchAll(/<h2 id="(.*?)"/g)].map(([, id]) => id)).toEqual(['data'])
  expect(cards).toContain('<a class="text-link" href="/registry.json">')
  const none = { ...context, catalogs: [{ ...catalog, guides: [] }] }
  expect(renderToStaticMarkup(<HomeBrowse context={none} />)).not.toContain('guides')
})
