import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectAt } from '../../disk/project-at.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { assetNames } from '../../site/assets'
import { keptTool } from '../compile/kept-tool'
import { SiteFolder } from '../place/site-folder'
import { writeAssets } from './write-assets'

test('writeAssets writes what is compiled and what is made of the content, and names all of it', async () => {
  const tool = await keptTool(projectAt('content').tool)
  const [one, other] = [temporaryFolder(), temporaryFolder()]
  const data = (index: string) => ({
    'search-index': () => index,
    searchFiles: () =>
      new Map([
        ['/search/index.json', index],
        ['/search/index/0.json', '{"mark":""}'],
      ]),
    'near-words': () => '{}',
    addresses: () => '{}',
  })
  const assets = writeAssets(new SiteFolder(one), tool, data('{"v":1}'))
  expect(Object.keys(assets).sort()).toEqual([...assetNames].sort())
  for (const path of Object.values(assets)) expect(readFileSync(join(one, path)).length).toBeGreaterThan(1)
  // The search index has one name forever, so that no page changes with it.
  expect(assets['search-index.json']).toBe('/search/index.json')
  expect(readFileSync(join(one, '/search/index.json'), 'utf8')).toBe('{"v":1}')
  expect(readFileSync(join(one, '/search/index/0.json'), 'utf8')).toBe('{"mark":""}')
  expect(readFileSync(join(one, '/search/near.json'), 'utf8')).toBe('{}')
  expect(writeAssets(new SiteFolder(other), tool, data('{"v":2}'))).toEqual(assets)
})
