import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020'
import fc from 'fast-check'
import { countTokens } from 'gpt-tokenizer'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { generations, openClient, sourceOf } from './opened-client.fixture'
import { keptSource, type ReferenceSource } from './source/reference-source'

const site = { name: 'Acme errors', url: 'https://errors.acme.example' }
const max = { placeholder: '{max}', name: 'max', meaning: 'The limit.' }

const files = {
  'errors/site.json': JSON.stringify(site),
  'errors/shop/catalog.json': JSON.stringify(catalogData()),
  'errors/shop/order.json': JSON.stringify({
    entries: [
      entryData({ code: 'ORD-0001', aliases: ['PAID'] }),
      entryData({
        code: 'ORD-0002',
        status: 429,
        title: 'Too many orders',
        message: 'Limit of {max} reached',
        params: [max],
      }),
      entryData({ code: 'ORD-0003', title: 'Order frozen', retired: '2026-01-01' }),
      ...Array.from({ length: 60 }, (_, index) =>
        entryData({ code: `MANY-${100 + index}`, title: `Of many ${index}` }),
      ),
    ],
  }),
  'errors/stock/catalog.json': JSON.stringify(catalogData({ name: 'Stock' })),
  'errors/stock/order.json': JSON.stringify({
    entries: [
      entryData({ code: 'ORD-0002', title: 'Shelf full' }),
      entryData({
        code: 'MOVE-0001',
        status: 503,
        retry: { rule: 'backoff', note: 'The move may have begun.', safeToRepeat: 'no' },
      }),
      entryData({
        code: 'WAIT-0001',
        title: 'Too many at once',
        status: 409,
        actors: ['caller', 'administrator'],
        retry: { rule: 'after-delay', note: 'The limit is per minute.', afterSeconds: 60, safeToRepeat: 'yes' },
        solutions: [{ text: 'Ask less often.' }, { text: 'Raise the limit.', for: 'administrator' }],
      }),
      entryData({ code: 'WAIT-0002', retired: '2026-01-01', replacedBy: ['WAIT-0001'] }),
    ],
  }),
}

const cwd = mkdtempSync(join(tmpdir(), 'faultbook-mcp-'))
const source: ReferenceSource = sourceOf(cwd)
beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
})
afterAll(() => rmSync(cwd, { recursive: true }))

const printing = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
const stderr = vi.spyOn(process.stderr, 'write')
const stdout = vi.spyOn(process.stdout, 'write')
afterEach(() => {
  for (const spy of [...printing, stderr, stdout]) spy.mockClear()
})

/** Everything that has been printed since the test began. */
function printed(): string {
  return [...printing, stderr, stdout]
    .flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')))
    .join('\n')
}

async function call(name: string, given: Record<string, unknown>) {
  const client = await openClient(source)
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given })
  const [part] = content
  return { text: part?.type === 'text' ? part.text : '', data: structuredContent, isError }
}

describe.each(generations)('a client of %s', (_, mode, version) => {
  test('gets the same tools and the same answers', async () => {
    const client = await openClient(source, mode)
    expect(client.getNegotiatedProtocolVersion()).toBe(version)
    expect(client.getServerVersion()).toEqual({ name: 'faultbook', title: 'Faultbook', version: '1.2.3' })
    expect(client.getInstructions()).toMatch(/^Documentation of API error codes\./)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['resolve_error', 'get_error', 'list_errors'])
    const { structuredContent } = await client.callTool({ name: 'resolve_error', arguments: { text: 'PAID' } })
    expect(structuredContent).toMatchObject({ codes: [{ catalog: 'shop', code: 'ORD-0001', reason: 'alias' }] })
    await client.close()
  })
})

describe('the tools', () => {
  test('only read, have a title, and schemas of what they take and give', async () => {
    const { tools } = await (await openClient(source)).listTools()
    for (const { title, annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations).toEqual({ title, readOnlyHint: true, destructiveHint: false, openWorldHint: false })
      expect([typeof title, typeof description, inputSchema.type, outputSchema?.type]).toEqual([
        'string',
        'string',
        'object',
        'object',
      ])
    }
    expect(tools).toHaveLength(3)
  })

  test('take less than 1,500 tokens of a context, all together', async () => {
    const { tools } = await (await openClient(source)).listTools()
    const tokens = countTokens(JSON.stringify(tools))
    expect(tokens).toBeGreaterThan(500)
    expect(tokens).toBeLessThan(1_350) // other tokenizers differ by some tenths
  })

  test.each([
    ['resolve_error', { text: '{"code":"ORD-0002","message":"Limit of 5 reached"}\nORD-0003 and XYZ-9999' }],
    ['resolve_error', { text: 'nothing like it' }],
    ['get_error', { code: 'ord 2' }],
    ['get_error', { code: 'gone' }],
    ['list_errors', {}],
    ['list_errors', { status: 429, retry: 'never' }],
  ])('%s %j gives what its schema says', async (name, given) => {
    const { tools } = await (await openClient(source)).listTools()
    const schema = tools.find((tool) => tool.name === name)?.outputSchema
    if (schema === undefined) throw new Error(`${name} has no schema of what it gives.`)
    const validate = new Ajv2020({ strict: false }).compile(schema as AnySchema) // JSON, which the client has read
    const { data } = await call(name, given)
    validate(data)
    expect(validate.errors ?? []).toEqual([])
  })

  test('refuse a catalog that there is not, and say which there are', async () => {
    for (const [name, given] of [
      ['resolve_error', { text: 'x' }],
      ['get_error', { code: 'x' }],
      ['list_errors', {}],
    ] as const) {
      const { text, isError } = await call(name, { ...given, catalog: 'shap' })
      expect([text, isError]).toEqual(['There is no catalog "shap". There are: shop, stock.', true])
    }
  })
})

describe('resolve_error', () => {
  test('reads a response: the code, its values, and what helps', async () => {
    const response =
      'HTTP/1.1 429 Too Many Requests\nX-Request-ID: r-1\n\n{"code":"ORD-0002","message":"Limit of 5 reached"}'
    const { text, data } = await call('resolve_error', { text: response, catalog: 'shop' })
    expect(data).toEqual({
      codes: [
        {
          catalog: 'shop',
          code: 'ORD-0002',
          title: 'Too many orders',
          url: 'https://errors.acme.example/shop/ORD-0002/',
          statuses: [429],
          reason: 'code',
          values: { max: '5' },
          lines: [4],
          summary: expect.any(String),
          retry: expect.objectContaining({ rule: expect.any(String), note: expect.any(String) }),
          causes: expect.arrayContaining([expect.objectContaining({ text: expect.any(String) })]),
          solutions: [
            { text: expect.any(String), for: 'caller' },
            { text: expect.any(String), for: 'caller' },
          ],
          actors: ['caller'],
        },
      ],
      unknown: [],
      more: 0,
    })
    expect(text.split('\n').slice(0, 2)).toEqual([
      '## ORD-0002: Too many orders (shop, HTTP 429)',
      'https://errors.acme.example/shop/ORD-0002/',
    ])
    expect(text).toContain('\nLines: 4\nValues: max = "5"\n')
  })

  test('warns of a retry where repeating is not safe', async () => {
    const { text, data } = await call('resolve_error', { text: 'MOVE-0001' })
    expect(data).toMatchObject({ codes: [{ retry: { rule: 'backoff', safeToRepeat: 'no' } }] })
    expect(text).toContain('\nRetry: With backoff, check first. The move may have begun. Not safe to repeat.\n')
  })

  test('says how long to wait, who can act on a solution, and what took the place of a retired code', async () => {
    const { text, data } = await call('resolve_error', {
      text: 'a WAIT-0001 failed\nb WAIT-0002 failed\nc WAIT-0001 failed',
    })
    expect(data).toMatchObject({
      codes: [
        {
          actors: ['caller', 'administrator'],
          solutions: [
            { text: 'Ask less often.', for: 'caller' },
            { text: 'Raise the limit.', for: 'administrator' },
          ],
        },
        {
          retired: true,
          successors: ['https://errors.acme.example/stock/WAIT-0001/'],
        },
      ],
    })
    expect(text).toContain('\nWho can act: the caller, an administrator\n')
    expect(text).toContain(
      '\nRetry: After the delay. The limit is per minute. Wait 60 s if the response names no delay. Safe to repeat.\n',
    )
    expect(text).toContain('\nSolutions:\n- Ask less often.\n- (An administrator) Raise the limit.')
    expect(text).toContain(
      '\nRetired since 2026-01-01: the API no longer sends this code.\nReplaced by stock/WAIT-0001: Too many at once (https://errors.acme.example/stock/WAIT-0001/)\n',
    )
  })

  test('finds several codes in a log, and says of an unknown one what is near', async () => {
    const log = 'a ORD-0001 failed\nb ORD-0003 failed\nc ORD-0001 failed\nd {"code":"ORD-0009"}'
    const { data } = await call('resolve_error', { text: log, catalog: 'shop' })
    const { codes, unknown } = data as {
      codes: { code: string; lines: number[]; retired?: boolean }[]
      unknown: object[]
    }
    expect(codes.map(({ code, lines, retired }) => [code, lines, retired])).toEqual([
      ['ORD-0001', [1, 3], undefined],
      ['ORD-0003', [2], true],
    ])
    expect(unknown).toEqual([
      { text: 'ORD-0009', nearest: expect.arrayContaining([expect.objectContaining({ catalog: 'shop' })]) },
    ])
  })

  test('finds a code by the message in a line of a log, and by words, and says which it was', async () => {
    const logged = await call('resolve_error', { text: '2026-11-27 WARN 429: Limit of 5 reached', catalog: 'shop' })
    expect(logged.data).toMatchObject({ codes: [{ code: 'ORD-0002', reason: 'message', values: { max: '5' } }] })
    const asked = await call('resolve_error', { text: 'why is my order frozen', catalog: 'shop' })
    expect(asked.data).toMatchObject({ codes: [{ code: 'ORD-0003', reason: 'similar' }] })
    expect(asked.text).toContain('The text does not name this code; it only shares words with it.')
  })

  test('reads the values of a line that begins with its code', async () => {
    for (const line of ['ORD-0002: Limit of 5 reached', 'ERROR ORD-0002: Limit of 5 reached']) {
      const { text, data } = await call('resolve_error', { text: line, catalog: 'shop' })
      expect(data).toMatchObject({ codes: [{ code: 'ORD-0002', reason: 'code', values: { max: '5' } }] })
      expect(text).toContain('\nValues: max = "5"\n')
    }
  })

  test('says of each unknown code what is near, also beside documented ones', async () => {
    const { text, data } = await call('resolve_error', { text: 'ORD-0777 then ORD-0001\nORD-0555', catalog: 'shop' })
    const near = expect.arrayContaining([expect.objectContaining({ catalog: 'shop' })])
    expect(data).toMatchObject({
      codes: [{ code: 'ORD-0001' }],
      unknown: [
        { text: 'ORD-0777', nearest: near },
        { text: 'ORD-0555', nearest: near },
      ],
    })
    expect(text).toContain('\n\nNo documented code: ORD-0777\nSimilar codes:\n')
  })

  test('gives the values of each line where they differ', async () => {
    const { text, data } = await call('resolve_error', {
      text: 'ORD-0002: Limit of 5 reached\nORD-0002: Limit of 7 reached',
      catalog: 'shop',
    })
    expect(data).toMatchObject({
      codes: [
        {
          values: { max: '5' },
          lines: [1, 2],
          valuesByLine: { 1: { max: '5' }, 2: { max: '7' } },
        },
      ],
    })
    expect(text).toContain('\nValues in line 1: max = "5"\nValues in line 2: max = "7"\n')
  })

  test('counts the codes that it leaves out', async () => {
    const log = (count: number) => Array.from({ length: count }, (_, index) => `MANY-${100 + index} failed`).join('\n')
    const { text, data } = await call('resolve_error', { text: log(14) })
    expect(data).toMatchObject({ codes: { length: 10 }, more: 4 })
    expect(text).toMatch(/\n\n4 more codes are not shown\. Send a shorter part of the text\.$/)
    const { text: ofEleven } = await call('resolve_error', { text: log(11) })
    const strange = Array.from({ length: 12 }, (_, index) => `MANY-${900 + index} failed`).join('\n')
    expect((await call('resolve_error', { text: strange })).data).toMatchObject({ unknown: { length: 10 }, more: 2 })
    expect(ofEleven).toMatch(/\n\n1 more code is not shown\. Send a shorter part of the text\.$/)
  })

  test('finds nothing in gibberish, and says so', async () => {
    const { text, data } = await call('resolve_error', { text: 'qwxzv plmkn' })
    expect(data).toEqual({ codes: [], unknown: [{ text: 'qwxzv plmkn', nearest: [] }], more: 0 })
    expect(text).toBe('No documented code: qwxzv plmkn\nNo similar codes.')
  })

  test('answers whatever it is given, and writes it nowhere', async () => {
    const client = await openClient(source)
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { isError } = await client.callTool({ name: 'resolve_error', arguments: { text } })
        expect(isError).toBeFalsy()
      }),
      { numRuns: 50 },
    )
    expect(printed()).toBe('')
  })

  test('refuses an empty text and one that is too long, and writes neither anywhere', async () => {
    for (const text of ['', 'hunter2 '.repeat(30_000)]) {
      const { isError, text: said } = await call('resolve_error', { text })
      expect(isError).toBe(true)
      expect(said).not.toContain('hunter2')
    }
    expect(printed()).toBe('')
  })
})

describe('get_error', () => {
  test('gives the whole entry, as its page has it, for a code in any spelling and for its address', async () => {
    for (const code of ['ORD-0001', 'ord1', 'PAID', 'https://errors.acme.example/shop/ORD-0001/']) {
      const { text, data } = await call('get_error', { code, catalog: 'shop' })
      expect(data).toMatchObject({
        nearest: [],
        entries: [{ code: 'ORD-0001', slug: 'ORD-0001', causes: { length: 2 }, examples: { length: 1 } }],
      })
      expect(text).toContain('# ORD-0001: ')
      expect(text).toContain('## Causes')
    }
  })

  test('gives an entry for each catalog that has the code', async () => {
    const { data } = await call('get_error', { code: 'ORD-0002' })
    expect((data as { entries: { url: string }[] }).entries.map(({ url }) => url)).toEqual([
      'https://errors.acme.example/shop/ORD-0002/',
      'https://errors.acme.example/stock/ORD-0002/',
    ])
  })

  test('names the nearest of a code that there is not', async () => {
    const { text, data } = await call('get_error', { code: 'ORD-0009', catalog: 'shop' })
    expect(data).toMatchObject({ entries: [] })
    expect(text).toMatch(/^No code is called ORD-0009\.\nSimilar codes:\n- shop\/ORD-000\d: /)
  })
})

describe('list_errors', () => {
  test('lists the codes of a status, and the catalogs', async () => {
    const { text, data } = await call('list_errors', { status: 429 })
    expect(data).toMatchObject({
      catalogs: [{ slug: 'shop' }, { slug: 'stock', name: 'Stock' }],
      total: 1,
      errors: [{ catalog: 'shop', code: 'ORD-0002', statuses: [429] }],
    })
    expect(text).toMatch(/^Catalogs: shop \(.+\), stock \(Stock\)\n1 code\n- shop\/ORD-0002 \(429\): Too many orders/)
  })

  test('warns of a retry where repeating is not safe', async () => {
    const { text, data } = await call('list_errors', { status: 503 })
    expect(data).toMatchObject({ errors: [{ code: 'MOVE-0001', retry: 'backoff', safeToRepeat: 'no' }] })
    expect(text).toMatch(/\n- stock\/MOVE-0001 \(503\): .+; retry: With backoff, check first$/)
  })

  test('gives 50 at a time, every code once', async () => {
    const first = await call('list_errors', { catalog: 'shop' })
    const rest = await call('list_errors', { catalog: 'shop', offset: 50 })
    expect(first.data).toMatchObject({ total: 63, next: 50, errors: { length: 50 } })
    expect(rest.data).not.toHaveProperty('next')
    const codes = [first, rest].flatMap(({ data }) =>
      (data as { errors: { code: string }[] }).errors.map(({ code }) => code),
    )
    expect(new Set(codes).size).toBe(63)
  })
})

describe('list_errors by family', () => {
  test('lists its codes', async () => {
    const { data } = await call('list_errors', { catalog: 'stock', family: 'order' })
    expect(data).toMatchObject({ total: 4 })
  })

  test('refuses one that there is not, and says which there are', async () => {
    const { text, isError } = await call('list_errors', { family: 'ordr' })
    expect([text, isError]).toEqual(['There is no family "ordr". There are: order.', true])
  })
})

describe('the catalogs of a server that runs for long', () => {
  test('are opened once for all who ask, and again after half a minute', async () => {
    const { reference } = await source()
    let [opened, time] = [0, 0]
    const open = async () => {
      opened += 1
      return reference
    }
    const kept = keptSource(open, () => time)
    await Promise.all([kept(), kept(), kept()])
    time = 29_999
    await kept()
    expect(opened).toBe(1)
    time = 30_000
    await kept()
    expect(opened).toBe(2)
  })

  test('are asked for again at once where they could not be opened', async () => {
    const { reference } = await source()
    let isGone = true
    const kept = keptSource(async () => {
      if (isGone) throw new Error('The site does not answer.')
      return reference
    })
    const client = await openClient(kept)
    const { content, isError } = await client.callTool({ name: 'list_errors', arguments: {} })
    expect([content, isError]).toEqual([[{ type: 'text', text: 'The site does not answer.' }], true])
    isGone = false
    expect((await client.callTool({ name: 'list_errors', arguments: {} })).isError).toBeFalsy()
  })
})
