import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import type { ExplorerCompilation } from './compile-explorer'
import { explorerVersion } from './explorer-version'
import { keptExplorer } from './kept-explorer'

const root = process.cwd()
const path = '/_next/static/a.js'

/** A store, and what has been compiled into it so far. */
function storeOf() {
  const store = join(temporaryFolder(), 'explorer')
  let runs = 0
  const compile = async ({ into }: ExplorerCompilation) => {
    runs += 1
    expect(readdirSync(into)).toEqual([])
    mkdirSync(join(into, '_next/static'), { recursive: true })
    writeFileSync(join(into, path), 'go()')
    const files = [{ path, sha256: createHash('sha256').update('go()').digest('hex') }]
    writeFileSync(join(into, 'explorer.json'), JSON.stringify({ pages: [], files }))
  }
  return { store, compile, runs: () => runs, get: () => keptExplorer({ root, store, compile }) }
}

test('keptExplorer compiles once for a version of the code, and keeps nothing else', async () => {
  const { store, get, runs } = storeOf()
  mkdirSync(join(store, 'former'), { recursive: true })
  const compiled = join(store, explorerVersion(root))
  expect(await get()).toEqual({ compiled, isReused: false })
  expect(await get()).toEqual({ compiled, isReused: true })
  expect(runs()).toBe(1)
  expect(readdirSync(store)).toEqual([explorerVersion(root)])
})

test.each([
  ['a script', path, 'go(1)'],
  ['the list', 'explorer.json', '{ "pages": [], "files"'],
  ['all', 'explorer.json', ''],
])('keptExplorer compiles again where %s is damaged', async (_what, file, text) => {
  const { get, runs } = storeOf()
  const { compiled } = await get()
  writeFileSync(join(compiled, file), text)
  expect((await get()).isReused).toBe(false)
  expect((await get()).isReused).toBe(true)
  expect(runs()).toBe(2)
})

test('keptExplorer takes nothing that a killed build has left half done, and keeps the former where compiling fails', async () => {
  const { store, get } = storeOf()
  mkdirSync(join(store, '.new', '_next'), { recursive: true })
  mkdirSync(join(store, 'former'))
  const failing = async () => Promise.reject(new Error('Next has failed.'))
  await expect(keptExplorer({ root, store, compile: failing })).rejects.toThrow('Next has failed.')
  expect(readdirSync(store)).toContain('former')
  expect((await get()).isReused).toBe(false)
})
