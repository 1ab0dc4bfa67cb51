import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatProblem } from '../catalog/problem'
import { readSite } from './read-site'
import { temporaryFolder } from './temporary-folder.fixture'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-site-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('readSite gives the defaults where there is no site.json', () => {
  expect(readSite(folder, {})).toEqual({
    site: { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' },
    problems: [],
  })
})

test('readSite lets the environment come before site.json, and drops closing slashes', () => {
  writeFileSync(join(folder, 'site.json'), '{ "name": "Acme errors", "url": "https://errors.acme.example" }')
  expect(readSite(folder, { FAULTBOOK_URL: 'http://localhost:3000/', FAULTBOOK_BASE_PATH: '/docs/' })).toEqual({
    site: { name: 'Acme errors', url: 'http://localhost:3000', basePath: '/docs' },
    problems: [],
  })
})

test('readSite reports every wrong field with its place', () => {
  writeFileSync(join(folder, 'site.json'), '{\n  "url": "https://acme.example/errors",\n  "title": "Acme"\n}')
  const { problems } = readSite(folder, { FAULTBOOK_BASE_PATH: 'docs' })
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

test('readSite says in plain words how long a name may be', () => {
  const folder = temporaryFolder({ 'site.json': JSON.stringify({ name: 'N'.repeat(73) }) })
  const [problem] = readSite(folder, {}).problems
  expect([problem?.expected, problem?.received, problem?.write]).toEqual([
    'at most 60 characters',
    `73 characters: "${'N'.repeat(73)}"`,
    'the same in at most 60 characters',
  ])
})
