import { expect, test } from 'vitest'
import { indexVersion } from '../../../search/index/index-data'
import { openSearch } from '../../../search/open-index'
import type { Search } from '../../../search/text/answer'
import { type IndexSource, loadIndex } from './search-load-index'

const search: Search = { search: () => [], answer: () => expect.fail('not asked') }

function sourceOf(replies: readonly (() => Response)[], open: IndexSource['open'] = () => search) {
  const caches: (RequestCache | undefined)[] = []
  const fetch = async (_: RequestInfo | URL, init?: RequestInit) => {
    const reply = replies[caches.length]
    caches.push(init?.cache)
    if (reply === undefined) throw new TypeError('Failed to fetch')
    return reply()
  }
  let parts = 0
  const progress = () => {
    parts += 1
  }
  return {
    source: { address: 'https://errors.example.com/index.json', fetch, open, progress },
    caches,
    parts: () => parts,
  }
}

const page = () => new Response('<!doctype html><title>Not found</title>')
const otherVersion = () => new Response(JSON.stringify({ v: indexVersion + 1 }))

test('loadIndex opens what the address gives', async () => {
  const { source, caches } = sourceOf([() => new Response('{}')])
  expect(await loadIndex(source, false)).toEqual({ search })
  expect(caches).toEqual(['default'])
})

test('loadIndex tells of each part of a slow index', async () => {
  const slow = () => new Response(new Blob(['{}']).stream())
  const { source, parts } = sourceOf([slow])
  expect(await loadIndex(source, false)).toEqual({ search })
  expect(parts()).toBeGreaterThan(0)
})

test('loadIndex says that an index is missing, and asks once', async () => {
  const { source, caches } = sourceOf([() => new Response('', { status: 404 })])
  expect(await loadIndex(source, false)).toEqual({ failure: 'missing' })
  expect(caches).toHaveLength(1)
})

test('loadIndex says that nothing could be fetched', async () => {
  expect(await loadIndex(sourceOf([]).source, false)).toEqual({ failure: 'offline' })
})

test('loadIndex says that HTML or half an index is unreadable, after asking past the cache', async () => {
  const half = () => new Response('{"v":1,"catal')
  for (const reply of [page, half]) {
    const { source, caches } = sourceOf([reply, reply])
    expect(await loadIndex(source, false)).toEqual({ failure: 'unreadable' })
    expect(caches).toEqual(['default', 'reload'])
  }
})

test('loadIndex recovers from a stale copy', async () => {
  const { source } = sourceOf([page, () => new Response('{}')])
  expect(await loadIndex(source, false)).toEqual({ search })
})

const openIndex = (data: unknown) => openSearch(data, () => undefined)

test('loadIndex tells another version from damage, with the check of the engine itself', async () => {
  expect(await loadIndex(sourceOf([otherVersion, otherVersion], openIndex).source, false)).toEqual({
    failure: 'version',
  })
  const empty = () => new Response(JSON.stringify({ v: indexVersion }))
  expect(await loadIndex(sourceOf([empty, empty], openIndex).source, false)).toEqual({ failure: 'unreadable' })
})

test('loadIndex asks the network at once when told so', async () => {
  const { source, caches } = sourceOf([page])
  expect(await loadIndex(source, true)).toEqual({ failure: 'unreadable' })
  expect(caches).toEqual(['reload'])
})
