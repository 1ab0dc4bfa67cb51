import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { catalogJson } from './catalog-json'
import { catalogsJson } from './catalogs-json'
import { entryJson } from './entry-json'
import { entryMarkdown } from './entry-markdown'
import { llmsTxt } from './llms-txt.fixture'
import { schemaJson } from './schema-json'
import { siteFiles } from './site-files'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '/docs' }
const catalog = sampleCatalog()
const content = { site, catalogs: [catalog], guides: [] }
const [limit, gone] = catalog.entries as [(typeof catalog.entries)[0], (typeof catalog.entries)[0]] // the sample has two

test('entryJson has the fields of the contract', () => {
  expect(Object.keys(entryJson(site, limit, [catalog]))).toEqual(
    expect.arrayContaining([
      ...['catalog', 'code', 'status', 'family', 'title', 'summary', 'message', 'params', 'causes', 'solutions'],
      ...['examples', 'retry', 'related', 'aliases', 'lifecycle', 'url', 'type'],
    ]),
  )
})

test('entryJson gives absolute addresses and resolves what it points to', () => {
  const goneUrl = 'https://errors.example.com/docs/shop/ORD_GONE/'
  expect(entryJson(site, limit, [catalog])).toMatchObject({
    type: 'https://errors.example.com/docs/shop/ORD_LIMIT/',
    url: 'https://errors.example.com/docs/shop/ORD_LIMIT/',
    retry: { rule: 'after-delay', note: 'After the time in `Retry-After`.', afterSeconds: 60 },
    guides: [{ title: 'Retry', url: 'https://errors.example.com/docs/shop/guides/retry/' }],
    related: [
      { code: 'ORD_GONE', catalog: 'shop', title: 'Order gone', url: goneUrl, why: 'When it is too late.' },
      { code: 'ORD_GONE', catalog: 'shop', title: 'Order gone', url: goneUrl, why: null },
    ],
    confusedWith: [{ code: 'ORD_GONE', url: goneUrl, difference: 'There the order is gone.' }],
    lifecycle: { state: 'active', since: '2.0', deprecated: null, retired: null, replacedBy: [], splitInto: [] },
  })
})

test('entryMarkdown is complete by itself', () => {
  expect(entryMarkdown(site, limit, [catalog])).toBe(`> List of all pages: https://errors.example.com/docs/llms.txt

# ORD_LIMIT: Too many orders

The account placed more orders than its plan allows.

- **API:** [Shop](https://errors.example.com/docs/shop/)
- **Status:** 429 Too Many Requests
- **Family:** Orders
- **Retry:** Retry after the delay. After the time in \`Retry-After\`. Wait 60 s if the response names no delay.
- **Who can act:** The caller, An administrator
- **Also written:** \`LIMIT\`
- **Type:** https://errors.example.com/docs/shop/ORD_LIMIT/
- **JSON:** https://errors.example.com/docs/shop/ORD_LIMIT/index.json

Since 2.0.

## Message

\`\`\`
Limit of {max} orders reached
\`\`\`

| Placeholder | Name | Meaning | Example |
| --- | --- | --- | --- |
| \`{max}\` | \`max\` | The limit of the plan. | \`100\` |

## Causes

- The plan allows no more.
  - Check: Read \`limit\`.
  - Fix: Change the plan.
- A test runs against it.

## Solutions

1. Wait, see [gone](https://errors.example.com/docs/shop/ORD_GONE/).
2. (An administrator) Raise the limit.

Guide: [Retry](https://errors.example.com/docs/shop/guides/retry/)

## Examples

### An order of last year

Illustrative: Built by us to fit the reference; paths and values are examples.

\`\`\`http
GET /orders/1 HTTP/1.1
Host: api.example.com
\`\`\`

\`\`\`http
HTTP/1.1 410 Gone
Content-Type: application/json

{ "code": "ORD_GONE" }
\`\`\`

## What to tell the user

Please order again in a minute.

## What support asks for

- The number of the account

## Easily confused

- [ORD_GONE](https://errors.example.com/docs/shop/ORD_GONE/) (Order gone): There the order is gone.

## Limits

| Plan | Orders |
| - | - |
| Free | 100 |

## Related

- [ORD_GONE](https://errors.example.com/docs/shop/ORD_GONE/) (Order gone): When it is too late.
- [ORD_GONE](https://errors.example.com/docs/shop/ORD_GONE/) (Order gone)
`)
})

test('entryMarkdown says where each statement comes from, once where that is the same for all of a list', () => {
  const [example] = limit.examples
  const text = entryMarkdown(
    site,
    {
      ...limit,
      retry: { rule: 'backoff', note: 'Later.', safeToRepeat: 'check-first', attempts: 3, waitSeconds: [1, 2] },
      causes: [
        { text: 'One.', source: 'documented' },
        { text: 'Three.', check: 'Look there.', source: 'documented' },
        { text: 'Two.', check: 'Look.', userText: 'Wait *here*.', source: 'inferred' },
      ],
      solutions: [
        { text: 'Wait.', for: 'caller', source: 'inferred' },
        { text: 'Raise it.', for: 'administrator', source: 'inferred' },
      ],
      examples:
        example === undefined ? [] : [{ ...example, responseSource: 'documented', headersSource: 'illustrative' }],
    },
    [catalog],
  )
  expect(text).toContain(
    '- **Retry:** Retry with backoff, check first. Later. Check first whether the request was processed. At most 3 attempts in all. Wait 1 s, then 2 s between attempts.\n',
  )
  expect(text).toContain(
    '## Causes\n\n- (Documented) One.\n- (Cause: documented) Three.\n  - Check: Look there.\n- (Inferred) Two.\n  - Check: Look.\n  - Tell the user: Wait \\*here\\*.\n',
  )
  expect(text).toContain(
    '## Solutions\n\nInferred: Our own conclusion; the reference does not say so.\n\n1. Wait.\n2. (An administrator) Raise it.\n',
  )
  expect(text).toContain('paths and values are examples.\n\nResponse: documented.\n')
})

test('entryMarkdown says what became of a code', () => {
  const retired = { ...gone, retired: '3.0', replacedBy: ['ORD_LIMIT'] }
  const text = entryMarkdown(site, retired, [catalog])
  expect(text.split('\n').slice(2, 7)).toEqual([
    '# ORD_GONE: Order gone',
    '',
    '> Retired since 3.0: the API no longer sends this code. Replaced by [ORD_LIMIT](https://errors.example.com/docs/shop/ORD_LIMIT/) (Too many orders).',
    '',
    'The order was removed.',
  ])
  expect(text).toContain('What follows is the advice from the time when the API sent this code.')
  expect(text).toContain('## Solutions')
  expect(entryMarkdown(site, { ...gone, deprecated: true }, [catalog])).toContain(
    '> Deprecated: the API still sends this code, but means to stop.',
  )
})

test('a code that is not simply in use says so in every list, and retired ones come last', () => {
  const old = { ...limit, retired: true as const, splitInto: ['ORD_GONE'] }
  const fading = { ...gone, deprecated: '2026-01-31' }
  const shop = { ...catalog, entries: [old, fading] }
  expect(entryJson(site, old, [shop]).lifecycle).toMatchObject({
    state: 'retired',
    retired: true,
    splitInto: [{ code: 'ORD_GONE', catalog: 'shop' }],
  })
  expect(catalogJson(site, shop).entries).toMatchObject([
    { code: 'ORD_GONE', state: 'deprecated', deprecated: '2026-01-31' },
    { code: 'ORD_LIMIT', state: 'retired', retired: true, splitInto: ['ORD_GONE'] },
  ])
  const rows = llmsTxt({ site, catalogs: [shop], guides: [] })
    .split('\n')
    .filter((line) => line.includes('ORD_') && !line.includes('/compare/'))
  expect(rows.map((row) => row.replace(/^.*\): /, ''))).toEqual([
    'Deprecated. 410. The order was removed.',
    'Retired. 429. The account placed more orders than its plan allows.',
  ])
})

test('catalogJson lists every code', () => {
  expect(catalogJson(site, catalog)).toMatchObject({
    slug: 'shop',
    count: 2,
    url: 'https://errors.example.com/docs/shop/',
    families: [{ slug: 'order', count: 2, url: 'https://errors.example.com/docs/shop/family/order/' }],
    entries: [
      {
        code: 'ORD_LIMIT',
        status: 429,
        family: 'order',
        title: 'Too many orders',
        summary: 'The account placed more orders than its plan allows.',
        url: 'https://errors.example.com/docs/shop/ORD_LIMIT/',
      },
      { code: 'ORD_GONE' },
    ],
  })
})

test('catalogsJson names the catalogs', () => {
  expect(catalogsJson(site, [catalog])).toEqual({
    generator: 'Faultbook',
    name: 'Faultbook',
    url: 'https://errors.example.com/docs/',
    catalogs: [
      {
        slug: 'shop',
        name: 'Shop',
        summary: 'Takes orders.',
        count: 2,
        url: 'https://errors.example.com/docs/shop/',
        json: 'https://errors.example.com/docs/shop/index.json',
      },
    ],
  })
})

test('the JSON Schemas have the id of their address, and refuse unknown fields', () => {
  expect(schemaJson('catalog', site).$id).toBe('https://errors.example.com/docs/schemas/catalog.schema.json')
  expect(schemaJson('entry', site).$id).toBe('https://errors.example.com/docs/schemas/entry.schema.json')
  const text = JSON.stringify(schemaJson('entries', site))
  expect(text).toContain('"additionalProperties":false')
  expect(text).toContain('The exact string on the wire.')
})

test('siteFiles have paths of their own', () => {
  const paths = siteFiles(content).map((file) => file.path)
  expect(paths).toContain('/shop/index.json')
  expect(new Set(paths).size).toBe(paths.length)
})

test('the line that causes an error and the corrected request are in both forms', () => {
  const [example] = limit.examples
  const corrected = 'GET /orders?page=1 HTTP/1.1\nHost: api.example.com'
  const more = { request: corrected.replace('=1', '=0'), causedBy: ['GET /orders?page=0 HTTP/1.1'], corrected }
  const entry = { ...limit, examples: example === undefined ? [] : [{ ...example, ...more }] }
  expect(entryJson(site, entry, [catalog]).examples).toMatchObject([more])
  expect(entryMarkdown(site, entry, [catalog])).toMatch(
    /Caused by `GET \/orders\?page=0 HTTP\/1\.1`\.\n\n```http\nHTTP\/1\.1 410 Gone\n[^`]*```\n\nCorrected request \(illustrative\):\n\n```http\nGET /,
  )
})
