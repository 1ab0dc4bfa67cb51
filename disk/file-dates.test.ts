import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileDates } from './file-dates'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-dates-'))
  mkdirSync(join(folder, 'content'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function git(moment: string, ...args: string[]) {
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@a', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@a' }
  const env = { ...process.env, ...who, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment }
  execFileSync('git', ['-C', folder, '-c', 'commit.gpgsign=false', ...args], { env, stdio: 'pipe' })
}

function commit(moment: string, name: string) {
  writeFileSync(join(folder, 'content', name), moment)
  git(moment, 'add', '.')
  git(moment, 'commit', '-m', name)
}

test('fileDates gives the last commit of each file, in UTC', () => {
  git('2026-01-01T00:00:00Z', 'init', '-q')
  commit('2026-01-01T10:00:00+02:00', 'a.json')
  commit('2026-02-01T10:00:00Z', 'ü b.mdx')
  commit('2026-03-01T23:30:00-01:00', 'a.json')
  writeFileSync(join(folder, 'content', 'new.mdx'), '')
  const content = join(folder, 'content')
  const expected = new Map([
    [`${content}/a.json`, '2026-03-02T00:30:00Z'],
    [`${content}/ü b.mdx`, '2026-02-01T10:00:00Z'],
  ])
  expect(fileDates(content)).toEqual(expected)
  expect(fileDates(content)).toEqual(expected)
})

test('fileDates gives nothing where there is no history', () => {
  expect(fileDates(folder)).toEqual(new Map())
  expect(fileDates(join(folder, 'missing'))).toEqual(new Map())
})
