import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { loaderOf, served } from './reference/served-site.fixture'
import { runMain, type Surroundings } from './run-main.fixture'

/** What is written in a terminal, and what comes back: on standard output, then on standard error, then the exit code. */
async function terminal(given: string, more: Partial<Surroundings> = {}): Promise<string> {
  const words = [...given.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
  const [name = '', ...rest] = words
  expect(name).toBe('explain')
  const { out, err, code } = await runMain({ cwd, ...more }, name, ...rest)
  return `${out}${err === '' ? '' : `! ${err.trimEnd().replaceAll('\n', '\n! ')}\n`}exit ${code}`
}

let cwd = ''
beforeEach(() => {
  cwd = temporaryFolder({
    'errors/site.json': JSON.stringify({ name: 'Acme errors', url: 'https://errors.acme.example' }),
    'errors/shop/catalog.json': JSON.stringify(
      catalogData({ support: { ask: ['The `X-Request-ID` of the failed call'] } }),
    ),
    'errors/shop/order.json': JSON.stringify({ entries: [limit, paid, late] }),
    'errors/stock/catalog.json': JSON.stringify({ name: 'Stock', summary: 'Moves goods.', drafts: 3 }),
    'errors/stock/codes.json': JSON.stringify({ entries: [shelf, down, wait] }),
  })
})

const limit = entryData({
  code: 'ORD-0010',
  status: 429,
  title: 'Limit reached',
  summary: 'The order has more items than an account of this [plan](/shop/guides/plans/) may order.',
  message: 'Order %v exceeds %v items',
  messageNote: 'Other plans have *other* limits.',
  params: [
    { placeholder: '%v', name: 'order', meaning: 'The order.' },
    { placeholder: '%v', name: 'limit', meaning: 'Most items.', example: '50' },
  ],
  causes: [
    { text: 'The account has a small plan.', check: 'Read `plan` of the account.', fix: 'Choose another plan.' },
    { text: 'Two carts were merged.', source: 'inferred' },
  ],
  solutions: [{ text: 'Send the items in two orders.' }, { text: 'Raise the limit.', for: 'administrator' }],
  examples: [
    {
      title: 'Sixty items',
      source: 'documented',
      request: 'POST /orders HTTP/1.1\nHost: api.example.com',
      response:
        'HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n{ "code": "ORD-0010", "message": "Order A-17 exceeds 50 items" }',
    },
  ],
  retry: { rule: 'after-delay', note: 'Once the order is smaller.', afterSeconds: 30 },
  userText: 'This order has too many items.',
  confusedWith: [{ code: 'ORD-0011', difference: 'ORD-0011 is about an order that is paid.' }],
})

const paid = entryData({ code: 'ORD-0011', status: 409, title: 'Order already paid', aliases: ['PAID-1'] })

const late = entryData({
  code: 'ORD-0012',
  status: 410,
  title: 'Order is late',
  retired: '2026-01-31',
  replacedBy: ['ORD-0011'],
})

const shelf = {
  code: 'ST-1',
  statuses: [409, 423],
  draft: true,
  title: 'Shelf cannot take it',
  variants: [
    {
      id: 'full',
      message: 'shelf {shelf} is full',
      params: [{ placeholder: '{shelf}', name: 'shelf', meaning: 'ID of the shelf.' }],
      causes: [{ text: 'Another move came first.' }],
    },
    { id: 'locked', title: 'The shelf is locked', message: 'shelf {shelf} is locked', statuses: [423] },
  ],
}

const down = {
  code: 'ST-2',
  draft: true,
  message: 'Stock service unavailable (ref {ref})',
  params: [{ placeholder: '{ref}', name: 'ref', meaning: 'The call.' }],
}

const wait = { code: 'WAIT_{seconds}', draft: true, message: 'try again in {seconds} seconds' }

test('a code in any spelling is explained as its page does', async () => {
  expect(await terminal('explain ord10')).toMatchInlineSnapshot(`
    "ORD-0010  Limit reached
    Shop · 429 Too Many Requests · Orders · Who can act: the caller
    https://errors.acme.example/shop/ORD-0010/

    Retry after the delay. Once the order is smaller. Wait 30 s if the response names no delay.

    The order has more items than an account of this plan (https://errors.acme.example/shop/guides/plans/) may order.

    MESSAGE
      Order %v exceeds %v items
      Other plans have other limits.
      - %v (order): The order.
      - %v (limit): Most items. For example 50.

    CAUSES
      1. The account has a small plan.
         Check: Read \`plan\` of the account.
         Fix: Choose another plan.
      2. Two carts were merged. (inferred)

    SOLUTIONS
      1. Send the items in two orders.
      2. (An administrator) Raise the limit.

    EXAMPLES
      Sixty items (documented)

      Request:
        POST /orders HTTP/1.1
        Host: api.example.com

      Response:
        HTTP/1.1 429 Too Many Requests
        Content-Type: application/json

        { "code": "ORD-0010", "message": "Order A-17 exceeds 50 items" }

    WHAT TO TELL THE USER
      This order has too many items.

    WHAT SUPPORT ASKS FOR
      - The \`X-Request-ID\` of the failed call

    EASILY CONFUSED WITH
      - ORD-0011  Order already paid
        ORD-0011 is about an order that is paid.
    exit 0"
  `)
})

test('the values of a response are filled in', async () => {
  const input = `HTTP/1.1 429 Too Many Requests
Retry-After: 30
X-Request-ID: 7f3c

{ "code": "ORD-0010", "message": "Order A-17 exceeds 50 items" }`
  expect((await terminal('explain -', { input })).split('\n\nCAUSES')[0]).toMatchInlineSnapshot(`
    "ORD-0010  Limit reached
    Shop · 429 Too Many Requests · Orders · Who can act: the caller
    https://errors.acme.example/shop/ORD-0010/

    Retry after the delay. Once the order is smaller. Wait 30 s if the response names no delay.

    The order has more items than an account of this plan (https://errors.acme.example/shop/guides/plans/) may order.

    Line: 5
    Request ID: 7f3c
    Retry after: 30

    MESSAGE
      Order A-17 exceeds 50 items
      Other plans have other limits.
      - order = A-17: The order.
      - limit = 50: Most items."
  `)
})

test('in a log each code is explained once, with its lines; the highest exit code counts', async () => {
  const input = '12:00:01 ORD-0011 order A-17\n12:00:02 ORD-0012 order A-18\n12:00:09 ORD-0011 order A-19\n'
  const heads = (await terminal('explain -', { input }))
    .split('\n')
    .filter((line) => /^(?:ORD|Line|Retired|─|exit)/.test(line))
  expect(heads.join('\n')).toMatchInlineSnapshot(`
    "ORD-0011  Order already paid
    Lines: 1, 3
    ────────────────────────────────────────
    ORD-0012  Order is late
    Retired since 2026-01-31: the API no longer sends this code. Replaced by ORD-0011 (https://errors.acme.example/shop/ORD-0011/): Order already paid.
    Line: 2
    exit 4"
  `)
})

test('of a code with other values on other lines those of each are shown', async () => {
  const input = 'start\nORD-0010: Order A-17 exceeds 50 items\nORD-0010: Order A-18 exceeds 60 items\n'
  const text = await terminal('explain -', { input })
  expect(text.split('\n').filter((line) => /^(?:Line|Values)/.test(line))).toEqual([
    'Lines: 2, 3',
    'Values in line 2: order = A-17, limit = 50',
    'Values in line 3: order = A-18, limit = 60',
  ])
  const { out } = await runMain({ cwd, input }, 'explain', '-', '--json')
  expect(JSON.parse(out)).toMatchObject({
    lines: [2, 3],
    values: { order: 'A-17', limit: '50' },
    valuesByLine: { 2: { order: 'A-17', limit: '50' }, 3: { order: 'A-18', limit: '60' } },
  })
})

test('--json tells the lines of a message without a code, and one time once', async () => {
  const said = 'Order A-17 exceeds 50 items'
  const twice = await runMain({ cwd, input: `${said}\n${said}\n` }, 'explain', '-', '--json')
  expect(JSON.parse(twice.out)).toMatchObject({ code: 'ORD-0010', spelling: 'message', lines: [1, 2] })
  const timesOf = async (input: string) =>
    JSON.parse((await runMain({ cwd, input }, 'explain', '-', '--json')).out).times
  const [first, last] = ['2026-11-20T10:00:03Z', '2026-11-20T10:00:09Z']
  expect(await timesOf(`${first} ORD-0011\n`)).toEqual([first])
  expect(await timesOf(`${first} ORD-0011\n${last} ORD-0011\n`)).toEqual([first, last])
})

test('the case of a code with several messages is told by its message', async () => {
  expect(await terminal("explain 'shelf B-3 is full'")).toMatchInlineSnapshot(`
    "ST-1  Shelf cannot take it
    Stock · 409 Conflict · 423 Locked
    https://errors.acme.example/stock/ST-1/

    Found by its message.

    Draft. Not documented yet: a summary, what the placeholders stand for, why it happens, an example, what to do, whether a retry can help, who can act.

    THIS CASE: FULL
      shelf B-3 is full
      - shelf = B-3: ID of the shelf.

      1. Another move came first.

    OTHER CASES
      The shelf is locked
      Status: 423

      shelf {shelf} is locked
    exit 0"
  `)
})

test('a code with its message on one line is filled in, and is written as the code is', async () => {
  for (const line of ['ORD-0010: Order A-17 exceeds 50 items', 'ERROR [ORD-0010] Order A-17 exceeds 50 items']) {
    const given = await runMain({ cwd }, 'explain', line, '--json')
    const piped = await runMain({ cwd, input: `${line}\n` }, 'explain', '-', '--json')
    for (const { out, code } of [given, piped]) {
      const { asked, spelling, values } = JSON.parse(out)
      expect({ asked, spelling, values, code }).toEqual({
        asked: 'ORD-0010',
        spelling: 'same',
        values: { order: 'A-17', limit: '50' },
        code: 0,
      })
    }
  }
  const { out } = await runMain({ cwd }, 'explain', 'ord 10: Order A-17 exceeds 50 items', '--json')
  expect(JSON.parse(out)).toMatchObject({ spelling: 'message', values: { order: 'A-17' } })
  expect(JSON.parse((await runMain({ cwd }, 'explain', 'got ord-10 today', '--json')).out)).toMatchObject({
    asked: 'ord-10',
    spelling: 'other',
    values: {},
  })
})

test('a message that the search finds whole is explained, also with words before it and by pipe', async () => {
  const said = 'Stock service unavailable (ref 7f3a99)'
  for (const line of [said, `error: ${said}`])
    for (const ran of [
      await runMain({ cwd }, 'explain', line, '--json'),
      await runMain({ cwd, input: line }, 'explain', '-', '--json'),
    ])
      expect([JSON.parse(ran.out), ran.code]).toMatchObject([
        { code: 'ST-2', spelling: 'message', values: { ref: '7f3a99' } },
        0,
      ])
})

test('a code that carries an argument is found with its value', async () => {
  expect(await terminal('explain WAIT_31')).toMatchInlineSnapshot(`
    "WAIT_31  try again in {seconds} seconds
    Stock
    https://errors.acme.example/stock/WAIT_seconds/

    Draft. Not documented yet: a title, a summary, its HTTP status, what the placeholders stand for, why it happens, an example, what to do, whether a retry can help, who can act.

    MESSAGE
      try again in 31 seconds
    exit 0"
  `)
})

test('another name of a code leads to the code', async () => {
  const text = await terminal('explain paid-1')
  expect(text.split('\n\n').slice(0, 3).join('\n\n')).toMatchInlineSnapshot(`
    "ORD-0011  Order already paid
    Shop · 409 Conflict · Orders · Who can act: the caller
    https://errors.acme.example/shop/ORD-0011/

    PAID-1 is another name of this code.

    Fix, then retry. Once the ID is right."
  `)
})

test('an unknown code: the nearest are named, exit code 3', async () => {
  expect(await terminal('explain ORD-0001')).toMatchInlineSnapshot(`
    "! No code is called "ORD-0001" in errors.
    ! The nearest:
    !   shop/ORD-0010  Limit reached
    !   shop/ORD-0011  Order already paid
    !   shop/ORD-0012  Order is late
    exit 3"
  `)
  expect(await terminal('explain gibberish')).toMatchInlineSnapshot(`
    "! No code is called "gibberish" in errors.
    exit 3"
  `)
})

test('unknown codes beside documented ones: each is told with its nearest, and the highest exit code counts', async () => {
  const input = 'ORD-0888 for cart 7\nORD-0011 order A-17\nORD-0777\n'
  const { out, code } = await runMain({ cwd, input }, 'explain', '-', '--json')
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect([rows.map((row) => [row.asked, row.code, row.nearest?.[0].code]), code]).toEqual([
    [
      ['ORD-0011', 'ORD-0011', undefined],
      ['ORD-0888', null, 'ORD-0012'],
      ['ORD-0777', null, 'ORD-0012'],
    ],
    3,
  ])
  const text = await terminal('explain -', { input })
  expect(text.split('\n').filter((line) => /^(?:ORD|! No|exit)/.test(line))).toEqual([
    'ORD-0011  Order already paid',
    '! No code is called "ORD-0888" in errors.',
    '! No code is called "ORD-0777" in errors.',
    'exit 3',
  ])
})

test('two unknown codes of one text are two', async () => {
  const told = await terminal("explain 'ORD-0777 and ORD-0555'")
  expect(told.split('\n').filter((line) => /No code|exit/.test(line))).toEqual([
    '! No code is called "ORD-0777" in errors.',
    '! No code is called "ORD-0555" in errors.',
    'exit 3',
  ])
})

test('several codes of one line by pipe are all explained', async () => {
  expect(await terminal('explain - --url', { input: 'ORD-0010 and ORD-0011' })).toBe(
    'https://errors.acme.example/shop/ORD-0010/\nhttps://errors.acme.example/shop/ORD-0011/\nexit 0',
  )
})

test('a retired code: its successor is named, exit code 4', async () => {
  const text = await terminal('explain ORD-0012')
  expect([...text.split('\n\n').slice(0, 3), text.split('\n').at(-1)].join('\n\n')).toMatchInlineSnapshot(`
    "ORD-0012  Order is late
    Shop · 410 Gone · Orders · Who can act: the caller
    https://errors.acme.example/shop/ORD-0012/

    Retired since 2026-01-31: the API no longer sends this code. Replaced by ORD-0011 (https://errors.acme.example/shop/ORD-0011/): Order already paid.

    Fix, then retry. Once the ID is right.

    exit 4"
  `)
})

test('several codes, one after the other', async () => {
  expect(await terminal('explain ORD-0010 ORD-0011 --url')).toMatchInlineSnapshot(`
    "https://errors.acme.example/shop/ORD-0010/
    https://errors.acme.example/shop/ORD-0011/
    exit 0"
  `)
  const both = await terminal('explain ORD-0011 ORD-0404 ORD-0012')
  expect(both.split('\n').filter((line) => /^(?:ORD|!|─|exit)/.test(line))).toMatchInlineSnapshot(`
    [
      "ORD-0011  Order already paid",
      "────────────────────────────────────────",
      "ORD-0012  Order is late",
      "! ",
      "! No code is called "ORD-0404" in errors.",
      "! The nearest:",
      "!   shop/ORD-0010  Limit reached",
      "!   shop/ORD-0012  Order is late",
      "!   shop/ORD-0011  Order already paid",
      "exit 4",
    ]
  `)
})

test('--url prints the address, with the values that were read, and opens nothing', async () => {
  expect(await terminal('explain ord10 --url')).toMatchInlineSnapshot(`
    "https://errors.acme.example/shop/ORD-0010/
    exit 0"
  `)
  expect(await terminal("explain 'Order A-17 exceeds 50 items' --url")).toMatchInlineSnapshot(`
    "https://errors.acme.example/shop/ORD-0010/#p.order=A-17&p.limit=50
    exit 0"
  `)
  expect(await terminal("explain 'shelf B-3 is full' --url")).toMatchInlineSnapshot(`
    "https://errors.acme.example/stock/ST-1/#variant=full&p.shelf=B-3
    exit 0"
  `)
})

test('--json writes the entry as the site publishes it, and what was asked and read', async () => {
  const { out, code } = await runMain({ cwd }, 'explain', 'Order A-17 exceeds 50 items', '--json')
  const { asked, spelling, values, type, status, retry, causes } = JSON.parse(out)
  expect({
    code,
    lines: out.split('\n').length,
    asked,
    spelling,
    values,
    type,
    status,
    retry,
    cause: causes[0],
  }).toMatchInlineSnapshot(`
    {
      "asked": "Order A-17 exceeds 50 items",
      "cause": {
        "check": "Read \`plan\` of the account.",
        "fix": "Choose another plan.",
        "text": "The account has a small plan.",
      },
      "code": 0,
      "lines": 2,
      "retry": {
        "afterSeconds": 30,
        "note": "Once the order is smaller.",
        "rule": "after-delay",
      },
      "spelling": "message",
      "status": 429,
      "type": "https://errors.acme.example/shop/ORD-0010/",
      "values": {
        "limit": "50",
        "order": "A-17",
      },
    }
  `)
  expect(await terminal('explain ORD-0001 --json')).toMatchInlineSnapshot(`
    "{"asked":"ORD-0001","code":null,"nearest":[{"catalog":"shop","code":"ORD-0010","title":"Limit reached","url":"https://errors.acme.example/shop/ORD-0010/"},{"catalog":"shop","code":"ORD-0011","title":"Order already paid","url":"https://errors.acme.example/shop/ORD-0011/"},{"catalog":"shop","code":"ORD-0012","title":"Order is late","url":"https://errors.acme.example/shop/ORD-0012/"}]}
    exit 3"
  `)
})

test('--catalog looks in one catalog', async () => {
  expect((await terminal('explain ORD-0010 --catalog stock')).split('\n')[0]).toMatchInlineSnapshot(
    `"! No code is called "ORD-0010" in the catalog stock of errors."`,
  )
  expect(await terminal('explain ORD-0010 --catalog shpo')).toMatchInlineSnapshot(`
    "! There is no catalog "shpo". Did you mean shop? There are: shop, stock.
    ! 
    ! Usage: faultbook explain CODE… [--catalog SLUG] [--from SOURCE] [--json] [--url]
    exit 2"
  `)
})

test('the address of a code is a code', async () => {
  expect(
    await terminal('explain https://errors.acme.example/shop/ORD-0010/#p.order=A-17 --url'),
  ).toMatchInlineSnapshot(`
    "https://errors.acme.example/shop/ORD-0010/#p.order=A-17
    exit 0"
  `)
})

/** A site of another team, with a code of the same name and one of its own. */
function siteOfOthers() {
  const folder = temporaryFolder({
    'errors/pay/catalog.json': JSON.stringify({ name: 'Payments', summary: 'Takes money.', drafts: 2 }),
    'errors/pay/codes.json': JSON.stringify({
      entries: [
        { code: 'PAY-1', draft: true, title: 'Card declined', aliases: ['CARD-1'] },
        { code: 'ORD-0011', draft: true, title: 'Order of others' },
      ],
    }),
  })
  return served(loaderOf(folder))
}

test('the address of a code of another site is looked up there, and all else in the usual catalogs', async () => {
  const { address, log } = await siteOfOthers()
  const [theirs, same] = [`${address}pay/PAY-1/`, `${address}pay/ORD-0011/#p.x=1`]
  const text = await terminal(`explain ORD-0011 ${theirs} ${same} 'PAY-1'`)
  expect(text.split('\n').filter((line) => /^(?:[A-Z]+-\d+ {2}|!|exit)/.test(line))).toEqual([
    'ORD-0011  Order already paid',
    'PAY-1  Card declined',
    'ORD-0011  Order of others',
    '! ',
    '! No code is called "PAY-1" in errors.',
    'exit 3',
  ])
  // The second address of a site opens nothing again.
  expect(log.filter((line) => line.startsWith('/catalogs.json'))).toHaveLength(1)
})

test('for the address of another site nothing of the usual catalogs is read', async () => {
  const { address } = await siteOfOthers()
  const broken = temporaryFolder({ 'errors/shop/catalog.json': '{', 'errors/shop/order.json': '{' })
  const { code, out, err } = await runMain({ cwd: broken }, 'explain', `${address}pay/PAY-1/`)
  expect([code, out.split('\n')[0], err]).toEqual([0, 'PAY-1  Card declined', ''])
})

test('a site that does not answer keeps no other operand from its answer', async () => {
  const gone = 'http://127.0.0.1:9/pay/PAY-1/'
  const text = await terminal(`explain ${gone} ORD-0011 --url ${gone}`)
  expect(text).toBe(
    'https://errors.acme.example/shop/ORD-0011/\n! Cannot reach http://127.0.0.1:9/pay/catalogs.json: bad port. There is no saved copy.\nexit 2',
  )
})

test.each([
  ['a short link', 'e/PAY-1/'],
  ['another case', 'pay/pay-1'],
  ['the Markdown of a page', 'pay/PAY-1/index.md'],
  ['the JSON of a page', 'pay/PAY-1/index.json'],
  ['a former name', 'pay/CARD-1/'],
])('the address of another site is looked up there by %s', async (_, path) => {
  const { address } = await siteOfOthers()
  const [first] = (await terminal(`explain ${address}${path}`)).split('\n')
  expect(first).toBe('PAY-1  Card declined')
})

test('the address of an unknown code names the nearest, here and on another site', async () => {
  const { address } = await siteOfOthers()
  expect(await terminal(`explain ${address}pay/PAY-2/`)).toMatch(
    /^! No code is called "http.*\/pay\/PAY-2\/" in http.*\.\n! The nearest:\n! {3}pay\/PAY-1 {2}Card declined\n(.*\n)*exit 3$/,
  )
  expect(await terminal('explain https://errors.acme.example/shop/ORD-0013/index.md')).toMatch(
    /^! No code is called .*\n! The nearest:\n(?:! {3}shop\/ORD-001\d .*\n)+exit 3$/,
  )
})

test('an address outside of every site says so', async () => {
  const { address } = await served(async () => undefined)
  expect(await terminal(`explain ${address}pay/PAY-1/`)).toBe(
    `! ${address}pay/PAY-1/ is not in a Faultbook site: none of its folders has a catalogs.json.\nexit 2`,
  )
})

test.each(['Bearer abc', 'password=hunter2'])(
  'the value %s stays out of the address that --url prints',
  async (secret) => {
    const { out } = await runMain({ cwd }, 'explain', `Order ${secret} exceeds 50 items`, '--url')
    expect(out).toBe('https://errors.acme.example/shop/ORD-0010/#p.limit=50\n')
  },
)

test('a code that is not found begins after a blank line, as one that is explained', async () => {
  const { err } = await runMain({ cwd }, 'explain', 'ORD-0011', 'XQ-1')
  expect(err).toMatch(/^\nNo code is called "XQ-1"/)
})

test('what cannot be used is refused in a sentence, exit code 2', async () => {
  expect(await terminal('explain -')).toMatchInlineSnapshot(`
    "! Standard input is empty: there is nothing to explain.
    exit 2"
  `)
  expect((await terminal('explain')).split('\n')[0]).toMatchInlineSnapshot(
    `"! CODE is missing: a code in any spelling, its address, or a message with its values; - reads a response or a log from standard input."`,
  )
  expect((await terminal('explain A --json --url')).split('\n')[0]).toMatchInlineSnapshot(
    `"! --json and --url do not go together: choose one."`,
  )
  expect((await terminal('explain A --from gone')).split('\n')[0]).toMatchInlineSnapshot(
    `"! gone:1:1 Cannot find a catalog in "gone""`,
  )
  expect((await terminal('explain A --from http://127.0.0.1:9/')).split('\n')[0]).toMatchInlineSnapshot(
    `"! Cannot reach http://127.0.0.1:9/catalogs.json: bad port. There is no saved copy."`,
  )
})

test('a terminal gets colours, links and lines that fit', async () => {
  const screen = { width: 40, hasColour: true, hasLinks: true }
  const text = await terminal('explain ord10', { screen })
  expect(
    text.split('\n\n').slice(0, 3).join('\n\n').replaceAll('\u001B', '␛').replaceAll('\u0007', '␇'),
  ).toMatchInlineSnapshot(`
    "␛[1m␛[36mORD-0010␛[39m␛[22m  ␛[1mLimit reached␛[22m
    ␛[2mShop · 429 Too Many Requests · Orders ·␛[22m
    ␛[2mWho can act: the caller␛[22m
    ␛]8;;https://errors.acme.example/shop/ORD-0010/␇https://errors.acme.example/shop/ORD-0010/␛]8;;␇

    Retry after the delay. Once the order is
    smaller. Wait 30 s if the response names
    no delay.

    The order has more items than an account
    of this ␛]8;;https://errors.acme.example/shop/guides/plans/␇plan␛]8;;␇ may order."
  `)
})

test('with NO_COLOR a terminal gets no colours and keeps its links', async () => {
  const screen = { width: 40, hasColour: false, hasLinks: true }
  const text = await terminal('explain ord10', { screen })
  expect(text).toContain('\u001B]8;;https://errors.acme.example/shop/ORD-0010/\u0007')
  expect(text).not.toContain('\u001B[')
})

test('nothing in a paste can command the terminal', async () => {
  const input = 'Order \u001B[2J\u009B31m\u202E exceeds 50 items'
  const { out } = await runMain(
    { cwd, input, screen: { width: 80, hasColour: false, hasLinks: false } },
    'explain',
    '-',
  )
  expect(out).toContain('Order 31m exceeds 50 items')
  expect([...out].filter((character) => character !== '\n' && /[\p{Cc}\p{Cf}]/u.test(character))).toEqual([])
})

test('nothing in the files of a site can command the terminal', async () => {
  const place = { catalog: 'shop', slug: 'ORD-1', code: 'ORD-1' }
  const url = 'https://errors.acme.example/'
  const home = { slug: 'shop', name: 'Shop', summary: 'Orders.', url: `${url}shop/` }
  const pointer = { ...place, title: 'Other', url: `${url}shop/ORD-2/`, why: 'Near.', difference: 'Not this.' }
  const entry = {
    ...place,
    namespace: 'orders',
    url: `${url}shop/ORD-1/`,
    title: 'Limit reached',
    summary: 'Too *many* `items`.',
    grpc: 'ABORTED',
    severity: 'high',
    family: 'order',
    message: 'Order {id} is gone',
    messageNote: 'Other orders have other words.',
    params: [{ placeholder: '{id}', name: 'id', meaning: 'The order.', example: '81' }],
    causes: [{ text: 'It is old.', check: 'Read it.', fix: 'Make one.', userText: 'It is gone.' }],
    solutions: [{ text: 'Wait.' }],
    examples: [{ title: 'A', request: 'GET /', response: 'HTTP/1.1 404', shown: '$', note: 'N', causedBy: ['GET'] }],
    variants: [{ id: 'full', title: 'Full', message: 'full', when: 'Then.', causes: [{ text: 'Because.' }] }],
    operations: [{ method: 'GET', path: '/orders' }, { name: 'job' }],
    reproduce: { text: 'Send it.', value: '7' },
    retry: { rule: 'never', note: 'It stays.' },
    userText: 'Gone.',
    ask: ['The ID'],
    related: [pointer],
    confusedWith: [pointer],
    lifecycle: { since: '1', retired: '2026-01-31', replacedBy: [pointer], splitInto: [pointer] },
    sections: [{ heading: 'More', text: 'Words.' }],
  }
  const row = { ...place, title: 'Limit reached', url: entry.url }
  const from = temporaryFolder({
    'catalogs.json': JSON.stringify({ name: 'Acme', url, catalogs: [home] }),
    'shop/index.json': JSON.stringify(
      armed({ ...home, families: [{ slug: 'order', name: 'Orders' }], entries: [row] }),
    ),
    'shop/ORD-1/index.json': JSON.stringify(armed(entry)),
  })
  for (const words of [['ORD-1'], ['ORD-1', '--url'], ['ORD-1', '--json'], ['ORD-9'], ['ORD-9', '--json']]) {
    const { out, err } = await runMain({ cwd }, 'explain', ...words, '--from', from)
    expect(`${out}${err}`).toMatch(/ORD-1/)
    expect([...`${out}${err}`].filter((sign) => sign !== '\n' && /[\p{Cc}\p{Cf}]/u.test(sign))).toEqual([])
  }
})

/** The same with what a terminal takes for commands behind every text that a person reads. */
function armed(value: unknown): unknown {
  if (typeof value === 'string') return `${value}\u001B]0;x\u0007\u009B2J&#x202e;\u202E`
  if (Array.isArray(value)) return value.map(armed)
  if (typeof value !== 'object' || value === null) return value
  const kept = ['catalog', 'slug', 'code', 'rule', 'retired']
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kept.includes(key) ? item : armed(item)]))
}

test('from a built site, and from a folder that --from names', async () => {
  const elsewhere = temporaryFolder()
  const from = join(cwd, 'errors')
  expect(await terminal(`explain ord11 --url --from ${from}`, { cwd: elsewhere })).toBe(
    'https://errors.acme.example/shop/ORD-0011/\nexit 0',
  )
})

test('without content the catalogs of the package are explained', async () => {
  expect(await terminal('explain aut10 --url', { cwd: temporaryFolder() })).toBe(
    'https://errors.example.com/access-manager/AUT-0010/\n! From the catalogs that come with Faultbook: there is no content folder here. FAULTBOOK_CONTENT names one, or the address of a site.\nexit 0',
  )
})
