import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAssetNames } from '../sources/asset-sources'
import { AssetStore } from './asset-store'
import { type CodeAssets, compileAssets } from './compile-assets'
import { compileStyle } from './compile-style'
import { makeAsset } from './make-asset'

const sources = process.cwd()
let folder = ''
let assets: CodeAssets
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-assets-'))
  assets = await compileAssets({ sources, into: folder, store: new AssetStore(sources, join(folder, 'store')) })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('compileAssets writes every shared file under the hash of its content, and names it where it is loaded', async () => {
  expect(assets['page.js']).toMatch(/^\/assets\/page\.[0-9a-f]{10}\.js$/)
  const store = new AssetStore(sources, join(folder, 'another store'))
  expect(await compileAssets({ sources, into: folder, store })).toEqual(assets)
  const nameIn = (file: string, text: string) => readFileSync(join(folder, file), 'utf8').includes(text)
  const beside = (file: string) => file.replace('/assets/', './')
  expect(nameIn(assets['page.js'], `import("${beside(assets['search.js'])}")`)).toBe(true)
  expect(nameIn(assets['page.js'], `import("${beside(assets['occurrence.js'])}")`)).toBe(true)
  expect(nameIn(assets['search.js'], beside(assets['search-worker.js']))).toBe(true)
  expect(nameIn(assets['search-worker.js'], `import("${beside(assets['search-fuzzy.js'])}")`)).toBe(true)
})

test('compileAssets compiles nothing twice from the same code', async () => {
  const kept = readdirSync(join(folder, 'store'))
  expect(kept.length).toBeGreaterThan(5)
  await compileAssets({ sources, into: folder, store: new AssetStore(sources, join(folder, 'store')) })
  expect(readdirSync(join(folder, 'store'))).toEqual(kept)
})

test('compileAssets names the fonts in the stylesheet beside them', async () => {
  const style = readFileSync(join(folder, assets['site.css']), 'utf8')
  for (const font of ['fonts/instrument-sans.woff2', 'fonts/geist-mono.woff2'] as const) {
    expect(style).toContain(`url(${assets[font].replace('/assets/', '')})`)
  }
  expect(style).not.toContain('fontsource')
})

test.each(codeAssetNames)('%s is a failure where its source is missing, never an empty file', async (name) => {
  const making = makeAsset(name, { sources: folder, minify: true, assets: {} })
  await expect(making).rejects.toMatchObject({ code: expect.stringMatching(/^(?:ENOENT|MODULE_NOT_FOUND)$/) })
})

test('compileStyle refuses a file that is not published', async () => {
  const file = join(folder, 'a.css')
  writeFileSync(file, 'a { background: url("data:,x") } b { background: url(./b.png) }')
  await expect(compileStyle(file, true, () => undefined)).rejects.toThrow('uses ./b.png, which is no file of')
})
