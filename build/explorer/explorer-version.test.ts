import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { explorerFiles, explorerVersion } from './explorer-version'

const folders = ['app', 'catalog', 'client', 'components', 'build/explorer', 'search', 'site']

test('every file that home and search import is in the hash', async () => {
  const { metafile } = await build({
    entryPoints: ['app/layout.tsx', 'app/page.tsx', 'app/search/page.tsx'],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
  })
  const imported = Object.keys(metafile.inputs)
  expect(imported.length).toBeGreaterThan(40)
  const known = new Set(explorerFiles('.'))
  expect(imported.filter((file) => !known.has(file))).toEqual([])
})

test('explorerVersion changes with the code, and not with content, tests, styles or places', () => {
  const root = temporaryFolder({ 'content/site.json': '{}' })
  for (const name of [...folders, 'next.config.mjs', 'package-lock.json', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true })
  const version = explorerVersion(root)
  expect(version).toMatch(/^[\da-f]{32}$/)
  expect(explorerVersion('.')).toBe(version)
  for (const file of ['content/site.json', 'app/page.dev.tsx', 'app/globals.css', 'client/page/theme.test.ts'])
    writeFileSync(join(root, file), 'another')
  expect(explorerVersion(root)).toBe(version)
  writeFileSync(join(root, 'client/page/theme.ts'), 'another')
  const other = explorerVersion(root)
  expect(other).not.toBe(version)
  rmSync(join(root, 'client/page/theme.ts'))
  expect(explorerVersion(root)).not.toBe(other)
})
