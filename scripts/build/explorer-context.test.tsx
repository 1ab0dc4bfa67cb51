import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { assetNames } from '../../catalog/assets'
import { explorerContext } from '../../catalog/explorer-context'
import type { SiteContext } from '../../catalog/site-context'
import { HomePage } from '../../components/browse/home-page'
import { NotFoundPage } from '../../components/browse/not-found-page'
import { SearchPage } from '../../components/browse/search-page'
import { readContent } from '../../disk/read-content'
import { readSite } from '../../disk/read-site'

const { catalogs, guides } = readContent()
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets'] // every name has a path
const whole: SiteContext = { site: readSite().site, catalogs, guides, assets }
const bare = explorerContext(whole)

const pages: Readonly<Record<string, (context: SiteContext) => ReactElement>> = {
  home: (context) => <HomePage context={context} />,
  search: (context) => <SearchPage context={context} />,
  'no page': (context) => <NotFoundPage context={context} />,
}

test.each(Object.entries(pages))('%s is the same without the texts of entries', (_name, page) => {
  const html = renderToStaticMarkup(page(whole))
  expect(html.length).toBeGreaterThan(1_000)
  expect(renderToStaticMarkup(page(bare))).toBe(html)
})

test('explorerContext has nothing of an entry that no list shows', () => {
  expect(catalogs.length).toBeGreaterThan(0)
  const [entry] = catalogs[0]?.entries ?? []
  const changed = catalogs.map((catalog) => ({
    ...catalog,
    entries: catalog.entries.map((item) => (item === entry ? { ...item, summary: 'Another one.', causes: [] } : item)),
  }))
  expect(explorerContext({ ...whole, catalogs: changed })).toEqual(bare)
})
