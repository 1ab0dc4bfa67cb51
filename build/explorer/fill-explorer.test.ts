import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { beforeAll, expect, test } from 'vitest'
import { readContent } from '../../disk/content/read-content'
import { projectAt } from '../../disk/project-at.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { type Assets, assetNames } from '../../site/assets'
import type { SiteContext } from '../../site/site-context'
import { SiteFolder } from '../place/site-folder'
import { policyFaults } from '../policy/policy-faults'
import { fillExplorer } from './fill-explorer'
import { keptExplorer } from './kept-explorer'
import { assetPrefix } from './next-settings.mjs'

/** Compiled once, from the code as it is; the build that follows takes it from here. */
let compiled = ''
beforeAll(async () => {
  compiled = (await keptExplorer({ root: process.cwd(), store: '.faultbook/explorer' })).compiled
}, 120_000)

const content = readContent(projectAt('content'))
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Assets // every name has a path

const whole: SiteContext = {
  site: { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' },
  catalogs: content.catalogs,
  guides: content.guides,
  assets,
}

/** One catalog, whose name is not one of HTML's friends, in a folder of its host. */
const small: SiteContext = {
  ...whole,
  site: { name: 'Faults & <Co>', url: 'https://docs.example.org', basePath: '/docs/errors' },
  catalogs: content.catalogs
    .filter(({ slug }) => slug === 'platform')
    .map((catalog) => ({ ...catalog, name: 'A "</script><!--" $& catalog' })),
  guides: [],
}

function fill(context: SiteContext) {
  const folder = temporaryFolder()
  expect(fillExplorer({ compiled, into: new SiteFolder(folder), context })).toBe(2)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const texts = new Map(
    files.map((file) => join(file.parentPath, file.name)).map((path) => [path, readFileSync(path, 'utf8')]),
  )
  const read = (path: string) => texts.get(join(folder, path)) ?? ''
  return { folder, texts, home: read('index.html'), search: read('search/index.html') }
}

test('two sites with other content and base paths are filled from what was compiled once', () => {
  const [one, other] = [fill(whole), fill(small)]
  expect(one.home).toContain('<title>Faultbook: error reference</title>')
  expect(one.home).toContain('<a href="/access-manager/"')
  expect(one.home).toContain('97 codes of 5 APIs')
  expect(other.home).toContain('<title>Faults &amp; &lt;Co&gt;: error reference</title>')
  expect(other.home).toContain('<a href="/docs/errors/platform/"')
  expect(other.home).toContain('7 codes of 1 API,')
  expect(other.search).toContain('<link rel="canonical" href="https://docs.example.org/docs/errors/search/"/>')
  for (const html of [other.home, other.search]) {
    expect(html).not.toContain('Access Manager')
    expect(html).not.toMatch(/(?:href|src)="\/(?!docs\/errors\/)/)
    expect(policyFaults(html)).toEqual([])
  }
  // What was filled first has left nothing behind.
  expect(fill(whole).home).toBe(one.home)
})

test.each([
  ['at the root', whole, ''],
  ['in a folder', small, '/docs/errors'],
] as const)('a site %s has every script that its pages name, and no placeholder', (_where, context, base) => {
  const { folder, texts, home, search } = fill(context)
  for (const html of [home, search]) {
    const scripts = / data-scripts="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
    expect(scripts.length).toBeGreaterThan(4)
    const missing = scripts.filter((script) => !texts.has(join(folder, script.slice(base.length))))
    expect(missing).toEqual([])
  }
  expect([...texts].filter(([, text]) => text.includes(assetPrefix)).map(([path]) => path)).toEqual([])
})

test('what the search has to know is in the page as data, whatever the names of the catalogs', () => {
  const { search } = fill(small)
  const scripts = elementsOf(parse(search)).filter(({ tagName }) => tagName === 'script')
  const data = scripts.find(({ attrs }) => attrs.some(({ value }) => value === 'search-site'))
  const text = data?.childNodes.map((child) => ('value' in child ? child.value : '')).join('') ?? ''
  expect(JSON.parse(text)).toMatchObject({
    base: '/docs/errors',
    files: { worker: '/docs/errors/assets/search-worker.js', index: '/docs/errors/assets/search-index.json' },
    catalogs: [{ slug: 'platform', name: 'A "</script><!--" $& catalog', count: 7 }],
  })
  // The early script, the one of the search, its data; the one of every page is in a template.
  expect(scripts).toHaveLength(3)
})

test('pages of the explorer do not change with the text of an entry that no list shows', () => {
  const catalogs = whole.catalogs.map((catalog) => ({
    ...catalog,
    entries: catalog.entries.map((entry) => ({ ...entry, summary: 'Another one.', causes: [] })),
  }))
  const { home, search } = fill(whole)
  const changed = fill({ ...whole, catalogs })
  expect([changed.home, changed.search]).toEqual([home, search])
})

test('fillExplorer refuses what is damaged', () => {
  const folder = temporaryFolder()
  cpSync(compiled, folder, { recursive: true })
  const [chunk = ''] = readdirSync(join(folder, '_next/static/chunks'))
  appendFileSync(join(folder, '_next/static/chunks', chunk), ' ')
  expect(() => fillExplorer({ compiled: folder, into: new SiteFolder(temporaryFolder()), context: whole })).toThrow(
    `The compiled explorer in ${folder} is missing or damaged. Remove the folder, then build again.`,
  )
})

function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}
