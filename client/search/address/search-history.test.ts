import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followHistory } from './search-history'

/** A history as a list of addresses, the last one being shown. */
function setUp(hash = '') {
  const location = { pathname: '/search/', search: '', hash } as Location
  const entries = [`/search/${hash}`]
  const go = (address: string) => {
    location.hash = address.includes('#') ? address.slice(address.indexOf('#')) : ''
  }
  const history = {
    state: null,
    pushState: (_: unknown, __: string, address: string) => {
      entries.push(address)
      go(address)
    },
    replaceState: (_: unknown, __: string, address: string) => {
      entries[entries.length - 1] = address
      go(address)
    },
  } as unknown as History // all that is used of one
  return { entries, location, follow: followHistory(history, location) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function type(follow: ReturnType<typeof followHistory>, fragments: readonly string[]): void {
  for (const fragment of fragments) {
    follow.show(fragment)
    vi.advanceTimersByTime(200)
  }
}

test('what is typed without a pause makes one entry', () => {
  const { entries, follow } = setUp()
  type(follow, ['#q=a', '#q=au', '#q=aut'])
  expect(entries).toEqual(['/search/', '/search/#q=aut'])
})

test('each settled search has its entry', () => {
  const { entries, follow } = setUp()
  type(follow, ['#q=aut'])
  vi.advanceTimersByTime(1_000)
  type(follow, ['#q=au', '#q=', '#q=ide'])
  vi.advanceTimersByTime(1_000)
  expect(entries).toEqual(['/search/', '/search/#q=aut', '/search/#q=ide'])
})

test('a search that the address says already makes no entry', () => {
  const { entries, follow } = setUp('#q=aut')
  type(follow, ['#q=aut'])
  expect(entries).toEqual(['/search/#q=aut'])
})

test('fast keys write nothing until there is a rest of 150 ms, or the page is left', () => {
  const { entries, follow } = setUp()
  follow.show('#q=a')
  vi.advanceTimersByTime(100)
  follow.show('#q=au')
  expect(entries).toEqual(['/search/'])
  follow.flush()
  expect(entries).toEqual(['/search/', '/search/#q=au'])
  vi.advanceTimersByTime(5_000)
  expect(entries).toHaveLength(2)
})

test('an address that came from elsewhere is written anew in place, and what waited is forgotten', () => {
  const { entries, follow } = setUp('#q=a%20b')
  follow.show('#q=c')
  follow.arrive('#q=a+b')
  vi.advanceTimersByTime(5_000)
  expect(entries).toEqual(['/search/#q=a+b'])
  type(follow, ['#q=a'])
  expect(entries).toEqual(['/search/#q=a+b', '/search/#q=a'])
})

test('a paste takes the fragment away', () => {
  const { entries, follow } = setUp('#q=aut')
  type(follow, [''])
  expect(entries).toEqual(['/search/#q=aut', '/search/'])
})

test('nothing of a search is written over the link that was followed meanwhile', () => {
  const { entries, location, follow } = setUp()
  follow.show('#q=aut')
  location.hash = '#catalogs'
  entries.push('/search/#catalogs')
  follow.arrive(location.hash)
  vi.advanceTimersByTime(5_000)
  expect(entries).toEqual(['/search/', '/search/#catalogs'])
})
