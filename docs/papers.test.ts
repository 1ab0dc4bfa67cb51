import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { formatProblem } from '../catalog/model/problem'
import { readArguments } from '../cli/call/arguments'
import { commands } from '../cli/commands'
import { readContent } from '../disk/content/read-content'
import { readSite } from '../disk/content/read-site'
import { projectAt } from '../disk/project-at.fixture'

const papers = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/hosting.md',
  'docs/BENCHMARKS.md',
  'docs/terminal-and-agents.md',
  'docs/ci.md',
]
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
    ).toEqual([
      ['shop', ['ORD-0001', 'ORD-0002'], 1],
      ['stock', ['ST-1', 'WAIT_{seconds}'], 0],
    ])
    expect(files.map(({ path }) => path)).toEqual([
      'content/shop/orders.json',
      'content/shop/ORD-0002.mdx',
      'content/shop/catalog.json',
      'content/stock/catalog.json',
      'content/stock/codes.json',
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

  test('gives a reason for every dependency, and names no other', () => {
    const named = [...section('CONTRIBUTING.md', '## Dependencies').matchAll(/^\| (`.*?) \|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
      .toSorted()
    const used = Object.keys(manifest.devDependencies).toSorted()
    expect(named).toEqual(used)
  })
})

describe('README.md', () => {
  test('what it shows of a wrong family and status is what the check says', () => {
    for (const { path, text } of namedBlocks('CONTRIBUTING.md')) {
      const wrong = text.replace('"family": "orders"', '"family": "order"').replace('"status": 409', '"status": 4090')
      write(path.replace('content/', 'wrong/errors/'), wrong)
    }
    const { problems } = readContent(projectAt(join(folder, 'wrong', 'errors')))
    const shown = readFileSync('README.md', 'utf8').match(/```text\n(errors\/shop\/[^`]*?)\n```/)?.[1]
    expect(shown).toBe(problems.map(formatProblem).join('\n\n').replaceAll(`${folder}/wrong/`, ''))
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

  test('its map leads to what is there', () => {
    const rows = section('ARCHITECTURE.md', '## The map').match(/^\| (?!\*\*|to change).*$/gm) ?? []
    const places = rows.flatMap((row) => row.split(' | ').slice(1).flatMap(placesIn))
    expect(places.filter((place) => !existsSync(place))).toEqual([])
    expect([rows.length > 40, places.length > rows.length]).toEqual([true, true])
  })

  test('its map leads into every room', () => {
    const map = section('ARCHITECTURE.md', '## The map')
    const table = section('ARCHITECTURE.md', '## Rooms')
    const rooms = [...table.matchAll(/^\| `(\w+\/)` \|/gm)].map(([, room = '']) => room)
    expect(rooms.filter((room) => room !== 'content/' && !map.includes(`\`${room}`))).toEqual([])
    expect(rooms.length).toBeGreaterThan(10)
  })
})

describe.each(papers)('%s', (paper) => {
  const text = readFileSync(paper, 'utf8')

  test('names scripts, files and headings that exist', () => {
    const scripts = [...text.matchAll(/npm run (?:--silent )?([a-z][a-z0-9:-]*)/g)].map(([, name = '']) => name)
    expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([])
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    const dead = links.filter(([, path = '', anchor]) => {
      if (/^\/(?:shop)\//.test(path)) return false
      const file = path === '' ? paper : join(dirname(paper), path)
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor))
    })
    expect(dead.map(([link]) => link)).toEqual([])
  })

  test('calls commands as they can be called', async () => {
    for (const words of callsIn(text)) {
      const [name = '', ...given] = words
      if (name === '--help' || name === '--version') continue
      const command = await commands.get(name)?.()
      expect(command, words.join(' ')).toBeDefined()
      if (command !== undefined) expect(() => readArguments(given, command), words.join(' ')).not.toThrow()
    }
  })
})

test('the papers call the command in many ways', () => {
  expect(papers.flatMap((paper) => callsIn(readFileSync(paper, 'utf8'))).length).toBeGreaterThan(20)
})

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

/** What a cell of the map names: a path, or a name in the folder of the path before it. */
function placesIn(cell: string): string[] {
  const names = [...cell.matchAll(/`([\w./-]+\/|[\w./-]+\.(?:tsx?|css|json))`/g)].map(([, name = '']) => name)
  let last = ''
  return names.map((name) => {
    const beside = join(last, name)
    const place = existsSync(name) || !existsSync(beside) ? name : beside
    last = place.endsWith('/') ? place : dirname(place)
    return place
  })
}

/** The calls of the command, as words: after `npx faultbook`, or after `npm run` and `npm` where a script calls it. */
function callsIn(text: string): string[][] {
  const lines = [...text.matchAll(/(npx faultbook|npm (?:run (?:--silent )?)?)([^`\n]*)/g)]
  return lines.flatMap(([, caller = '', rest = '']) => {
    const call = rest.replace(/\s+(?:#|&&|>|\|).*$/, '').trim()
    const words = [...call.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
      ([, one, two, three]) => one ?? two ?? three ?? '',
    )
    if (caller === 'npx faultbook') return [words]
    const [name = '', ...given] = words
    const isOurs = manifest.scripts[name]?.includes('scripts/faultbook.mjs') === true
    return isOurs ? [[name, ...given.filter((word) => word !== '--')]] : []
  })
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
