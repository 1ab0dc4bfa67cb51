import { expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import type { Catalog } from '../../catalog/model/catalog'
import { siteSchema } from '../../catalog/model/site'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { importSources } from '../../importers/import-sources'
import { linksOf } from '../model/site-links.fixture'
import { openApiOverlay } from './openapi-overlay'
import { verifyOpenApi } from './verify-openapi'

const catalog = makeCatalog([
  { code: 'ORD-0001', statuses: [404], operations: [{ method: 'GET', path: '/orders/{id}' }] },
  { code: 'ORD-0002', statuses: [409], operations: [{ method: 'GET', path: '/orders/{id}' }] },
  { code: 'ORD-0003', statuses: [500] },
  { code: 'ORD-0004', retired: '2026-01-31' },
])

const responses = {
  '404': {
    description: 'Gone',
    content: {
      'application/json': { examples: { gone: { value: { code: 'ORD-0001', message: 'Order 7 is gone' } } } },
    },
  },
  '410': { description: 'Lost', 'x-error-codes': ['ORD-0099', 'ORD-0003'] },
}

function source(operation: object = { responses }) {
  const api = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths: { '/orders/{id}': { get: operation } } }
  return [{ path: 'openapi.json', text: JSON.stringify(api, null, 1) }]
}

function verify(sources: readonly SourceFile[], catalogs: readonly Catalog[]) {
  return verifyOpenApi(sources, { catalogs, links: linksOf(catalogs) })
}

test('codes and statuses of a description and of a catalog are compared, both ways', () => {
  const { findings, operations, codes } = verify(source(), [catalog])
  expect(
    findings.map(({ kind, code, place, received }) => `${kind} ${code} ${place.file}:${place.line} ${received}`),
  ).toEqual([
    'openapi-undocumented ORD-0099 openapi.json:29 ORD-0099',
    'openapi-status ORD-0003 openapi.json:26 410',
    'openapi-missing ORD-0002 content/shop/order.json:1 nothing',
  ])
  expect([operations, codes]).toEqual([1, 3])
})

test('a code that the description has, and not for the operation that raises it, is missing there', () => {
  const { findings } = verify(source({ responses: {}, 'x-error-codes': ['ORD-0001', 'ORD-0003'] }), [
    makeCatalog([
      { code: 'ORD-0001', operations: [{ method: 'GET', path: '/orders/{id}' }] },
      { code: 'ORD-0003', operations: [{ method: 'POST', path: '/orders' }] },
    ]),
  ])
  expect(findings).toEqual([])
  const elsewhere = [
    {
      path: 'openapi.json',
      text: JSON.stringify({ openapi: '3.1.0', 'x-error-codes': ['ORD-0001'], paths: { '/orders/{id}': { get: {} } } }),
    },
  ]
  expect(
    verify(elsewhere, [makeCatalog([{ code: 'ORD-0001', operations: [{ method: 'GET', path: '/orders/{id}' }] }])])
      .findings,
  ).toEqual([
    {
      kind: 'openapi-missing',
      code: 'ORD-0001',
      catalog: 'shop',
      place: { file: 'openapi.json', line: 1, column: 80 },
      expected: 'ORD-0001 among the responses of GET /orders/{id}',
      received: 'GET /orders/{id} without it',
      write: '"x-error-codes": ["ORD-0001"] in GET /orders/{id}, or a response that names it',
      related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
    },
  ])
})

test('a catalog of which the description has no code is not compared', () => {
  const other = makeCatalog([{ code: 'PAY-1' }], { slug: 'payments' })
  const { findings, foreign } = verify(source(), [catalog, other])
  expect([findings.some((finding) => finding.catalog === 'payments'), foreign]).toEqual([false, ['payments']])
})

const site = siteSchema.parse({ url: 'https://errors.acme.example' })

test('an overlay adds what is missing, with the address of its page', () => {
  const { text = '', codes } = openApiOverlay(source(), [catalog], site)
  expect(codes).toBe(1)
  expect(JSON.parse(text)).toEqual({
    overlay: '1.0.0',
    info: { title: 'Error codes of Web Shop', version: '1.0.0' },
    extends: 'openapi.json',
    actions: [
      {
        target: "$.paths['/orders/{id}'].get",
        description: 'Responses that GET /orders/{id} gives and does not name',
        update: { responses: { '409': { description: 'Conflict' } } },
      },
      {
        target: "$.paths['/orders/{id}'].get",
        description: 'Codes that the catalog has: ORD-0002',
        update: {
          'x-error-codes': {
            'ORD-0002': { status: 409, title: 'Title of ORD-0002', url: 'https://errors.acme.example/shop/ORD-0002/' },
          },
        },
      },
    ],
  })
})

test('an overlay leaves out a catalog of which the description has no code, unless it has none of any', () => {
  const other = makeCatalog([{ code: 'PAY-1', statuses: [402] }], { slug: 'payments' })
  const { text = '', foreign } = openApiOverlay(source(), [catalog, other], site)
  expect([foreign, text.includes('PAY-1'), text.includes('ORD-0002')]).toEqual([['payments'], false, true])
  const alone = openApiOverlay(source(), [other], site)
  expect([alone.foreign, alone.text?.includes('PAY-1')]).toEqual([[], true])
})

test('a code with several statuses gets a response for each, and all of them', () => {
  const several = makeCatalog([
    { code: 'ORD-0002', statuses: [409, 423], operations: [{ method: 'GET', path: '/orders/{id}' }] },
  ])
  const { actions } = JSON.parse(openApiOverlay(source({ responses: {} }), [several], site).text ?? '')
  expect(Object.keys(actions[0].update.responses)).toEqual(['409', '423'])
  expect(actions[1].update['x-error-codes']['ORD-0002'].status).toEqual([409, 423])
  const described = source({ 'x-error-codes': actions[1].update['x-error-codes'] })
  expect(verify(described, [several]).findings).toEqual([])
})

test('codes are added to the end of a list, one by one, and those that no operation raises at the top', () => {
  const { text = '' } = openApiOverlay(
    source({ responses, 'x-error-codes': ['ORD-0001'] }),
    [
      makeCatalog([
        { code: 'ORD-0002', statuses: [404], operations: [{ method: 'GET', path: '/orders/{id}' }] },
        { code: 'ORD-0007', statuses: [] },
      ]),
    ],
    site,
  )
  expect(JSON.parse(text).actions).toEqual([
    {
      target: "$.paths['/orders/{id}'].get['x-error-codes']",
      description: 'ORD-0002, which the catalog has',
      update: {
        code: 'ORD-0002',
        status: 404,
        title: 'Title of ORD-0002',
        url: 'https://errors.acme.example/shop/ORD-0002/',
      },
    },
    {
      target: '$',
      description: 'Codes that the catalog has: ORD-0007',
      update: {
        'x-error-codes': {
          'ORD-0007': { title: 'Title of ORD-0007', url: 'https://errors.acme.example/shop/ORD-0007/' },
        },
      },
    },
  ])
})

test('a description to which its overlay was applied has everything', () => {
  const before = JSON.parse(source()[0]?.text ?? '')
  const overlay = JSON.parse(openApiOverlay(source(), [catalog], site).text ?? '')
  for (const { target, update } of overlay.actions)
    merge(target === '$' ? before : before.paths['/orders/{id}'].get, update)
  const after = [{ path: 'openapi.json', text: JSON.stringify(before) }]
  expect(verify(after, [catalog]).findings.filter(({ kind }) => kind === 'openapi-missing')).toEqual([])
  expect(openApiOverlay(after, [catalog], site)).toEqual({ text: undefined, codes: 0, foreign: [] })
})

test.each([
  ['an alias', 'OLD-1'],
  ['a problem type', 'https://errors.acme.example/shop/ORD-0001/'],
  ['a problem type with its code as the fragment', 'https://api.acme.example/codes#ORD-0001'],
  ['a URN', 'urn:shop:ORD-0001'],
])('a code that an operation names by %s is missing neither in the report nor in the overlay', (_, name) => {
  const named = [
    makeCatalog([
      { code: 'ORD-0001', aliases: ['OLD-1'], statuses: [404], operations: [{ method: 'GET', path: '/orders/{id}' }] },
    ]),
  ]
  const described = source({ 'x-error-codes': [name] })
  expect(verify(described, named)).toMatchObject({ findings: [], foreign: [] })
  expect(openApiOverlay(described, named, site)).toEqual({ text: undefined, codes: 0, foreign: [] })
})

/** Merges as an overlay does: objects into one another. */
function merge(into: Record<string, unknown>, update: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(update)) {
    const inner = into[key]
    const isObject = (item: unknown): item is Record<string, unknown> =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
    if (isObject(inner) && isObject(value)) merge(inner, value)
    else into[key] = value
  }
}

test('every code that an import reads from a description is one of the description', () => {
  const table = (...codes: string[]) =>
    [
      '| Error code | HTTP status | Description |',
      '|---|---|---|',
      ...codes.map((code) => `| \`${code}\` | 409 | Text |`),
    ].join('\n')
  const api = {
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1', description: `# Errors\n\n${table('ORD_A1', 'ORD_A2')}` },
    'x-error-codes': ['ORD_B1'],
    paths: {
      '/orders': {
        get: {
          description: `# Error codes\n\n${table('ORD_C1', 'ORD_C2')}`,
          responses: {
            '409': {
              description: table('ORD_D1', 'ORD_D2'),
              content: {
                'application/json': { examples: { e: { value: { error: { code: 'ORD_E1', message: 'x' } } } } },
              },
            },
          },
        },
      },
    },
    components: { schemas: { ErrorCode: { type: 'string', enum: ['ORD_F1', 'ORD_F2'] } } },
  }
  const sources = [{ path: 'openapi.json', text: JSON.stringify(api) }]
  const { entries } = importSources({ sources, catalog: 'shop', folder: 'content/shop', reserved: new Set() })
  expect(entries).toHaveLength(10)
  const imported = makeCatalog(entries.map(({ code, statuses = [] }) => ({ code, statuses })))
  expect(verify(sources, [imported])).toMatchObject({ findings: [], codes: 10 })
  const { findings } = verify(sources, [makeCatalog([{ code: 'ORD_A1', statuses: [404] }])])
  expect(findings.find(({ kind }) => kind === 'openapi-status')).toMatchObject({ code: 'ORD_A1', received: '409' })
})

/** `kind code line received` of links in a response with an example. */
function linksIn(response: object) {
  const described = source({ responses: { '404': response } })
  const { findings } = verify(described, [catalog])
  return findings.flatMap(({ kind, code, place, received }) =>
    /link|host/.test(kind) ? [`${kind} ${code} ${place.line} ${received}`] : [],
  )
}

test.each([
  ['example', (value: object) => ({ example: value }), 16],
  ['examples', (value: object) => ({ examples: { gone: { value } } }), 18],
  ['schema', (value: object) => ({ schema: { example: value } }), 17],
  [
    'schema of properties',
    (value: object) => ({
      schema: { properties: Object.fromEntries(Object.entries(value).map(([name, example]) => [name, { example }])) },
    }),
    18,
  ],
])('a link of an example to no page, or to that of another code, is found in: %s', (_, content, line) => {
  const response = (type: string) => ({
    description: 'Gone',
    content: { 'application/problem+json': content({ type, code: 'ORD-0001' }) },
  })
  expect(linksIn(response('https://errors.acme.example/shop/ORD-0001/'))).toEqual([])
  expect(linksIn(response('https://errors.acme.example/shop/ORD-01/'))).toEqual([
    `dead-link ORD-0001 ${line} https://errors.acme.example/shop/ORD-01/`,
  ])
  expect(linksIn(response('/shop/ORD-0002/'))).toEqual([`openapi-link ORD-0001 ${line} /shop/ORD-0002/`])
  expect(linksIn(response('https://old.example.net/shop/ORD-0001/'))).toEqual([
    `other-host ORD-0001 ${line} https://old.example.net/shop/ORD-0001/`,
  ])
})

test('a link in a description leads to a page too; a path alone may be one of the API', () => {
  expect(
    linksIn({ description: 'Gone, see https://errors.acme.example/shop/ORD-0009/. Then GET /shop/orders/7.' }),
  ).toEqual(['dead-link /shop/ORD-0009/ 12 https://errors.acme.example/shop/ORD-0009/'])
})
