import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { projectAt } from '../project-at.fixture'
import { fileDates } from './file-dates'
import { gitAt } from './git-at.fixture'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-dates-'))
  mkdirSync(join(folder, 'content'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const git = (moment: string, ...args: string[]) => gitAt(folder, moment, ...args)

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
  expect(fileDates(projectAt(content))).toEqual(expected)
  expect(fileDates(projectAt(content))).toEqual(expected)
})

test('fileDates gives the same in a clone, in a hook, and with other settings of git', () => {
  git('2026-01-01T00:00:00Z', 'init', '-q')
  commit('2026-01-01T10:00:00+02:00', 'a.json')
  commit('2026-02-01T10:00:00Z', 'b.json')
  commit('2026-03-01T10:00:00Z', 'b.json')
  git('2026-03-02T00:00:00Z', 'clone', '-q', '.', join(folder, 'clone'))
  const clone = join(folder, 'clone', 'content')
  for (const setting of ['log.showRoot=false', 'log.showSignature=true', 'log.diffMerges=on', 'diff.renames=copies']) {
    git('2026-03-02T00:00:00Z', '-C', 'clone', 'config', ...setting.split('='))
  }
  vi.stubEnv('GIT_DIR', '.git')
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8')
  const found = [fileDates(projectAt(join(folder, 'content'))), fileDates(projectAt(clone))]
  vi.unstubAllEnvs()
  const dates = ['2026-01-01T08:00:00Z', '2026-03-01T10:00:00Z']
  expect(found.map((map) => [...map.values()].sort())).toEqual([dates, dates])
})

test('fileDates gives nothing where there is no history', () => {
  expect(fileDates(projectAt(folder))).toEqual(new Map())
  expect(fileDates(projectAt(join(folder, 'missing')))).toEqual(new Map())
})

test('fileDates runs no program that a repository names, also where objects are missing', () => {
  git('2026-01-01T00:00:00Z', 'init', '-q')
  commit('2026-01-01T10:00:00Z', 'a.json')
  const marker = join(folder, 'has-run')
  const programs = ['core.sshCommand', 'core.fsmonitor', 'core.pager', 'pager.log', 'gpg.program', 'diff.external']
  const settings = [
    ...programs.map((name) => [name, `touch ${marker} #`]),
    ['core.repositoryformatversion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', 'ssh://git.example.com/errors'],
    ['log.showSignature', 'true'],
  ] as const
  for (const [name = '', value = ''] of settings) git('2026-01-02T00:00:00Z', 'config', name, value)
  const tree = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' }).trim()
  rmSync(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)))
  expect(fileDates(projectAt(join(folder, 'content')))).toEqual(new Map())
  expect(existsSync(marker)).toBe(false)
})
