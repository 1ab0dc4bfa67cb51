import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { readContent } from '../disk/content/read-content'
import { projectAt } from '../disk/project-at.fixture'
import { contentForms } from '../site/diff/content-forms'

let folder = ''
let bundled: readonly string[] = []
/** As npm runs it. Most tests ask the same code bundled, which starts in a tenth of the time. */
const byNpm = ['scripts/faultbook.mjs', 'diff']
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-diff-'))
  bundled = [resolve('scripts/faultbook.mjs'), 'diff']
  const param = { placeholder: '{id}', name: 'id', meaning: 'The order.' }
  writeContent('old', [
    { code: 'ORD-1', message: 'No order {id}', params: [param] },
    { code: 'ORD-2' },
    { code: 'ORD-3' },
    { code: 'ORD-4' },
  ])
  writeContent('new', [
    { code: 'ORD-1', message: 'No order {id}', params: [{ ...param, name: 'order' }] },
    { code: 'ORDER-2', aliases: ['ORD-2'] },
    { code: 'ORD-3', retired: '2026-01-31', replacedBy: ['ORD-5'] },
    { code: 'ORD-5' },
  ])
  writeContent('broken', [{ code: 'ORD-1', status: 42 }])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('diff says what breaks who calls the API, and ends with exit code 1', () => {
  expect(told(run(['old', 'new'], byNpm))).toBe(`Breaking
  shop/ORD-1    the placeholders were id, are order
  shop/ORD-2    is ORDER-2 now; the old name leads there
  shop/ORD-4    is gone: keep it, make it an alias, or retire it

Notable
  shop/ORD-3    is retired since 2026-01-31
  shop/ORD-3    what takes its place was nothing, is shop/ORD-5

Safe
  shop/ORDER-2  changed: causes, solutions, examples
  shop/ORD-5    is new: 404 Order not found

3 breaking, 2 notable, 2 safe.
exit 1`)
})

test('diff --json says the same to programs', () => {
  const { stdout, status } = run(['old', 'new', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({
    breaking: 3,
    notable: 2,
    safe: 2,
    changes: [
      {
        level: 'breaking',
        kind: 'placeholders',
        subject: 'shop/ORD-1',
        text: 'the placeholders were id, are order',
      },
      { level: 'breaking', kind: 'renamed', subject: 'shop/ORD-2' },
      { level: 'breaking', kind: 'code-gone', subject: 'shop/ORD-4' },
      { kind: 'retired' },
      { kind: 'successors' },
      { kind: 'prose' },
      { kind: 'code-added' },
    ],
  })
  expect(status).toBe(1)
})

test('diff reads a built site, or its catalogs.json, as it reads content', () => {
  writeBuilt('old', 'out')
  expect(diff('old', 'out')).toBe('No changes.\nexit 0')
  expect(diff('out/catalogs.json', 'new')).toBe(diff('old', 'new'))
})

test('diff ends with exit code 2 where it cannot do what is asked', () => {
  expect(diff('old')).toMatch(/^NEW is missing: a content folder/)
  expect(diff('old', 'new', '--jsn')).toMatch(/^Unknown flag --jsn.*exit 2$/s)
  expect(diff('old', 'nowhere')).toBe('FOLDER/nowhere does not exist.\nexit 2')
  expect(diff('old', 'broken')).toMatch(
    /^FOLDER\/broken: the content has problems\.\n\n.*Cannot read "status".*exit 2$/s,
  )
})

function writeContent(name: string, entries: readonly Readonly<Record<string, unknown>>[]) {
  writeJson(join(folder, name, 'shop/catalog.json'), catalogData())
  writeJson(join(folder, name, 'shop/order.json'), { entries: entries.map(entryData) })
}

/** The machine-readable forms of a content folder, where the build puts them. */
function writeBuilt(from: string, to: string) {
  const { catalogs, guides } = readContent(projectAt(join(folder, from)))
  const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
  const load = contentForms({ site, catalogs, guides })
  const codes = catalogs.flatMap(({ entries }) => entries.map(({ code }) => `/shop/${code}/index.json`))
  for (const path of ['/catalogs.json', '/shop/index.json', ...codes]) writeJson(join(folder, to, path), load(path))
}

function writeJson(path: string, value: unknown) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(value))
}

function run(args: readonly string[], command = bundled) {
  const { FAULTBOOK_URL: _url, FAULTBOOK_BASE_PATH: _path, ...env } = process.env
  const paths = args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg)))
  return spawnSync(process.execPath, [...command, ...paths], { encoding: 'utf8', env })
}

/** What the command says, and its exit code. */
function diff(...args: string[]): string {
  return told(run(args))
}

function told({ stdout, stderr, status }: ReturnType<typeof run>): string {
  return `${stderr}${stdout}exit ${status}`.replaceAll(folder, 'FOLDER')
}
