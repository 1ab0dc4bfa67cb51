import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { formatProblem } from '../catalog/model/problem'
import { readContent } from '../disk/content/read-content'
import { readSite } from '../disk/content/read-site'
import { projectAt } from '../disk/project-at.fixture'

const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md']
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'faultbook-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('CONTRIBUTING.md', () => {
  test('its examples together are a catalog without a problem', () => {
    const files = namedBlocks('CONTRIBUTING.md')
    for (const { path, text } of files) write(path, text)
    const { catalogs, problems } = readContent(projectAt(join(folder, 'content')))
    expect(problems.map(formatProblem)).toEqual([])
    expect(
      catalogs.map(({ slug, entries, guides }) => [slug, entries.map(({ code }) => code).toSorted(), guides.length]),
    ).toEqual([['shop', ['ORD-0001', 'ORD-0002'], 1]])
    expect(files.map(({ path }) => path)).toEqual([
      'content/shop/orders.json',
      'content/shop/ORD-0002.mdx',
      'content/shop/catalog.json',
      'content/shop/guides/retries.mdx',
    ])
  })

  test('its example of a look of one’s own is taken, and its files published', () => {
    for (const { path, text } of namedBlocks('CONTRIBUTING.md', 'errors')) write(path, text)
    const { site, files, problems } = readSite(projectAt(join(folder, 'errors')))
    expect(problems.map(formatProblem)).toEqual([])
    expect(files.map(({ path }) => path.replace(/\.[0-9a-f]{10}\./, '.'))).toEqual([
      '/assets/logo.svg',
      '/assets/logo-dark.svg',
      '/assets/brand.css',
    ])
    expect([site.header?.length, site.footer?.length, site.brand?.accent?.light]).toEqual([2, 1, '#b3261e'])
  })

  test('its table has every field of an entry', () => {
    const schema = JSON.parse(readFileSync('schemas/entry.schema.json', 'utf8'))
    const { properties } = schema.$defs?.Entry ?? schema
    const table = section('CONTRIBUTING.md', '### The fields of an entry')
    expect(Object.keys(properties).filter((field) => !table.includes(`\`${field}\``))).toEqual([])
    expect(Object.keys(properties).length).toBeGreaterThan(20)
  })
})

describe('README.md', () => {
  test('what it shows of a wrong family and status is what the check says', () => {
    rmSync(join(folder, 'content'), { recursive: true, force: true })
    for (const { path, text } of namedBlocks('CONTRIBUTING.md')) {
      write(path, text.replace('"family": "orders"', '"family": "order"').replace('"status": 409', '"status": 4090'))
    }
    const { problems } = readContent(projectAt(join(folder, 'content')))
    const shown = readFileSync('README.md', 'utf8').match(/```text\n(content\/shop\/[^`]*?)\n```/)?.[1]
    expect(shown).toBe(problems.map(formatProblem).join('\n\n').replaceAll(`${folder}/`, ''))
  })

  test('its test command is the one that CI runs', () => {
    const [command] = readFileSync('.ci/run', 'utf8').trim().split('\n').reverse()
    expect(command).toBe('npm ci && npm test')
    expect(readFileSync('README.md', 'utf8')).toContain(`\n${command}\n`)
  })
})

describe('ARCHITECTURE.md', () => {
  test('fits 200 lines', () => {
    expect(readFileSync('ARCHITECTURE.md', 'utf8').split('\n').length).toBeLessThanOrEqual(200)
  })

  test('gives a reason for every dependency, and names no other', () => {
    const named = [...section('ARCHITECTURE.md', '## Dependencies').matchAll(/^\| (`.*?) \|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
      .toSorted()
    const used = Object.keys(manifest.devDependencies).toSorted()
    expect(named).toEqual(used)
  })
})

for (const paper of papers) {
  test(`${paper} names commands, files and headings that exist`, () => {
    const text = readFileSync(paper, 'utf8')
    const commands = [...text.matchAll(/npm run (?:--silent )?([a-z][a-z0-9:-]*)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => manifest.scripts[name] === undefined)).toEqual([])
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    const dead = links.filter(([, path = '', anchor]) => {
      if (/^\/(?:shop)\//.test(path)) return false
      const file = path === '' ? paper : path
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor))
    })
    expect(dead.map(([link]) => link)).toEqual([])
    expect(commands.length + links.length).toBeGreaterThan(1)
  })
}

test('ARCHITECTURE.md and CONTRIBUTING.md name paths that exist', () => {
  for (const paper of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(paper, 'utf8')
    const paths = [
      ...text.matchAll(
        /`((?:catalog|site|search|build|render|disk|components|client|app|cli|scripts|e2e|docs|bench|schemas|hosts)\/[\w./-]*)(?<!catalog\/CODE)`/g,
      ),
    ]
    const missing = paths.map(([, path = '']) => path).filter((path) => !existsSync(path))
    expect(missing, paper).toEqual([])
    expect(paths.length, paper).toBeGreaterThan(5)
  }
})

/** Fenced blocks whose info string names a file of the content. */
function namedBlocks(paper: string, root = 'content'): { path: string; text: string }[] {
  const blocks = [...readFileSync(paper, 'utf8').matchAll(/^(`{3,})\w+ (\w+\/\S+)\n(.*?)\n\1$/gms)]
  return blocks
    .filter(([, , path = '']) => path.startsWith(`${root}/`))
    .map(([, , path = '', text = '']) => ({ path, text: `${text}\n` }))
}

function section(paper: string, heading: string): string {
  const [, rest = ''] = readFileSync(paper, 'utf8').split(`${heading}\n`)
  return rest.split(/^#{1,3} /m)[0] ?? ''
}

function anchorsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
