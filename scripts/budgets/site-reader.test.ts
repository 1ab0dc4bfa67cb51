import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { SiteReader } from './site-reader'

test('SiteReader counts no packed file beside the file that it belongs to', () => {
  const site = new SiteReader(
    temporaryFolder({
      'catalogs.json': '{"catalogs":[]}',
      'index.html': 'home',
      'index.html.br': 'packed',
      'assets/search-fuzzy.1f.js': 'fuzzy()',
      'assets/search-fuzzy.1f.js.br': 'packed',
      'assets/search-fuzzy.1f.js.gz': 'packed',
    }),
  )
  expect(site.sharedFiles('search-fuzzy.')).toEqual(['/assets/search-fuzzy.1f.js'])
  expect(site.explorers).toEqual(['/'])
})

test.each(['', '/errors', '/errors/errors'])(
  'SiteReader tells the base path %j from a catalog of its name',
  (basePath) => {
    const url = `https://docs.example.com${basePath}/errors/`
    const site = new SiteReader(
      temporaryFolder({
        'catalogs.json': JSON.stringify({ catalogs: [{ slug: 'errors', url }] }),
        'errors/index.json': JSON.stringify({ entries: [{ url: `${url}A-1/` }] }),
      }),
    )
    expect([site.basePath, site.entries]).toEqual([basePath, ['/errors/A-1/']])
  },
)
