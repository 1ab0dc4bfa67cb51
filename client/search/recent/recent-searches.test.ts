import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addRecent, chooseRecent, readRecent } from './recent-searches'

const storage = new Map<string, string>()

beforeEach(() => {
  storage.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('no search is kept before the reader has chosen it', () => {
  expect(readRecent()).toBeUndefined()
  expect(addRecent('AUT-0007')).toBeUndefined()
  expect(storage.size).toBe(0)
})

test('the newest come first, each once, at most six', () => {
  chooseRecent(true)
  for (const query of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a3 ']) addRecent(query)
  expect(readRecent()).toEqual(['a3', 'a7', 'a6', 'a5', 'a4', 'a2'])
})

test('what could be a secret or a paste is not kept', () => {
  chooseRecent(true)
  for (const query of ['Bearer abc', 'jane@example.com', 'a\nb', ' ', 'x'.repeat(65)]) addRecent(query)
  expect(readRecent()).toEqual([])
})

test('whoever stops it leaves nothing behind', () => {
  chooseRecent(true)
  addRecent('AUT-0007')
  chooseRecent(false)
  expect(storage.size).toBe(0)
})

test('damaged storage is an empty list', () => {
  storage.set('faultbook-recent', '{"a":1}')
  expect(readRecent()).toEqual([])
  storage.set('faultbook-recent', '[1, "AUT-0007", "Bearer abc"]')
  expect(readRecent()).toEqual(['AUT-0007'])
})
