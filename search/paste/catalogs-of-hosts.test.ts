import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const numbers = ['403', '422'].map((code) => ({ code, statuses: [Number(code)], title: `Status ${code}` }))
const words = [
  { code: 'refused', statuses: [403], title: 'Refused' },
  { code: 'name_taken', statuses: [409], title: 'Name taken' },
]
const named = (slug: string, name: string, entries: typeof words, baseUrl?: string) => ({
  ...makeCatalog(entries.map((entry) => ({ ...entry, catalog: slug }))),
  slug,
  name,
  ...(baseUrl !== undefined && { baseUrl }),
})
const search = createSearch([
  named('admin-api', 'Admin API', words),
  named('platform', 'Platform', words.slice(0, 1), 'https://gate.acme.com/v1'),
  named('policycortex', 'PolicyCortex', numbers),
])

/** The first result, and whether it was named: `policycortex/422 sure`. */
function first(query: string): string {
  const [hit] = search.answer(query).results
  return hit === undefined ? 'nothing' : `${hit.catalog}/${hit.code}${hit.reason === 'read-code' ? ' sure' : ''}`
}

const body = '{"error":{"code":422,"message":"The request is well-formed, but cannot be processed"}}'

describe('the host of a request names the catalog', () => {
  test.each([
    `2026-11-27T21:14:03Z ERROR policy-sync PUT https://api.policycortex.example/v1/p -> 422 ${body}`,
    `PUT http://policycortex:8080/v1/p\n${body}`,
    `PUT https://eu.policycortex.example/v1/p\n${body}`,
    `> PUT /v1/p HTTP/1.1\n> Host: policycortex.internal\n>\n< HTTP/1.1 422 Unprocessable Content\n<\n${body}`,
    `HTTPSConnectionPool(host='policycortex.internal', port=443): 422\n${body}`,
    `[HTTP/2] [1] [:authority: policycortex.internal]\n< HTTP/2 422\n<\n${body}`,
    String.raw`level=error url="https:\/\/policycortex.internal\/v1" status=422 body=${JSON.stringify(body)}`,
    'PUT https://api.policycortex.example/v1/p -> 422',
  ])('in %s', (paste) => expect(first(paste)).toBe('policycortex/422 sure'))

  test('by its slug, its name or the host of its base URL, of two that have the code', () => {
    const refused = '-> 403 {"error":"refused"}'
    expect(first(`GET https://platform.acme.com/v1/p ${refused}`)).toBe('platform/refused sure')
    expect(first(`GET https://gate.acme.com/v1/p ${refused}`)).toBe('platform/refused sure')
    expect(first(`GET https://adminapi.acme.com/v1/p ${refused}`)).toBe('admin-api/refused sure')
  })

  test.each([
    ['of a service that everybody knows', 'https://platform.openai.com/v1/p'],
    ['with an ordinary word in a longer label', 'https://data-platform.acme.com/v1/p'],
    ['whose last label is the word', 'https://acme.platform/v1/p'],
    ['of no catalog', 'https://api.acme.com/v1/p'],
  ])('not one %s', (_, url) => {
    const scores = (text: string) => search.search(text).map(({ catalog, score }) => `${catalog} ${score}`)
    const refused = '-> 403 {"error":"refused"}'
    expect(scores(`GET ${url} ${refused}`)).toEqual(scores(`GET https://x.example/v1/p ${refused}`))
  })
})

test.each([
  ['under a key', 'PUT https://policycortex.internal/p -> 409 {"error":"name_taken"}'],
  ['beside a number', 'PUT https://policycortex.internal/p -> 403 {"error":{"code":403,"reason":"name_taken"}}'],
  ['as the last word', 'PUT https://policycortex.internal/p -> 403 refused'],
])('a host hides no code of another catalog %s', (_, paste) => {
  const found = search.answer(paste).groups.map(({ results }) => results[0]?.catalog)
  expect(found).toContain('admin-api')
})

describe('a number under the key of a code, and a text that no entry has', () => {
  test('leads to the code that is that number, without being sure', () => {
    expect(search.answer(body)).toMatchObject({ statuses: [422], groups: [] })
    expect(first(body)).toBe('policycortex/422')
    expect(first('{"error":{"code":404,"message":"The request is well-formed"}}')).toBe('nothing')
  })

  test('not where another name of the error is beside it', () => {
    expect(first('{"error":{"code":403,"message":"The caller may not","status":"PERMISSION_DENIED"}}')).toBe('nothing')
  })
})
