import { afterEach, expect, test, vi } from 'vitest'
import { loadEntryHelp, readEntryHelp } from './entry-help'
import { sampleHit } from './hit.fixture'

const causes = [
  { text: 'It is old.', check: 'Compare `exp`.', fix: 'Get a new one.' },
  { text: 'It is cut.', fix: 'Copy it again.' },
]
const entry = {
  slug: 'AUT-0007',
  summary: 'The token is expired.',
  message: 'Token invalid',
  causes,
  variants: [],
  userText: 'Sign in again.',
  ask: ['The `sub`'],
}
const hit = sampleHit({
  catalog: 'shop',
  catalogName: 'Shop',
  code: 'AUT-0007',
  slug: 'AUT-0007',
  title: 'Invalid Token',
  statuses: [401],
})
const known = [causes[0], { text: 'It is cut.', check: undefined, fix: 'Copy it again.' }]
const first = {
  causes: known,
  responses: ['Token invalid'],
  summary: 'The token is expired.',
  userText: 'Sign in again.',
  caution: undefined,
  asks: ['The `sub`'],
}

afterEach(() => vi.unstubAllGlobals())

/** Answers every request, and gives the addresses that were asked for. */
function answerWith(body: unknown, status = 200): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return new Response(JSON.stringify(body), { status })
  })
  return asked
}

test('readEntryHelp takes the causes in the order of the page', () => {
  expect(readEntryHelp(entry, hit)).toEqual(first)
  expect(readEntryHelp({ ...entry, causes: [] }, hit)).toEqual({
    ...first,
    causes: [],
  })
})

test('readEntryHelp takes what to check before a retry, where the failed request may have been processed', () => {
  const note = 'Check first whether it was saved.'
  const cautionOf = (retry: object) => readEntryHelp({ ...entry, retry }, hit)?.caution
  expect(cautionOf({ rule: 'backoff', note, safeToRepeat: 'check-first' })).toBe(note)
  expect(cautionOf({ rule: 'backoff', note, safeToRepeat: 'no' })).toBe(note)
  expect(cautionOf({ rule: 'backoff', note, safeToRepeat: 'yes' })).toBeUndefined()
  expect(cautionOf({ rule: 'after-change', note, safeToRepeat: 'check-first' })).toBe(note)
  expect(cautionOf({ rule: 'after-change', note })).toBeUndefined()
})

test('readEntryHelp takes the causes of the variant that is meant', () => {
  const variants = [{ id: 'cut', causes: [{ text: 'It is cut.', fix: 'Copy it again.' }] }]
  expect(readEntryHelp({ ...entry, variants }, { slug: 'AUT-0007', variant: 'cut' })?.causes).toEqual([known[1]])
  expect(readEntryHelp({ ...entry, variants }, { slug: 'AUT-0007', variant: 'other' })?.causes).toEqual(known)
})

test('readEntryHelp takes the responses of the examples, and the message where there are none or a variant is meant', () => {
  const examples = [{ response: 'HTTP/1.1 401 Unauthorized' }, { request: 'GET /v1' }]
  const variants = [{ id: 'cut', message: 'Token cut' }]
  const read = (variant?: string) =>
    readEntryHelp({ ...entry, examples, variants }, { slug: 'AUT-0007', ...(variant && { variant }) })?.responses
  expect(read()).toEqual(['HTTP/1.1 401 Unauthorized'])
  expect(read('cut')).toEqual(['Token cut'])
  expect(readEntryHelp(entry, hit)?.responses).toEqual(['Token invalid'])
})

test('readEntryHelp finds an entry among those that share a file, and no other', () => {
  expect(readEntryHelp({ entries: { 'AUT-0007': entry } }, hit)).toEqual(first)
  for (const json of [{ entries: {} }, { slug: 'AUT-0008', causes }, null, [], 'text'])
    expect(readEntryHelp(json, hit)).toBeUndefined()
})

test('loadEntryHelp asks this site once for each entry', async () => {
  const asked = answerWith(entry)
  const site = { base: '/docs', isPacked: false }
  const { signal } = new AbortController()
  expect(await loadEntryHelp(site, hit, signal)).toEqual(first)
  expect(await loadEntryHelp(site, hit, signal)).toEqual(first)
  expect(asked).toEqual(['/docs/shop/AUT-0007/index.json'])
})

test('loadEntryHelp asks a packed site for the file of the family', async () => {
  const asked = answerWith({ entries: { 'AUT-0008': { ...entry, slug: 'AUT-0008' } } })
  const { signal } = new AbortController()
  const other = { ...hit, code: 'AUT-0008', slug: 'AUT-0008' }
  expect(await loadEntryHelp({ base: '', isPacked: true }, other, signal)).toEqual(first)
  expect(await loadEntryHelp({ base: '', isPacked: true }, { ...hit, slug: 'x', family: '' }, signal)).toBeUndefined()
  expect(asked).toEqual(['/shop/family/aut/codes.json'])
})

test('what is missing or damaged is not shown', async () => {
  const { signal } = new AbortController()
  const other = { ...hit, slug: 'IDE-0016' }
  answerWith({}, 404)
  expect(await loadEntryHelp({ base: '', isPacked: false }, other, signal)).toBeUndefined()
  vi.stubGlobal('fetch', async () => new Response('<!doctype html>'))
  expect(await loadEntryHelp({ base: '', isPacked: false }, other, signal)).toBeUndefined()
})
