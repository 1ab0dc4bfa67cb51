import { expect, test } from 'vitest'
import type { z } from 'zod'
import { catalogData, entryData, reportOf } from '../content.fixture'
import { catalogSchema } from '../model/catalog-schema'
import { completeEntrySchema, entriesFileSchema, entrySchema } from '../model/entry-schema'
import type { Problem } from '../model/problem'
import { siteSchema } from '../model/site'
import { parseJson } from './data/parse-json'
import { guideSchema } from './parse-guide'
import { validate } from './validate'

type Path = readonly (string | number)[]

const param = { placeholder: '{id}', name: 'id', meaning: 'ID of the order.', example: '7' }
const entry = entryData({
  message: 'No order {id}',
  messages: { de: 'Keine Bestellung {id}' },
  params: [param],
  variants: [
    { id: 'gone', title: 'Gone', statuses: [410], message: 'Order {id} is gone', params: [param], causes: [] },
  ],
  operations: [{ method: 'GET', path: '/orders/{id}' }, { name: 'orders.get' }],
  grpc: 'NOT_FOUND',
  severity: 'ERROR',
  reproduce: { text: 'Ask for this one.', value: '0' },
  retry: { rule: 'backoff', note: 'Later.', safeToRepeat: 'yes', attempts: 3, waitSeconds: [1, 2], afterSeconds: 3 },
  related: [{ code: 'ORD-2', why: 'It is near.' }],
  confusedWith: [{ code: 'ORD-2', difference: 'Is it paid?' }],
  sections: [{ heading: 'More', text: 'It is so.' }],
  phrases: ['my order is nowhere'],
  retired: '2026-01-31',
})
const catalog = catalogData({
  baseUrl: 'https://api.example.com',
  drafts: 2,
  requestId: { name: 'X-Request-ID', in: 'header', meaning: 'Identifies a request.' },
  support: { ask: ['The ID'] },
  placeholders: ['brace'],
  facts: [{ fact: '60 s', where: 'Limits' }],
  wwwAuthenticate: false,
})
const site = {
  name: 'Shop errors',
  url: 'https://errors.example.com',
  moved: { '/shop/A/': '/shop/ORD-1/' },
  logo: { light: 'logo.svg', dark: 'logo.svg' },
  accent: '#1144aa',
  header: [{ label: 'API', url: 'https://api.example.com' }],
}

/** What is not right in a value of which each part, one after the other, is left out or has another value. */
function allProblems(schema: z.ZodType, data: unknown): Problem[] {
  const values = [undefined, null, -1, 1.5, 1e9, '', 'a\nb', true, [], [null], {}, { a: 1 }, 'x'.repeat(9000)]
  return [...pathsOf(data)].flatMap((path) =>
    values.flatMap((value) => {
      const changed = withValue(data, path, value)
      const { located } = parseJson({ path: 'a.json', text: JSON.stringify(changed) ?? 'null' })
      return located === undefined ? [] : validate(schema, located.value, located).problems
    }),
  )
}

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, Array.isArray(value) ? +key : key])
}

function withValue(around: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined || typeof around !== 'object' || around === null) return value
  const change = ([key, inner]: [string, unknown]): [string, unknown] => [
    key,
    key === String(step) ? withValue(inner, rest, value) : inner,
  ]
  const entries = Object.entries(around).map(change)
  return Array.isArray(around) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

test.each([
  ['a complete entry', completeEntrySchema, entry],
  ['a draft', entrySchema, { ...entry, draft: true }],
  ['a file of entries', entriesFileSchema, { family: 'order', entries: [{ code: 'ORD-1' }] }],
  ['catalog.json', catalogSchema, catalog],
  ['site.json', siteSchema, site],
  ['a guide', guideSchema, { title: 'Retry', summary: 'When to retry.', order: 1 }],
])('what is wrong in %s is said without words of the schema library', (_, schema: z.ZodType, data) => {
  expect(schema.safeParse(data).error?.issues).toBe(undefined)
  const problems = allProblems(schema, data)
  expect(problems.length).toBeGreaterThan(20)
  const words =
    /nonoptional|Invalid|\binput\b|Unrecognized|^Too |^Expected|^(?:string|number|int|array|object|record|nan|never|null|undefined)$/
  expect([...new Set(problems.flatMap(({ expected }) => (words.test(expected) ? [expected] : [])))]).toEqual([])
})

test('a param without a meaning is told what a meaning is', () => {
  const { meaning: _, ...rest } = param
  expect(reportOf({ message: 'No order {id}', params: [rest] })).toMatch(
    /Cannot do without "params\[0\]\.meaning"\n {4}expected: a text in quotes\n {4}received: nothing\n {4}write: {4}"meaning": "…"$/,
  )
})

test('a list in the place of a text is that alone, and not too long as well', () => {
  expect(reportOf({ title: Array(500).fill('x') })).toMatch(
    /^content\/shop\/order\.json:\d+:\d+ Cannot read "title"\n {4}expected: a text in quotes\n {4}received: a list of 500\n.*$/,
  )
})
