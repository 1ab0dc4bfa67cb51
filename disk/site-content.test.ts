import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Assets, assetNames } from '../site/assets'
import { projectAt } from './project-at.fixture'
import { siteContent } from './site-content'

const assets = Object.fromEntries(assetNames.map((name) => [name, name])) as Assets // every name has a path
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-content-'))
  cpSync('content/platform', join(folder, 'platform'), { recursive: true })
  vi.spyOn(console, 'error').mockReturnValue() // its links to other catalogs lead nowhere here
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

test('siteContent is read once, and again as soon as a file has changed', () => {
  const first = siteContent(projectAt(folder), assets)
  expect(first.catalogs.map((catalog) => catalog.slug)).toEqual(['platform'])
  expect(siteContent(projectAt(folder), assets)).toBe(first)
  const file = join(folder, 'platform', 'catalog.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Platform"', '"Platform two"'))
  expect(siteContent(projectAt(folder), assets).catalogs[0]?.name).toBe('Platform two')
})

test('siteContent sees a change of time alone', () => {
  const first = siteContent(projectAt(folder), assets)
  const [file = ''] = readdirSync(join(folder, 'platform'))
  utimesSync(join(folder, 'platform', file), new Date(0), new Date(0))
  expect(siteContent(projectAt(folder), assets)).not.toBe(first)
})
