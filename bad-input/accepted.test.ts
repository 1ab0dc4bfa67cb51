import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SiteReading } from '../build/audit/site-reading'
import { SiteFolder } from '../build/place/site-folder'
import { readManifest } from '../build/stages/page-manifest'
import { PageReuse } from '../build/stages/page-reuse'
import { writeDocuments } from '../build/stages/write-documents'
import { readContent } from '../disk/content/read-content'
import { readSite } from '../disk/content/read-site'
import { projectAt } from '../disk/project-at.fixture'
import { type AssetName, assetNames } from '../site/assets'
import { earlyScript } from '../site/early-script'
import { accepted } from './cases/accepted'
import { type Findings, findingsByCase } from './findings'
import { writeContent } from './write-content'

let content = ''
let out = ''
let found: ReadonlyMap<string, Findings>
beforeAll(async () => {
  content = writeContent(accepted)
  out = mkdtempSync(join(tmpdir(), 'faultbook-accepted-'))
  const read = readContent(projectAt(content))
  const { catalogs, guides } = read
  found = findingsByCase(read, content, accepted)
  // Every name has a path.
  const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Record<AssetName, string>
  const reading = new SiteReading({ origin: 'https://errors.example.com', basePath: '' })
  const before = readManifest(join(out, 'pages.json'))
  const reuse = new PageReuse({ current: out, before, reading, site: new SiteFolder(out) })
  const context = { site: readSite(projectAt(content, {})).site, catalogs, guides, assets }
  await writeDocuments(context, { reuse, keys: new Map(), onProgress: () => {} })
}, 60_000)
afterAll(() => {
  for (const folder of [content, out]) rmSync(folder, { recursive: true })
})

test.each(accepted)('accepts $id, $title', ({ id, problems }) => {
  expect(found.get(id)).toMatchObject({ lines: problems, isRefused: false })
})

test.each(accepted)('$id has a page in three forms, and nothing on it runs', ({ id, page, shows = [], lacks = [] }) => {
  const folder = join(out, id.toLowerCase(), page)
  const early = `<script>${earlyScript}</script>`
  const [before = '', after = '', ...more] = readFileSync(join(folder, 'index.html'), 'utf8').split(early)
  expect(more).toEqual([])
  const html = before + after
  for (const text of shows) expect(textOf(html)).toContain(text)
  for (const source of lacks) expect(html).not.toMatch(source)
  const tags = html.replace(/="[^"]*"/g, '=').match(/<[a-z][^>]*>/g) ?? []
  expect(tags.filter((tag) => /\s(?:style|srcdoc|on[a-z]+)=/i.test(tag))).toEqual([])
  expect(tags.filter((tag) => /^<(?:img|iframe|object|embed|base)\b/.test(tag))).toEqual([])
  expect(html.match(/<script\b(?![^>]*(?:\bsrc=|application\/ld\+json))/g)).toBeNull()
  expect(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))).toHaveProperty('code')
  expect(existsSync(join(folder, 'index.md'))).toBe(true)
})

test('nothing was run and Object.prototype is as it was', () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect('__pwn' in globalThis).toBe(false)
})

/** What a reader sees: tags left out, references resolved. */
function textOf(html: string): string {
  const entities = new Map([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#x27;', "'"],
    ['&amp;', '&'],
  ])
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#x27|amp);/g, (name) => entities.get(name) ?? name)
}
