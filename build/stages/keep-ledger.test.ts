import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { projectAt } from '../../disk/project-at.fixture'
import type { SiteContent } from '../../site/site-context'
import { keepLedger } from './keep-ledger'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-keep-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the first build makes the ledger, once the site is in its place', () => {
  const record = keepLedger(projectAt(folder), content())
  expect(existsSync(join(folder, 'url-ledger.json'))).toBe(false)
  expect(record()).toEqual({ told: `17 new addresses in ${folder}/url-ledger.json, a new file`, named: [] })
  expect(ledger()).toEqual([
    '/',
    '/changelog/',
    '/e/LIMIT/',
    '/e/ORD_GONE/',
    '/e/ORD_LIMIT/',
    '/search/',
    '/shop/',
    '/shop/LIMIT/',
    '/shop/ORD_GONE/',
    '/shop/ORD_LIMIT/',
    '/shop/family/order/',
    '/shop/guides/retry/',
    '/shop/status/410/',
    '/shop/status/429/',
    '/status/',
    '/status/410/',
    '/status/429/',
  ])
})

test('a later build adds what is new and names it', () => {
  keepLedger(projectAt(folder), content())()
  expect(keepLedger(projectAt(folder), content())()).toEqual({ told: '17 addresses, none new', named: [] })
  const more = content({ aliases: ['GONE'] })
  expect(keepLedger(projectAt(folder), more)()).toEqual({
    told: `2 new addresses in ${folder}/url-ledger.json`,
    named: ['           /e/GONE/', '           /shop/GONE/'],
  })
  expect(ledger()).toContain('/shop/GONE/')
})

test('renamed without an alias, the old address fails the build; with one it is kept', () => {
  keepLedger(projectAt(folder), content())()
  expect(failure(content({ code: 'ORD_AWAY', slug: 'ORD_AWAY' }))).toEqual([
    'Cannot give up the address "/e/ORD_GONE/": it was published',
    'Cannot give up the address "/shop/ORD_GONE/": it was published',
  ])
  const renamed = content({ code: 'ORD_AWAY', slug: 'ORD_AWAY', aliases: ['ORD_GONE'] })
  expect(keepLedger(projectAt(folder), renamed)().told).toMatch(/^2 new addresses/)
})

test('deleted, a code fails the build with the row of the ledger and what to do; nothing is written', () => {
  keepLedger(projectAt(folder), content())()
  const before = readFileSync(join(folder, 'url-ledger.json'), 'utf8')
  const { catalogs, ...rest } = content()
  const without = { ...rest, catalogs: catalogs.map((item) => ({ ...item, entries: item.entries.slice(0, 1) })) }
  expect(() => keepLedger(projectAt(folder), without)).toThrow(
    [
      `${folder}/url-ledger.json:10:3 Cannot give up the address "/shop/ORD_GONE/": it was published`,
      '    expected: a page, an alias or a tombstone at every address that was ever published',
      '    received: nothing at this one',
      '    write:    the code as it was: keep it, alias it ("aliases": ["ORD_GONE"] at the code that it is now) or retire it ("retired": "2026-01-31")',
    ].join('\n'),
  )
  expect(readFileSync(join(folder, 'url-ledger.json'), 'utf8')).toBe(before)
})

test('retired or split, a code keeps its address', () => {
  keepLedger(projectAt(folder), content())()
  const told = '17 addresses, none new'
  expect(keepLedger(projectAt(folder), content({ retired: '2026-01-31' }))().told).toBe(told)
  expect(keepLedger(projectAt(folder), content({ retired: true, splitInto: ['ORD_LIMIT'] }))().told).toBe(told)
})

test('a family under a new name is healed by a move', () => {
  keepLedger(projectAt(folder), content())()
  const { site, catalogs, guides } = content({ family: 'orders' })
  const families = [{ slug: 'orders', name: 'Orders', summary: 'About orders.' }]
  const entries = catalogs.flatMap(({ entries: own }) => own.map((entry) => ({ ...entry, family: 'orders' })))
  const renamed = { site, guides, catalogs: catalogs.map((catalog) => ({ ...catalog, families, entries })) }
  expect(failure(renamed)).toEqual(['Cannot give up the address "/shop/family/order/": it was published'])
  const moved = { '/shop/family/order/': '/shop/family/orders/' }
  expect(keepLedger(projectAt(folder), { ...renamed, site: { ...site, moved } })().named).toEqual([
    '           /shop/family/orders/',
  ])
})

test('a ledger that cannot be read fails the build', () => {
  writeFileSync(join(folder, 'url-ledger.json'), '[\n<<<<<<< HEAD\n"/"\n]')
  expect(() => keepLedger(projectAt(folder), content())).toThrow('url-ledger.json:2:1 Cannot parse this JSON')
})

test('a ledger that cannot be written is reported, and is no failure', () => {
  mkdirSync(join(folder, `.url-ledger.json.${process.pid}.new`))
  const { told, named } = keepLedger(projectAt(folder), content())()
  expect(told).toBe('17 new addresses, not recorded')
  expect(named.join()).toMatch(/^ +\S+url-ledger\.json cannot be written: EISDIR/)
})

test('many lost addresses are counted, not listed one by one', () => {
  const lost = Array.from({ length: 5_000 }, (_, at) => `/shop/X-${at}/`)
  writeFileSync(join(folder, 'url-ledger.json'), JSON.stringify(lost))
  expect(failure(content())).toHaveLength(101)
})

test('what has come into the ledger during a build stays in it', () => {
  const record = keepLedger(projectAt(folder), content())
  writeFileSync(join(folder, 'url-ledger.json'), '["/shop/NEW-1/"]')
  record()
  expect(ledger()).toHaveLength(18)
  expect(ledger()).toContain('/shop/NEW-1/')
})

/** The sample site, with these fields of ORD_GONE. */
function content(fields: Partial<Entry> = {}): SiteContent {
  const sample = sampleCatalog()
  const entries = sample.entries.map((entry) =>
    entry.code === 'ORD_GONE' ? { ...entry, ...fields } : { ...entry, related: [], confusedWith: [] },
  )
  const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
  return { site, catalogs: [{ ...sample, entries }], guides: [] }
}

function ledger(): unknown {
  return JSON.parse(readFileSync(join(folder, 'url-ledger.json'), 'utf8'))
}

/** The first lines of what fails the build. */
function failure(changed: SiteContent): string[] {
  try {
    keepLedger(projectAt(folder), changed)
    return []
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    return [...text.matchAll(/^\S+:\d+:\d+ (.*)$/gm)].map((match) => match[1] ?? '')
  }
}
