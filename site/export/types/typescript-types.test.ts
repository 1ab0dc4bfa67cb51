import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { transformSync } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOccurrence } from '../../../catalog/address/occurrence'
import type { Catalog, Envelope } from '../../../catalog/model/catalog'
import { sampleCatalog } from '../../../catalog/model/catalog.fixture'
import { withoutUnsafe } from '../../../catalog/text/unsafe-character'
import { argumentText } from '../../../catalog/values/argument-text'
import { madeEntry, typesSite, wideCatalog } from './types.fixture'
import { typescriptRuntime } from './typescript-runtime'
import { typescriptTypes } from './typescript-types'

const folder = mkdtempSync(join(tmpdir(), 'faultbook-types-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The compiler's complaints under the strictest options, with what every fetch API has and no other types. */
function compile(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const options =
    '--strict --noEmit --noUnusedLocals --noUnusedParameters --exactOptionalPropertyTypes --noUncheckedIndexedAccess --noPropertyAccessFromIndexSignature --noImplicitOverride --noImplicitReturns --erasableSyntaxOnly --verbatimModuleSyntax --isolatedModules --target es2022 --lib es2022,dom,dom.iterable --module esnext --moduleResolution bundler --ignoreConfig --types'
  const paths = Object.keys(files).map((name) => join(folder, name))
  const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), [...options.split(' '), '', ...paths], {
    encoding: 'utf8',
  })
  return stdout.replace(/^.*\/(?=\w+\.ts\()/gm, '')
}

// biome-ignore lint/suspicious/noExplicitAny: a module that the test has made
type Loaded = any

async function load(module: string): Promise<Loaded> {
  const { code } = transformSync(module, { loader: 'ts', format: 'esm' })
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}

function envelope(
  fields: readonly (Pick<Envelope['fields'][number], 'path' | 'type' | 'role'> & { required?: boolean })[],
): Envelope {
  return {
    source: 'documented',
    summary: 'An error.',
    mediaType: 'application/vnd.shop+json',
    fields: fields.map((field) => ({ required: true, meaning: 'A field.', ...field })),
    headers: [],
    example: {},
  }
}

const nested: Catalog = {
  ...wideCatalog(),
  slug: 'nested',
  requestId: { name: 'Trace-Id', in: 'header', meaning: 'Identifies the request.' },
  envelope: envelope([
    { path: 'error', type: 'object', role: 'other' },
    { path: 'error.code', type: 'string', role: 'code' },
    { path: 'error.http-status', type: 'string', role: 'status' },
    { path: 'error.service', type: 'string', role: 'other' },
    { path: 'error.details', type: 'array', role: 'field-errors', required: false },
    { path: 'error.details[].field', type: 'string', role: 'field-name' },
    { path: 'error.details[].count', type: 'integer', role: 'other', required: false },
    { path: 'trace', type: 'string', role: 'request-id' },
    { path: 'tags', type: 'array of strings', role: 'other', required: false },
  ]),
}

/** JSON:API: the error is an item of a list. */
const listed: Catalog = {
  ...sampleCatalog(),
  slug: 'listed',
  entries: [madeEntry({ code: '404', title: 'Not here' })],
  envelope: envelope([
    { path: 'errors', type: 'array', role: 'other' },
    { path: 'errors[].code', type: 'number', role: 'code' },
    { path: 'errors[].title', type: 'string', role: 'title' },
    { path: 'errors[].detail', type: 'string', role: 'message' },
    { path: 'errors[].status', type: 'integer', role: 'status' },
    { path: 'errors[].links', type: 'object', role: 'other' },
    { path: 'errors[].links.about', type: 'string', role: 'link' },
  ]),
}

const source = typescriptTypes(typesSite, [wideCatalog(), nested, listed])
let made: Loaded
beforeAll(async () => {
  made = await load(source)
})

test('a module of a small catalog has constants, a guard and a constructor for its envelope', () => {
  const text = typescriptTypes(typesSite, [sampleCatalog()])
  expect(text.slice(0, text.indexOf('/** A code as this file'))).toMatchInlineSnapshot(`
    "// Made by Faultbook from https://errors.example.com/. Do not edit: make it again.

    /** Shop: 2 codes. */
    export const shopErrors = {
      /** The account placed more orders than its plan allows. \`max\`: The limit of the plan. */
      ORD_LIMIT: { code: 'ORD_LIMIT', type: 'https://errors.example.com/shop/ORD_LIMIT/', title: 'Too many orders', status: 429, params: ['max'], message: ['Limit of ', 'max', ' orders reached'] },
      /** The order was removed. */
      ORD_GONE: { code: 'ORD_GONE', type: 'https://errors.example.com/shop/ORD_GONE/', title: 'Order gone', status: 410 },
    } as const satisfies Readonly<Record<string, Documented>>

    export type ShopCode = keyof typeof shopErrors
    export type ShopError = (typeof shopErrors)[ShopCode]

    /** Whether a value from outside is a code of Shop. */
    export function isShopCode(value: unknown): value is ShopCode {
      return typeof value === 'string' && Object.prototype.hasOwnProperty.call(shopErrors, value)
    }

    /** A response of Shop in its own envelope. */
    export function shopProblem<const E extends Documented>(
      error: E,
      ...given: Given<E>
    ): Problem {
      const { status, headers, body, message } = problem(error, ...(given as never as Given<E>))
      headers['Content-Type'] = 'application/json'
      return new Problem(status, headers, { code: body.code }, message)
    }

    "
  `)
})

test('what a module has besides its codes, packed, has at most 2 kB and imports nothing', () => {
  const { code } = transformSync(typescriptRuntime, { loader: 'ts', format: 'esm', minify: true, target: 'es2022' })
  expect(Buffer.byteLength(code)).toBeGreaterThan(1_000)
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(2_048)
  expect(code).not.toMatch(/\bimport\b|\brequire\b/)
})

test('the module compiles under the strictest options, and so does right use of it', () => {
  const use = `import { fetchProblems, isShopCode, listedErrors, listedProblem, nestedErrors, nestedProblem, problem, type ShopCode, shopErrors, shopProblem, withProblemField } from './errors'
const status: 429 = shopErrors.ORD_LIMIT.status
export const all = [
  problem(shopErrors.ORD_GONE),
  problem(shopErrors.ORD_GONE, {}, { requestId: 'r-1', retryAfter: 3, status: 410 }),
  problem(shopErrors.ORD_LIMIT, { max: status }),
  problem(shopErrors.TWO, {}, { status: 422 }),
  problem(shopErrors['WAIT_{seconds}'], { seconds: 31 }, { status: 420 }),
  problem(shopErrors.SHELF.variants.full, { shelf: 'A-12' }),
  problem(shopErrors.SHELF.variants.locked, { shelf: 'A-12', value_1: 'x' }),
  shopProblem(shopErrors.ORD_GONE),
  nestedProblem(nestedErrors.ORD_GONE, {}, { requestId: 't', fields: { error: { service: 's', details: [{ field: 'a' }] }, tags: ['x'] } }),
  listedProblem(listedErrors[404]),
]
export const handler = fetchProblems(async (request: Request, { params }: { params: string }) => {
  const { code } = (await request.json()) as { code: string }
  if (isShopCode(code)) return new Response(titleOf(code) + params)
  throw withProblemField(problem(shopErrors.ORD_GONE))
})
function titleOf(code: ShopCode): string {
  return shopErrors[code].title
}
`
  expect(compile({ 'errors.ts': source, 'use.ts': use })).toBe('')
}, 60_000)

/** What the compiler must refuse, each on a line of its own, and what it says. */
const refused = [
  ['an unknown code', 'problem(shopErrors.ORD_GON)', "error TS2551: Property 'ORD_GON' does not exist"],
  ['a missing value', 'problem(shopErrors.ORD_LIMIT, {})', "error TS2741: Property 'max' is missing in type '{}'"],
  ['no values', 'problem(shopErrors.ORD_LIMIT)', 'error TS2554: Expected 2-3 arguments, but got 1.'],
  [
    'an unknown value',
    'problem(shopErrors.ORD_LIMIT, { max: 1, min: 1 })',
    "error TS2353: Object literal may only specify known properties, and 'min'",
  ],
  [
    'a value for a code without any',
    'problem(shopErrors.ORD_GONE, { max: 1 })',
    "error TS2322: Type 'number' is not assignable to type 'never'.",
  ],
  [
    'a value that is neither text nor a number',
    'problem(shopErrors.ORD_LIMIT, { max: null })',
    "error TS2322: Type 'null' is not assignable",
  ],
  [
    'a status that the code never has',
    'problem(shopErrors.TWO, {}, { status: 400 })',
    "error TS2322: Type '400' is not assignable to type '409 | 422 | undefined'.",
  ],
  [
    'no status where the catalog has none',
    "problem(shopErrors['WAIT_{seconds}'], { seconds: 1 })",
    'error TS2554: Expected 3 arguments, but got 2.',
  ],
  [
    'an unknown variant',
    'problem(shopErrors.SHELF.variants.ful, { shelf: 1 })',
    "error TS2551: Property 'ful' does not exist",
  ],
  [
    'a missing field of the envelope',
    "nestedProblem(nestedErrors.ORD_GONE, {}, { requestId: 't', fields: { error: {} } })",
    "error TS2741: Property 'service' is missing",
  ],
  [
    'a missing request ID that every body has',
    "nestedProblem(nestedErrors.ORD_GONE, {}, { fields: { error: { service: 's' } } })",
    "Property 'requestId' is missing",
  ],
] as const

describe('what the compiler refuses', () => {
  let said: readonly string[] = []
  beforeAll(() => {
    const lines = refused.map(([, expression]) => `  ${expression},`)
    const use = `import { nestedErrors, nestedProblem, problem, shopErrors } from './errors'\nexport const all = [\n${lines.join('\n')}\n]\n`
    said = compile({ 'errors.ts': source, 'use.ts': use }).split(/^(?=\w+\.ts\()/m)
  }, 60_000)

  test.each(refused.map(([name, , message], index) => [name, index + 3, message] as const))(
    '%s',
    (_, line, message) => {
      const here = said.filter((text) => text.startsWith(`use.ts(${line},`))
      expect(here.join('')).toContain(message)
    },
  )

  test('and nothing else', () => {
    expect(said.filter((text) => !/^use\.ts\(\d+,/.test(text))).toEqual([])
  })
})

describe('problem()', () => {
  test('builds status, header fields and body by RFC 9457', () => {
    const { status, headers, body, message } = made.problem(
      made.shopErrors.ORD_LIMIT,
      { max: 100 },
      { requestId: 'r-1', retryAfter: 29.2, instance: '/orders/7', more: { plan: 'free', type: 'never this' } },
    )
    expect({ status, headers, message }).toEqual({
      status: 429,
      headers: {
        'Content-Type': 'application/problem+json',
        Link: '<https://errors.example.com/shop/ORD_LIMIT/#p.max=100&request_id=r-1>; rel="help", <https://errors.example.com/shop/ORD_LIMIT/index.json>; rel="describedby"; type="application/json"',
        'X-Request-Id': 'r-1',
        'Retry-After': '30',
      },
      message: 'Limit of 100 orders reached',
    })
    expect(body).toEqual({
      plan: 'free',
      type: 'https://errors.example.com/shop/ORD_LIMIT/',
      title: 'Too many orders',
      status: 429,
      detail: 'Limit of 100 orders reached',
      instance: '/orders/7',
      code: 'ORD_LIMIT',
    })
  })

  test('leaves out what is not known', () => {
    const problem = made.problem(made.shopErrors.ORD_GONE)
    expect(JSON.parse(problem.text())).toEqual({
      type: 'https://errors.example.com/shop/ORD_GONE/',
      title: 'Order gone',
      status: 410,
      code: 'ORD_GONE',
    })
    expect(problem.headers.Link).toMatch(/^<https:\/\/errors\.example\.com\/shop\/ORD_GONE\/>; rel="help"/)
  })

  test('fills the arguments of a code, and those of a variant', () => {
    const { wait, full } = {
      wait: made.problem(made.shopErrors['WAIT_{seconds}'], { seconds: 31 }, { status: 420 }),
      full: made.problem(made.shopErrors.SHELF.variants.full, { shelf: 'a b' }),
    }
    expect([wait.status, wait.body.code, wait.message]).toEqual([420, 'WAIT_31', 'try again in 31 seconds, 100% sure'])
    expect([full.body.code, full.message]).toEqual(['SHELF', 'shelf a b is full'])
    expect(full.headers.Link).toContain('/shop/SHELF/#variant=full&p.shelf=a+b>')
  })

  test('the values of its link are what the page reads, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        (max, requestId) => {
          const { headers } = made.problem(made.shopErrors.ORD_LIMIT, { max }, { requestId })
          const [, fragment = ''] = /^<[^#>]*#([^>]*)>; rel="help"/.exec(headers.Link) ?? []
          expect(headers.Link).toMatch(/^[ -~]+$/)
          const read = readOccurrence(new URLSearchParams(fragment), new URLSearchParams(), ['max'])
          const asShown = (text: string) => argumentText(text, withoutUnsafe).value
          expect(read.arguments.map(({ value }) => value)).toEqual([asShown(max), asShown(requestId)])
        },
      ),
    )
  })

  test('its codes are those of the catalog, also those that objects have by themselves', () => {
    const codes = wideCatalog().entries.map(({ code }) => code)
    expect(Object.keys(made.shopErrors).sort()).toEqual([...codes].sort())
    expect(Object.keys(made.shopErrors).filter(made.isShopCode)).toHaveLength(codes.length)
    expect(['toString', 'hasOwnProperty', '', 7, null].filter(made.isShopCode)).toEqual([])
  })
})

describe('the envelope of the API', () => {
  test('a flat one has the code of the catalog', () => {
    const { headers, body } = made.shopProblem(made.shopErrors.ORD_GONE)
    expect([headers['Content-Type'], body]).toEqual(['application/json', { code: 'ORD_GONE' }])
  })

  test('a nested one takes what only the caller knows, which replaces nothing of the catalog', () => {
    const { status, headers, body } = made.nestedProblem(
      made.nestedErrors.ORD_LIMIT,
      { max: 5 },
      {
        requestId: 't-1',
        fields: { error: { service: 'orders', code: 'other', details: [{ field: 'max' }] }, tags: ['a'] },
      },
    )
    expect(status).toBe(429)
    expect([headers['Content-Type'], headers['Trace-Id']]).toEqual(['application/vnd.shop+json', 't-1'])
    expect(headers.Link).toContain('#p.max=5&request_id=t-1>')
    expect(body).toEqual({
      tags: ['a'],
      trace: 't-1',
      error: { service: 'orders', code: 'ORD_LIMIT', 'http-status': '429', details: [{ field: 'max' }] },
    })
  })

  test('one that is a list of errors has one, with numbers where the API has numbers', () => {
    expect(made.listedProblem(made.listedErrors[404]).body).toEqual({
      errors: [
        {
          code: 404,
          title: 'Not here',
          detail: 'Not here',
          status: 410,
          links: { about: 'https://errors.example.com/shop/404/' },
        },
      ],
    })
  })
})

describe('withProblemField()', () => {
  const fieldOf = (more: object, params: object = { max: 1 }) =>
    made.withProblemField(made.problem(made.shopErrors.ORD_LIMIT, params, { more })).headers['Problem-Details']

  test('writes a Dictionary of Structured Fields (RFC 9651)', () => {
    expect(fieldOf({ balance: -30, ok: false })).toBe(
      'balance=-30, ok=?0, type="https://errors.example.com/shop/ORD_LIMIT/", title="Too many orders", status=429, detail="Limit of 1 orders reached", code="ORD_LIMIT"',
    )
  })

  test('escapes quotes in a String, and writes other text as a Display String', () => {
    expect(fieldOf({}, { max: 'a "b" \\' })).toContain('detail="Limit of a \\"b\\" \\\\ orders reached"')
    expect(fieldOf({}, { max: 'é"100%\n\ud800' })).toContain(
      'detail=%"Limit of %c3%a9%22100%25%0a%ef%bf%bd orders reached"',
    )
  })

  test.each([
    ['a list', { accounts: ['a'] }],
    ['an object', { account: {} }],
    ['null', { account: null }],
    ['a fraction', { balance: 1.5 }],
    ['a number of 16 digits', { balance: 1e15 }],
    ['a name in capitals', { Balance: 1 }],
  ])('writes no field for %s', (_, more) => {
    expect(fieldOf(more)).toBeUndefined()
  })
})
