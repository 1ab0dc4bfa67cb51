import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { siteContent } from './site-content'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-content-'))
  cpSync('content/platform', join(folder, 'platform'), { recursive: true })
  vi.stubEnv('FAULTBOOK_CONTENT', folder)
  vi.spyOn(console, 'error').mockReturnValue() // its links to other catalogs lead nowhere here
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

test('siteContent is read once, and again as soon as a file has changed', () => {
  const first = siteContent()
  expect(first.catalogs.map((catalog) => catalog.slug)).toEqual(['platform'])
  expect(siteContent()).toBe(first)
  const file = join(folder, 'platform', 'catalog.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Platform"', '"Platform two"'))
  expect(siteContent().catalogs[0]?.name).toBe('Platform two')
})

test('siteContent sees a change of time alone', () => {
  const first = siteContent()
  const [file = ''] = readdirSync(join(folder, 'platform'))
  utimesSync(join(folder, 'platform', file), new Date(0), new Date(0))
  expect(siteContent()).not.toBe(first)
})
