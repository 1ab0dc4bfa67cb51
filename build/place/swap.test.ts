import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSiteMark } from '../../disk/files/site-mark'
import { beginFromSpare, recover, swapIn } from './swap'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultbook-swap-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function places() {
  const at = (name: string) => join(root, name)
  return { current: at('out'), next: at('next'), previous: at('previous'), spare: at('spare'), base: root }
}

function site(folder: string, name: string) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), name)
  writeSiteMark(folder)
}

const shown = () => readFileSync(join(places().current, 'index.html'), 'utf8')

test('swapIn puts the new site in place, with or without an old one', () => {
  site(places().next, 'first')
  swapIn(places())
  expect(shown()).toBe('first')
  site(places().next, 'second')
  swapIn(places())
  expect(shown()).toBe('second')
  expect(existsSync(places().previous)).toBe(false)
})

test('swapIn leaves the old site where there is no new one', () => {
  site(places().current, 'old')
  expect(() => swapIn(places())).toThrow('ENOENT')
  expect(shown()).toBe('old')
})

test('what a file manager has left in the old site goes before a new one is made of it', () => {
  site(places().current, 'old')
  writeFileSync(join(places().current, '.DS_Store'), '')
  site(places().next, 'new')
  swapIn(places())
  expect(readdirSync(places().spare).sort()).toEqual(['.faultbook-site', 'index.html'])
})

test('recover brings the old site back after an interruption between the two renames', () => {
  site(places().current, 'old')
  renameSync(places().current, places().previous)
  recover(places())
  expect(shown()).toBe('old')
  recover(places())
  expect(shown()).toBe('old')
})

test('swapIn leaves the old site aside, where recover does not take it for the one that is served', () => {
  site(places().current, 'old')
  site(places().next, 'new')
  // What a build has left that was killed when its site was in place.
  site(places().previous, 'older')
  site(places().spare, 'oldest')
  swapIn(places())
  expect(readFileSync(join(places().spare, 'index.html'), 'utf8')).toBe('old')
  rmSync(places().current, { recursive: true })
  recover(places())
  expect(existsSync(places().current)).toBe(false)
})

test('beginFromSpare begins the new site with the files of the one before the last', () => {
  mkdirSync(places().next)
  site(places().spare, 'oldest')
  beginFromSpare(places())
  expect(readFileSync(join(places().next, 'index.html'), 'utf8')).toBe('oldest')
  expect(existsSync(places().spare)).toBe(false)
  // A build that was killed when its site was in place has not left the old one aside yet.
  site(places().spare, 'older')
  site(places().previous, 'old')
  beginFromSpare(places())
  expect(readFileSync(join(places().next, 'index.html'), 'utf8')).toBe('old')
  expect(existsSync(places().previous)).toBe(false)
})

test('beginFromSpare follows no link, and removes what is no folder', () => {
  mkdirSync(places().next)
  site(join(root, 'elsewhere'), 'not ours')
  symlinkSync('elsewhere', places().spare)
  beginFromSpare(places())
  expect(readdirSync(places().next)).toEqual([])
  expect(existsSync(places().spare)).toBe(false)
  expect(readFileSync(join(root, 'elsewhere/index.html'), 'utf8')).toBe('not ours')
})

test('swapIn does not take away what came into the old site while the new one was made', () => {
  site(places().current, 'old')
  site(places().next, 'new')
  writeFileSync(join(places().current, 'notes.txt'), 'mine')
  expect(() => swapIn(places())).toThrow(`out/ holds what no build has written: notes.txt.`)
  expect(shown()).toBe('old')
  expect(readFileSync(join(places().current, 'notes.txt'), 'utf8')).toBe('mine')
})
