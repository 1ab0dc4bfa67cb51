import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { runMain } from './run-main.fixture'

test('commands know a packed site: diff finds nothing, audit follows its links, hosts leads short links to the codes', async () => {
  const cwd = temporaryFolder({
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: [entryData({ code: 'ORD-1' }), entryData({ code: 'ORD-2' })] }),
  })
  const run = (...given: readonly string[]) => runMain({ cwd }, ...given)
  expect((await run('build', '--pack')).code).toBe(0)

  const same = { code: 0, out: 'No changes.\n', err: '' }
  expect(await run('diff', 'out', 'errors')).toEqual(same)
  expect(await run('diff', 'errors', 'out/catalogs.json')).toEqual(same)

  const { code, out } = await run('audit', 'out')
  expect([code, out]).toEqual([0, expect.stringMatching(/^\d+ links in \d+ files, 0 broken:/)])

  const rules = () => readFileSync(join(cwd, 'hosts/vercel.json'), 'utf8')
  for (const given of [['--pack'], []]) {
    expect((await run('hosts', ...given)).code).toBe(0)
    expect(JSON.parse(rules()).redirects).toContainEqual({
      source: '/e/ORD-1{/}?',
      destination: '/shop/ORD-1/',
      statusCode: 301,
    })
  }
}, 180_000)
