import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isOwnLink, rememberOwnLink } from './own-links'

const storage = new Map<string, string>()
const link = (address: string) => new URL(address, 'https://errors.example.com')

beforeEach(() => {
  storage.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a link that was followed from the results of this tab is its own, with these very values', () => {
  rememberOwnLink(link('/shop/A/#p.key=tier'))
  expect(isOwnLink(link('/shop/A/#p.key=tier'))).toBe(true)
  expect(isOwnLink(link('/shop/A/#p.key=other'))).toBe(false)
  expect(isOwnLink(link('/shop/B/#p.key=tier'))).toBe(false)
})

test('links without values are not remembered, and only the last twenty of the others', () => {
  rememberOwnLink(link('/shop/A/#causes'))
  rememberOwnLink(link('/shop/A/'))
  expect(storage.size).toBe(0)
  for (let number = 1; number <= 21; number += 1) rememberOwnLink(link(`/shop/A/#p.key=${number}`))
  expect([1, 2, 21].map((number) => isOwnLink(link(`/shop/A/#p.key=${number}`)))).toEqual([false, true, true])
})

test('damaged storage makes no link its own', () => {
  for (const text of ['{', '{}', '[1]', 'null']) {
    storage.set('faultbook-own', text)
    expect(isOwnLink(link('/shop/A/#p.key=tier'))).toBe(false)
  }
})
