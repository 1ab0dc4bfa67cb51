import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { AssetName, Assets } from '../../site/assets'
import { assetSources } from './asset-sources'
import { AssetStore } from './asset-store'
import { buildAssets } from './build-assets'
import { compileStyle } from './compile-style'
import { makeAsset } from './make-asset'

let folder = ''
let assets: Assets
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-assets-'))
  assets = await buildAssets(folder, data('{"v":1}'), new AssetStore(join(folder, 'store')))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('buildAssets writes every shared file under the hash of its content, and names it where it is loaded', async () => {
  expect(assets['page.js']).toMatch(/^\/assets\/page\.[0-9a-f]{10}\.js$/)
  expect(await buildAssets(folder, data('{"v":1}'), new AssetStore(join(folder, 'another store')))).toEqual(assets)
  const nameIn = (file: string, text: string) => readFileSync(join(folder, file), 'utf8').includes(text)
  const beside = (file: string) => file.replace('/assets/', './')
  expect(nameIn(assets['page.js'], `import("${beside(assets['search.js'])}")`)).toBe(true)
  expect(nameIn(assets['page.js'], `import("${beside(assets['occurrence.js'])}")`)).toBe(true)
  expect(nameIn(assets['search.js'], beside(assets['search-worker.js']))).toBe(true)
  expect(nameIn(assets['search-worker.js'], `import("${beside(assets['search-fuzzy.js'])}")`)).toBe(true)
})

test('buildAssets gives the search index one name for ever, so that no page changes with it', async () => {
  expect(assets['search-index.json']).toBe('/search/index.json')
  expect(readFileSync(join(folder, '/search/index.json'), 'utf8')).toBe('{"v":1}')
  expect(await buildAssets(folder, data('{"v":2}'), new AssetStore(join(folder, 'store')))).toEqual(assets)
})

test('buildAssets compiles nothing anew for other data', async () => {
  const store = join(folder, 'data store')
  await buildAssets(folder, data('{}'), new AssetStore(store))
  const compiled = readdirSync(store)
  expect(compiled.length).toBeGreaterThan(5)
  const changed = { 'search-index': () => '{"v":3}', addresses: () => '{"v":3}' }
  await buildAssets(folder, changed, new AssetStore(store))
  expect(readdirSync(store)).toEqual(compiled)
})

test('buildAssets names the fonts in the stylesheet beside them', async () => {
  const style = readFileSync(join(folder, assets['site.css']), 'utf8')
  for (const font of ['fonts/instrument-sans.woff2', 'fonts/geist-mono.woff2'] as const) {
    expect(style).toContain(`url(${assets[font].replace('/assets/', '')})`)
  }
  expect(style).not.toContain('node_modules')
})

test.each(Object.entries(assetSources).filter(([, { kind }]) => kind !== 'data'))(
  '%s is a failure where its source is missing, never an empty file',
  async (name) => {
    const here = process.cwd()
    onTestFinished(() => process.chdir(here))
    process.chdir(folder)
    const making = makeAsset(name as AssetName, { minify: true, assets: {}, data: data('') }) // a key of the table
    await expect(making).rejects.toMatchObject({ code: 'ENOENT', path: expect.any(String) })
  },
)

test('compileStyle refuses a file that is not published', async () => {
  const file = join(folder, 'a.css')
  writeFileSync(file, 'a { background: url("data:,x") } b { background: url(./b.png) }')
  await expect(compileStyle(file, true, () => undefined)).rejects.toThrow('uses ./b.png, which is no file of')
})

function data(searchIndex: string) {
  return { 'search-index': () => searchIndex, addresses: () => '{}' }
}
