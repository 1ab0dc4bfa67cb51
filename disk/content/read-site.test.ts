import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatProblem } from '../../catalog/model/problem'
import { projectAt } from '../project-at.fixture'
import { temporaryFolder } from '../temporary-folder.fixture'
import { readSite } from './read-site'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-site-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('readSite gives the defaults where there is no site.json', () => {
  expect(readSite(projectAt(folder, {}))).toEqual({
    site: { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' },
    files: [],
    problems: [],
  })
})

test('readSite lets the environment come before site.json, and drops closing slashes', () => {
  writeFileSync(join(folder, 'site.json'), '{ "name": "Acme errors", "url": "https://errors.acme.example" }')
  expect(
    readSite(projectAt(folder, { FAULTBOOK_URL: 'http://localhost:3000/', FAULTBOOK_BASE_PATH: '/docs/' })),
  ).toEqual({
    site: { name: 'Acme errors', url: 'http://localhost:3000', basePath: '/docs' },
    files: [],
    problems: [],
  })
})

test('readSite reports every wrong field with its place', () => {
  writeFileSync(join(folder, 'site.json'), '{\n  "url": "https://acme.example/errors",\n  "title": "Acme"\n}')
  const { problems } = readSite(projectAt(folder, { FAULTBOOK_BASE_PATH: 'docs' }))
  const lines = problems.map((problem) =>
    formatProblem(problem)
      .split('\n')[0]
      ?.replace(/^.*\/(?=site\.json)/, ''),
  )
  expect(lines).toEqual([
    'site.json:2:10 Cannot read "url"',
    'site.json:3:3 Cannot use the field "title"',
    'FAULTBOOK_BASE_PATH:1:1 Cannot read "basePath"',
  ])
})

test.each([
  ['url', 'https://a.example:99999'],
  ['url', 'https://a.example:0'],
  ['url', 'https://user:pw@a.example'],
  ['url', 'https://a.example?x=1'],
  ['url', 'https://a..example'],
  ['url', 'https://1.2.3.999'],
  ['url', 'ftp://a.example'],
  ['url', 'https://xn--a.example'],
  ['repositoryUrl', 'https://xn--0.example/x'],
  ['editUrl', 'https://xn--.example/{path}'],
  ['url', 'https://a\u202e.example'],
  ['name', '\u200b'],
  ['name', 'Acme\u{e0041}'],
  ['name', '\u3164'],
  ['repositoryUrl', 'https://user:pw@git.example/x'],
  ['repositoryUrl', 'https://git.example:99999/x'],
  ['editUrl', 'https://user:pw@git.example/{path}'],
  ['editUrl', 'https://git.example/{path}?at={zzz}'],
  ['editUrl', 'https://git.example/edit'],
  ['editUrl', 'https://{path}/x'],
  ['editUrl', 'https://git.example/{path'],
  ['editUrl', 'https://git.example/\u202e{path}'],
  ['basePath', '/../x'],
])('readSite refuses as %s: %j', (field, value) => {
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ [field]: value }, null, 2))
  const { problems } = readSite(projectAt(folder, {}))
  expect(problems.map(({ place, subject }) => [place.line, subject])).toEqual([[2, field]])
})

test('readSite names the variable whose address is wrong', () => {
  const [problem] = readSite(projectAt(folder, { FAULTBOOK_URL: 'https://a.example:99999' })).problems
  expect(problem && formatProblem(problem)).toBe(
    [
      'FAULTBOOK_URL:1:1 Cannot read "url"',
      '    expected: an origin such as https://errors.example.com; a path belongs into basePath; its host is valid, its port a number from 1 to 65535',
      '    received: "https://a.example:99999"',
      '    write:    FAULTBOOK_URL=https://errors.example.com',
    ].join('\n'),
  )
})

test.each([
  ['url', 'http://127.0.0.1:8080'],
  ['editUrl', 'https://git.example/edit/main/{path}#L{line}'],
  ['repositoryUrl', 'https://git.example/team/errors'],
  ['name', 'خطأ ❤️'],
])('readSite takes as %s: %j', (field, value) => {
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ [field]: value }))
  const { site, problems } = readSite(projectAt(folder, {}))
  expect(problems).toEqual([])
  expect(site).toMatchObject({ [field]: value })
})

test('readSite says in plain words how long a name may be', () => {
  const folder = temporaryFolder({ 'site.json': JSON.stringify({ name: 'N'.repeat(73) }) })
  const [problem] = readSite(projectAt(folder)).problems
  expect([problem?.expected, problem?.received, problem?.write]).toEqual([
    'at most 60 characters',
    `73 characters: "${'N'.repeat(73)}"`,
    'the same in at most 60 characters',
  ])
})

test('readSite says what an empty site.json may hold', () => {
  writeFileSync(join(folder, 'site.json'), '\n')
  expect(readSite(projectAt(folder, {})).problems.map(({ received, write }) => [received, write])).toEqual([
    ['an empty file', '{ "name": "…", "url": "https://…" }, or no such file'],
  ])
})
