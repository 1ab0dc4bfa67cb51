import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { AssetStore } from './asset-store'

test('AssetStore compiles once for the same name and options, and keeps only what the last build wanted', async () => {
  const folder = join(temporaryFolder(), 'assets')
  const compiled: string[] = []
  const get = async (store: AssetStore, name: string, options: unknown) =>
    Buffer.from(
      await store.get(name, options, async () => {
        compiled.push(`${name} ${JSON.stringify(options)}`)
        return Buffer.from(`${name} ${JSON.stringify(options)}`)
      }),
    ).toString()
  const first = new AssetStore(process.cwd(), folder)
  expect(await get(first, 'page.js', { font: '/a' })).toBe('page.js {"font":"/a"}')
  expect(await get(first, 'site.css', {})).toBe('site.css {}')
  const second = new AssetStore(process.cwd(), folder)
  expect(await get(second, 'page.js', { font: '/a' })).toBe('page.js {"font":"/a"}')
  expect(compiled).toHaveLength(2)
  expect(await get(second, 'page.js', { font: '/b' })).toBe('page.js {"font":"/b"}')
  expect(compiled).toHaveLength(3)
  second.prune()
  expect(readdirSync(folder)).toHaveLength(2)
})
