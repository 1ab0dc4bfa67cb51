import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { formatProblem } from '../catalog/model/problem'
import { projectAt } from '../disk/project-at.fixture'
import { formatUrlLedger } from '../site/ledger/url-ledger'
import { ledgerReport } from './reports/ledger-report'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-ledger-'))
  mkdirSync(join(folder, 'shop'))
  write('shop/catalog.json', catalogData())
  write('shop/order.json', { entries: [entryData({ code: 'ORD-1' }), entryData({ code: 'ORD-2' })] })
})
afterEach(() => rmSync(folder, { recursive: true }))

const pages = ['/', '/changelog/', '/e/ORD-1/', '/e/ORD-2/', '/search/', '/shop/', '/shop/ORD-1/', '/shop/ORD-2/']
const statuses = ['/shop/family/order/', '/shop/status/404/', '/status/', '/status/404/']
const complete = [...pages, ...statuses]

test('a ledger that has every page passes, with and without git', () => {
  writeLedger(complete)
  expect(check()).toBe('ledger: 12 addresses in FOLDER/url-ledger.json, not compared (no git here): 0 problems\npasses')
  commit()
  expect(check()).toBe(
    'ledger: 12 addresses in FOLDER/url-ledger.json, compared with 1 earlier ledger: 0 problems\npasses',
  )
})

test('a ledger never shrinks: not against the last commit', () => {
  writeLedger([...complete, '/shop/family/old/'])
  write('site.json', { moved: { '/shop/family/old/': '/shop/family/order/' } })
  const revision = commit()
  writeLedger(complete)
  expect(check()).toBe(
    [
      `FOLDER/url-ledger.json no longer has /shop/family/old/, which HEAD had. Put it back: a ledger only grows.`,
      'note: FOLDER/url-ledger.json has not heard of 1 page, such as /shop/family/old/. `faultbook build` adds what is new; commit it.',
      'ledger: 12 addresses in FOLDER/url-ledger.json, compared with 1 earlier ledger: 1 problem',
      'fails',
    ].join('\n'),
  )
  expect(revision).toMatch(/^[0-9a-f]{40}$/)
})

test('nor, where the loss is committed already, against the commit before it', () => {
  writeLedger([...complete, '/shop/family/old/'])
  const first = commit()
  writeLedger(complete)
  commit()
  expect(check()).toContain(`no longer has /shop/family/old/, which ${first} had.`)
  expect(check()).toContain('fails')
})

test('nor against the branch that a change goes to', () => {
  writeLedger([...complete, '/shop/family/old/'])
  commit()
  execFileSync('git', ['branch', 'released'], { cwd: folder })
  writeLedger(complete)
  commit()
  write('note.txt', 1)
  commit()
  expect(check()).toContain('passes')
  expect(check({ FAULTBOOK_LEDGER_BASE: 'released' })).toContain('no longer has /shop/family/old/, which released had.')
})

test('an address of the ledger without a page is named with its line', () => {
  writeLedger([...complete, '/shop/ORD-3/'])
  expect(check()).toBe(
    [
      'FOLDER/url-ledger.json:10:3 Cannot give up the address "/shop/ORD-3/": it was published',
      '    expected: a page, an alias or a tombstone at every address that was ever published',
      '    received: nothing at this one',
      '    write:    the code as it was: keep it, alias it ("aliases": ["ORD-3"] at the code that it is now) or retire it ("retired": "2026-01-31")',
      'ledger: 13 addresses in FOLDER/url-ledger.json, not compared (no git here): 1 problem',
      'fails',
    ].join('\n'),
  )
})

test('no ledger yet is a note; in CI with git it is a fault, and one that was there is missed everywhere', () => {
  expect(check({ CI: 'true' })).toContain(
    'note: FOLDER/url-ledger.json does not exist. `faultbook build` makes it; commit it.',
  )
  commit()
  expect(check()).toContain('passes')
  expect(check({ CI: 'true' })).toContain('fails')
  writeLedger(complete)
  commit()
  rmSync(join(folder, 'url-ledger.json'))
  expect(check()).toContain('does not exist, but did. Bring it back: what was published once stays.')
  expect(check()).toContain('fails')
})

test('in CI a page that the ledger has not heard of is a fault', () => {
  writeLedger(pages)
  commit()
  expect(check()).toContain('passes')
  expect(check({ CI: '1' })).toContain('has not heard of 4 pages, such as /shop/family/order/.')
  expect(check({ CI: '1' })).toContain('fails')
})

test('check of this project: its ledger is whole', () => {
  const { CI: _ci, FAULTBOOK_CONTENT: _content, ...environment } = process.env
  const command = spawnSync(process.execPath, ['scripts/faultbook.mjs', 'check'], {
    encoding: 'utf8',
    env: environment,
  })
  expect(command.stderr).toBe('')
  expect(command.stdout).toMatch(/^ledger: \d{3,} addresses in content\/url-ledger\.json, /m)
  expect(command.status).toBe(0)
  expect(JSON.parse(readFileSync('content/url-ledger.json', 'utf8'))).toContain('/access-manager/AUT-0007/')
})

test('check ends with exit code 1 where an address is lost', () => {
  writeLedger([...complete, '/shop/ORD-3/'])
  const environment = { ...process.env, FAULTBOOK_CONTENT: folder }
  const command = spawnSync(process.execPath, ['scripts/faultbook.mjs', 'check'], {
    encoding: 'utf8',
    env: environment,
  })
  expect(command.stderr).toContain('Cannot give up the address "/shop/ORD-3/"')
  expect(command.status).toBe(1)
})

function write(file: string, value: unknown) {
  writeFileSync(join(folder, file), JSON.stringify(value, null, 2))
}

function writeLedger(paths: readonly string[]) {
  writeFileSync(join(folder, 'url-ledger.json'), formatUrlLedger(paths))
}

/** Commits everything; gives the name of the commit. */
function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
  git('init', '--quiet')
  git('add', '--all')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', 'change')
  return git('rev-parse', 'HEAD')
}

/** What is said of the ledger, and whether a change may go on. */
function check(environment: Record<string, string> = {}): string {
  const { faults, notes, summary } = ledgerReport(projectAt(folder), environment)
  const lines = [
    ...faults.map((fault) => (typeof fault === 'string' ? fault : formatProblem(fault))),
    ...notes.map((note) => `note: ${note}`),
    summary,
    faults.length > 0 ? 'fails' : 'passes',
  ]
  return lines.join('\n').replaceAll(folder, 'FOLDER')
}
