import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gitAt } from '../git/git-at.fixture'
import { documentedDates } from './documented-dates'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-documented-'))
  mkdirSync(join(folder, 'content'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const git = (moment: string, ...args: string[]) => gitAt(folder, moment, ...args)

function publish(moment: string, ...paths: string[]) {
  writeFileSync(join(folder, 'content', 'url-ledger.json'), `${JSON.stringify(paths, null, 2)}\n`)
  git(moment, 'add', '.')
  git(moment, 'commit', '-m', moment)
}

test('documentedDates gives the day in UTC on which each address came, in whatever folder the ledger was', () => {
  git('2026-01-01T00:00:00Z', 'init', '-q')
  publish('2026-01-01T23:30:00-02:00', '/', '/shop/A-1/', '/shop/Ü/')
  publish('2026-02-01T10:00:00Z', '/', '/shop/A-1/', '/shop/A-2/')
  publish('2026-03-01T10:00:00Z', '/', '/shop/A-1/', '/shop/A-2/', '/shop/Ü/')
  git('2026-04-01T00:00:00Z', 'mv', 'content', 'errors')
  git('2026-04-01T00:00:00Z', 'commit', '-m', 'moved')
  expect(documentedDates({ content: join(folder, 'errors') })).toEqual(
    new Map([
      ['/shop/Ü/', '2026-01-02'],
      ['/shop/A-2/', '2026-02-01'],
      ['/', '2026-01-02'],
      ['/shop/A-1/', '2026-01-02'],
    ]),
  )
})

test('documentedDates gives nothing where there is no history, and nothing of a shallow one', () => {
  const content = join(folder, 'content')
  expect(documentedDates({ content })).toEqual(new Map())
  expect(documentedDates({ content: join(folder, 'missing') })).toEqual(new Map())
  git('2026-01-01T00:00:00Z', 'init', '-q')
  publish('2026-01-01T00:00:00Z', '/')
  publish('2026-01-02T00:00:00Z', '/', '/shop/A-1/')
  git('2026-01-03T00:00:00Z', 'clone', '-q', '--depth', '1', `file://${folder}`, join(folder, 'clone'))
  expect(documentedDates({ content: join(folder, 'clone', 'content') })).toEqual(new Map())
})

test('documentedDates runs no program that a repository names', () => {
  git('2026-01-01T00:00:00Z', 'init', '-q')
  const marker = join(folder, 'has-run')
  writeFileSync(join(folder, '.gitattributes'), '*.json diff=own\n')
  publish('2026-01-01T00:00:00Z', '/', '/shop/A-1/')
  for (const name of ['diff.external', 'diff.own.command', 'diff.own.textconv', 'core.pager', 'core.fsmonitor'])
    git('2026-01-02T00:00:00Z', 'config', name, `touch ${marker} #`)
  expect([...documentedDates({ content: join(folder, 'content') }).keys()]).toEqual(['/', '/shop/A-1/'])
  expect(existsSync(marker)).toBe(false)
})
