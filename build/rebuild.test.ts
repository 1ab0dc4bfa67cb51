import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { wideContent } from '../catalog/wide-content.fixture'
import { differingFiles, folderManifest, type Manifest } from '../disk/files/folder-manifest'
import { projectAt } from '../disk/project-at.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import type { Project } from '../site/project'
import { buildSite } from './build-site'
import { Progress } from './report/progress'

type Files = Readonly<Record<string, string>>

const json = (value: unknown) => JSON.stringify(value, undefined, 1)
const orders = (...entries: object[]) => json({ entries })
const one = entryData({ code: 'ORD-1', aliases: ['ORD-01'], related: [{ code: 'ORD-2' }] })
const two = entryData({ code: 'ORD-2', title: 'The second one' })

const first: Files = {
  ...wideContent,
  'shop/catalog.json': json(catalogData()),
  'shop/order.json': orders(one, two),
  'shop/guides/retry.mdx': '---\ntitle: Retrying\nsummary: How to retry.\n---\n\nSee [that one](/warehouse/WH-1/).\n',
}

/** Each state of the content after the one before. */
const later: readonly (readonly [string, (before: Files) => Files])[] = [
  ['a summary', (files) => ({ ...files, 'shop/order.json': orders({ ...one, summary: 'Another one.' }, two) })],
  ['a title that others show', (files) => replaced(files, 'The second one', 'The other one')],
  ['a code more', (files) => ({ ...files, 'shop/order.json': orders(one, two, entryData({ code: 'ORD-3' })) })],
  ['a code less', (files) => ({ ...files, 'shop/order.json': orders(one, two) })],
  ['a retired code', (files) => ({ ...files, 'shop/order.json': orders({ ...one, retired: '2026-01-01' }, two) })],
  ['the name of a catalog', (files) => replaced(files, 'Warehouse CLI', 'Stock CLI')],
  [
    'a title in another catalog that a guide shows',
    (files) => replaced(files, 'Shelf is full', 'No room on the shelf'),
  ],
  ['a guide less', ({ 'shop/guides/retry.mdx': _, ...files }) => files],
  [
    'a catalog less',
    (files) => Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('shop/'))),
  ],
  ['all as at first', () => first],
]

test('a build over former sites gives what a first build gives, whatever has changed, and leaves the served one alone', async () => {
  const project = emptyProject()
  await build(project, first)
  let files = first
  let served = siteOf(project)
  for (const [name, change] of later) {
    files = change(files)
    await build(project, files)
    const fresh = emptyProject()
    await build(fresh, files)
    expect(differingFiles(siteOf(project), siteOf(fresh)), name).toEqual([])
    // No file that is served was written into: the former site is what it was.
    expect(folderManifest(join(project.work, 'spare')), name).toEqual(served)
    expect(siteOf(project), name).not.toEqual(served)
    served = siteOf(project)
  }
}, 180_000)

test('what has not changed stays the same file from the second build on', async () => {
  const project = emptyProject()
  await build(project, first)
  const inode = () => statSync(join(project.out, 'warehouse/WH-1/index.json')).ino
  const before = inode()
  for (const summary of ['Another one.', 'Yet another one.', 'The last one.']) {
    await build(project, { ...first, 'shop/order.json': orders({ ...one, summary }, two) })
    expect(inode()).toBe(before)
    expect(readFileSync(join(project.out, 'shop/ORD-1/index.json'), 'utf8')).toContain(summary)
  }
}, 180_000)

test.each([
  ['packed copies', { isPrecompressed: true }],
  ['families in one file', { isPacked: true }],
])(
  'a build with %s leaves nothing behind for one without',
  async (_, options) => {
    const [project, fresh] = [emptyProject(), emptyProject()]
    for (const given of [{}, options, {}, options, {}]) await build(project, first, given)
    await build(fresh, first)
    expect(differingFiles(siteOf(project), siteOf(fresh))).toEqual([])
  },
  60_000,
)

function emptyProject(): Project {
  const base = temporaryFolder()
  const places = { content: join(base, 'content'), out: join(base, 'out'), work: join(base, '.faultbook'), base }
  return { ...projectAt('content'), ...places }
}

async function build(project: Project, files: Files, options: { isPrecompressed?: boolean; isPacked?: boolean } = {}) {
  rmSync(project.content, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project.content, path)), { recursive: true })
    writeFileSync(join(project.content, path), text)
  }
  const output = { write: () => {}, isTerminal: false, hasColour: false }
  await buildSite(project, { isPrecompressed: false, ...options, progress: new Progress(output) })
}

function siteOf({ out }: Project): Manifest {
  return folderManifest(out) ?? new Map()
}

function replaced(files: Files, from: string, to: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll(from, to)]))
}
