import { expect, test } from 'vitest'
import { buildNearTable } from '../../../search/near/near-table'
import { packWordVectors, readWordVectors } from '../../../search/near/word-vectors'
import { loadNearWords } from './load-near-words'

const vectors = readWordVectors(
  packWordVectors([
    ['login', [1, 0.1, 0, 0]],
    ['signin', [1, 0, 0.1, 0]],
    ['pizza', [-1, 0, 0, 1]],
    ['lunch', [-1, 0, 0.1, 0.9]],
  ]),
)
const terms = ['login', 'lunch']
const good = JSON.stringify(buildNearTable(terms, vectors))

/** What the server sends, one answer after another; an empty text is a broken connection. */
async function load(...texts: readonly string[]): Promise<{ readonly found: unknown; readonly caches: unknown[] }> {
  const caches: unknown[] = []
  const fetch = async (_address: unknown, init?: RequestInit) => {
    const text = texts[caches.length] ?? ''
    caches.push(init?.cache)
    if (text === '') throw new TypeError('Failed to fetch')
    return new Response(text, { status: text === '404' ? 404 : 200 })
  }
  const near = await loadNearWords({ address: 'https://errors.example.com/search/near.json', fetch, terms })
  return { found: near?.find('signin')?.map(({ term }) => terms[term]), caches }
}

test('loadNearWords opens the table of the index', async () => {
  expect(await load(good)).toEqual({ found: ['login'], caches: ['default'] })
})

test.each([
  ['one of another index', JSON.stringify(buildNearTable(['lunch'], vectors))],
  ['one that arrived damaged', good.slice(0, 40)],
  ['a page of the host', '<!doctype html>'],
])('loadNearWords asks once more past the cache instead of taking %s', async (_what, text) => {
  expect(await load(text, good)).toEqual({ found: ['login'], caches: ['default', 'reload'] })
})

test.each([['404'], ['']])('loadNearWords goes without a table after %j', async (text) => {
  expect(await load(text, text)).toEqual({ found: undefined, caches: ['default'] })
})
