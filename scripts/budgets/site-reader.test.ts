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
