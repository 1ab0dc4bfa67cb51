import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetPaste, readKeptPaste, takeHandedPaste } from '../../kept-paste'
import { keepPaste } from './keep-paste'

/** A tab with its storage, and the entry of the history that it shows. */
const tab = { storage: new Map<string, string>(), state: null as unknown }

beforeEach(() => {
  tab.storage.clear()
  tab.state = null
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.storage.get(key) ?? null,
    setItem: (key: string, value: string) => tab.storage.set(key, value),
    removeItem: (key: string) => tab.storage.delete(key),
  })
  vi.stubGlobal('history', {
    get state() {
      return tab.state
    },
    replaceState: (state: unknown) => {
      tab.state = structuredClone(state)
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a paste returns to the entry of the history that had it, and to no other', () => {
  tab.state = { other: 1 }
  expect(keepPaste('code=AUT-0007')).toBe(true)
  expect(readKeptPaste()).toBe('code=AUT-0007')
  const asked = tab.state
  tab.state = { other: 1 }
  expect(readKeptPaste()).toBeUndefined()
  tab.state = asked
  expect(readKeptPaste()).toBe('code=AUT-0007')
  expect(asked).toEqual({ other: 1, faultbookPaste: expect.any(String) })
})

test('secrets are not kept', () => {
  keepPaste('Authorization: Bearer abc\ncode=AUT-0007')
  expect(JSON.stringify([...tab.storage, tab.state])).not.toContain('abc')
  expect(readKeptPaste()).toBe('Authorization: [hidden]\ncode=AUT-0007')
})

test('a newer paste takes the place of the one before', () => {
  keepPaste('code=AUT-0007')
  keepPaste('code=AUT-0008')
  expect(readKeptPaste()).toBe('code=AUT-0008')
  expect(tab.storage.size).toBe(1)
})

test('a paste is handed to the next page, once', () => {
  keepPaste('code=AUT-0007', 'next')
  expect(readKeptPaste()).toBeUndefined()
  takeHandedPaste()
  expect(readKeptPaste()).toBe('code=AUT-0007')
  tab.state = null
  takeHandedPaste()
  expect(readKeptPaste()).toBeUndefined()
})

test('what is forgotten, blank or too long is not there', () => {
  for (const leave of [forgetPaste, () => keepPaste(' '), () => keepPaste('a'.repeat(200_001))]) {
    keepPaste('code=AUT-0007')
    leave()
    expect([readKeptPaste(), tab.storage.size]).toEqual([undefined, 0])
  }
})

test('where storage is forbidden nothing is kept and nothing fails', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('SecurityError')
    },
  })
  expect(keepPaste('code=AUT-0007')).toBe(false)
  takeHandedPaste()
  forgetPaste()
  expect(readKeptPaste()).toBeUndefined()
})
