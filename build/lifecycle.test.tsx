import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entryPath } from '../catalog/address/links'
import { formatProblem } from '../catalog/model/problem'
import { ChangelogPage } from '../components/browse/changelog-page'
import { EntryDocument } from '../components/entry-document'
import { siteDocuments } from '../components/pages'
import { readContent } from '../disk/content/read-content'
import { readSite } from '../disk/content/read-site'
import { readSideFrom } from '../disk/content/read-site-side'
import { projectAt } from '../disk/project-at.fixture'
import { createSearch } from '../search'
import { type Assets, assetNames } from '../site/assets'
import { diffSites } from '../site/diff/diff-sites'
import { siteFiles } from '../site/forms/site-files'
import type { SiteContext } from '../site/site-context'
import { keepLedger } from './stages/keep-ledger'

/** The built-in content, copied, and published once: its ledger has all its addresses. */
let folder = ''
/** Of the content as it is now; reading it takes longer than all that is asked of it. */
let known: SiteContext | undefined
const builtIn = readSideFrom('content', projectAt('content'))
beforeEach(() => {
  known = undefined
  folder = mkdtempSync(join(tmpdir(), 'faultbook-lifecycle-'))
  cpSync('content', folder, { recursive: true, filter: (path) => !path.endsWith('url-ledger.json') })
  keepLedger(projectAt(folder), context())()
})
afterEach(() => rmSync(folder, { recursive: true }))

const url = 'https://errors.example.com/access-manager'

test('a code that is renamed with an alias: its old address leads to the new one, and search finds both', () => {
  replaceEverywhere('AUT-0005', 'AUT-0099')
  change('AUT-0099', { aliases: ['AUT-0005'] })
  expect(keepLedger(projectAt(folder), context())().named.map((line) => line.trim())).toEqual([
    '/access-manager/AUT-0099/',
    '/e/AUT-0099/',
  ])
  const alias = documentAt('/access-manager/AUT-0005/')
  expect(alias).toContain('content="0; url=/access-manager/AUT-0099/"')
  expect(alias).toContain(`<link rel="canonical" href="${url}/AUT-0099/"/>`)
  expect(alias).toContain('href="/access-manager/AUT-0099/"')
  expect(documentAt('/e/AUT-0005/')).toContain('url=/access-manager/AUT-0099/')
  const [found] = createSearch(context().catalogs).answer('AUT-0005').results
  expect(found).toMatchObject({ code: 'AUT-0099', reason: 'alias', alias: 'AUT-0005' })
  // Programs compare codes: the address is kept, and yet they have to change.
  expect(told().filter((line) => line.startsWith('breaking'))).toEqual([
    'breaking access-manager/AUT-0005 is AUT-0099 now; the old name leads there',
  ])
})

test('a code that is renamed without an alias fails the build', () => {
  replaceEverywhere('AUT-0005', 'AUT-0099')
  expect(() => keepLedger(projectAt(folder), context())).toThrow(
    /url-ledger\.json:\d+:3 Cannot give up the address "\/access-manager\/AUT-0005\/": it was published/,
  )
})

test('a code that is retired is a tombstone, in every form, and search says so', () => {
  change('AUT-0005', { deprecated: '2026-01-31', retired: '2026-06-30', replacedBy: ['AUT-0008'] })
  expect(keepLedger(projectAt(folder), context())().named).toEqual([])
  const page = entryPage('AUT-0005')
  expect(page).toMatch(/Retired since 2026-06-30: the API no longer sends this code\..*Replaced by.*AUT-0008/s)
  expect(page).toMatch(/What it meant.*Old advice.*Why it happens.*What to do/s)
  expect(file('/access-manager/index.json')).toMatch(/"state": ?"retired"/)
  expect(file('/llms.txt')).toMatch(/AUT-0005\/index\.md\): Retired\. /)
  expect(file('/feed.xml')).toContain(`<id>${url}/AUT-0005/#retired</id>`)
  expect(html(<ChangelogPage context={context()} />)).toMatch(/2026-06-30.*Retired.*AUT-0005.*2026-01-31.*Deprecated/s)
  const [found] = createSearch(context().catalogs).answer('AUT-0005').results
  expect(found).toMatchObject({ code: 'AUT-0005', retired: '2026-06-30' })
  expect(told()).toContain('notable access-manager/AUT-0005 is retired since 2026-06-30')
})

test('a code that is split keeps its page, which names its parts', () => {
  change('AUT-0005', { retired: true, splitInto: ['AUT-0007', 'AUT-0008'] })
  expect(keepLedger(projectAt(folder), context())().named).toEqual([])
  expect(warnings()).toEqual([expect.stringContaining('Warning: Cannot say since when "AUT-0005" is retired')])
  expect(entryPage('AUT-0005')).toMatch(/Retired: the API no longer sends this code\..*Split into.*AUT-0007.*AUT-0008/s)
  expect(told()).toContain(
    'notable access-manager/AUT-0005 what takes its place was nothing, is access-manager/AUT-0007, access-manager/AUT-0008',
  )
})

test('a code that is deleted fails the build, with the row of the ledger and what to do', () => {
  remove('IDE-0006')
  replaceEverywhere('IDE-0006', 'IDE-0005')
  expect(() => keepLedger(projectAt(folder), context())).toThrow(/keep it, alias it .* or retire it/)
  expect(told()).toContain('breaking access-manager/IDE-0006 is gone: keep it, make it an alias, or retire it')
})

interface Written {
  code: string
  [field: string]: unknown
}

/** Gives fields to a code of Access Manager. */
function change(code: string, fields: object) {
  editEntries((entries) => entries.map((entry) => (entry.code === code ? { ...entry, ...fields } : entry)))
}

function remove(code: string) {
  editEntries((entries) => entries.filter((entry) => entry.code !== code))
}

function editEntries(edit: (entries: Written[]) => Written[]) {
  for (const name of ['aut', 'ide']) {
    const path = join(folder, 'access-manager', `${name}.json`)
    const { entries, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...rest, entries: edit(entries) }))
    known = undefined
  }
}

function replaceEverywhere(from: string, to: string) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!ledger)\.(?:json|mdx)$/.test(name)) continue
    const path = join(folder, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to))
    known = undefined
  }
}

function context(): SiteContext {
  known ??= readContext()
  return known
}

function readContext(): SiteContext {
  const { catalogs, guides, problems } = readContent(projectAt(folder))
  expect(problems.map(formatProblem).filter((text) => !text.includes('Warning: '))).toEqual([])
  // Every name has a path.
  const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Assets
  return { site: readSite(projectAt(folder, {})).site, catalogs, guides, assets }
}

function warnings(): string[] {
  return readContent(projectAt(folder)).problems.map(formatProblem)
}

function documentAt(path: string): string {
  const document = siteDocuments(context()).find((item) => item.file === `${path}index.html`)
  return document === undefined ? `no document at ${path}` : html(document.page())
}

function entryPage(code: string): string {
  const site = context()
  const catalog = site.catalogs.find(({ slug }) => slug === 'access-manager')
  const entry = catalog?.entries.find((item) => item.code === code)
  if (catalog === undefined || entry === undefined) throw new Error(`no ${code}`)
  return html(<EntryDocument context={site} path={entryPath(entry)} subject={{ catalog, entry }} />)
}

function html(page: ReactElement): string {
  return renderToStaticMarkup(page)
}

function file(path: string): string {
  return (
    siteFiles(context())
      .find((item) => item.path === path)
      ?.text() ?? `no file ${path}`
  )
}

/** What `npm run diff` tells of the built-in content and the copy. */
function told(): string[] {
  return diffSites(builtIn, readSideFrom(folder, projectAt('content'))).map(
    ({ level, subject, text }) => `${level} ${subject} ${text}`,
  )
}
