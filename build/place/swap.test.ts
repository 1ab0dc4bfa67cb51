import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSiteMark } from '../../disk/files/site-mark'
import { recover, swapIn } from './swap'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultbook-swap-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function places() {
  const at = (name: string) => join(root, name)
  return { current: at('out'), next: at('next'), previous: at('previous'), discarded: at('discarded'), base: root }
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

test('recover brings the old site back after an interruption between the two renames', () => {
  site(places().current, 'old')
  renameSync(places().current, places().previous)
  recover(places())
  expect(shown()).toBe('old')
  recover(places())
  expect(shown()).toBe('old')
})

test('swapIn never leaves a site half removed where recover would look for a whole one', () => {
  site(places().current, 'old')
  site(places().next, 'new')
  // What a build has left that was killed while it removed its predecessor.
  mkdirSync(places().discarded)
  site(places().previous, 'older')
  swapIn(places())
  rmSync(places().current, { recursive: true })
  recover(places())
  expect(existsSync(places().current)).toBe(false)
  expect(existsSync(places().discarded)).toBe(false)
})

test('swapIn does not take away what came into the old site while the new one was made', () => {
  site(places().current, 'old')
  site(places().next, 'new')
  writeFileSync(join(places().current, 'notes.txt'), 'mine')
  expect(() => swapIn(places())).toThrow(`out/ holds what no build has written: notes.txt.`)
  expect(shown()).toBe('old')
  expect(readFileSync(join(places().current, 'notes.txt'), 'utf8')).toBe('mine')
})
