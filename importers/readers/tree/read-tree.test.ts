import { expect, test } from 'vitest'
import { importText } from '../../rows/source.fixture'

const codes = (path: string, text: string) => importText(path, text).entries.map(({ code }) => code)

/** The entries of a text, without what they all have. */
function of(path: string, text: string) {
  return importText(path, text).entries.map(({ draft: _draft, ...entry }) => entry)
}

test('a list of objects, its numbers as they are written', () => {
  const json = '{"errors":[{"code":409.10,"message":"A {x}"},{"code":20404,"message":"B","http_status":404}]}'
  expect(importText('e.json', json).entries).toEqual([
    { code: '409.10', message: 'A {x}', params: [{ placeholder: '{x}', name: 'x' }], draft: true },
    { code: '20404', statuses: [404], message: 'B', draft: true },
  ])
})

test('a map of codes to objects, and its key as an alias where the object has a code of its own', () => {
  expect(codes('e.json', '{"A_B":{"message":"x y"},"C_D":{"message":"z"}}')).toEqual(['A_B', 'C_D'])
  const { entries } = importText(
    'e.yaml',
    'ORDER_GONE:\n  code: 1404\n  message: Gone\nORDER_PAID:\n  code: 1409\n  message: Paid\n',
  )
  expect(entries.map(({ code, aliases }) => [code, aliases])).toEqual([
    ['1404', ['ORDER_GONE']],
    ['1409', ['ORDER_PAID']],
  ])
})

test('a map of codes to texts, in groups that are families', () => {
  const { entries } = importText(
    'e.yaml',
    'auth:\n  E1: The token is bad\n  E2: The token is old\norders:\n  E3: No such order\n  E4: Order is paid\n',
  )
  expect(entries.map(({ code, family, message }) => [code, family, message])).toEqual([
    ['E1', 'auth', 'The token is bad'],
    ['E2', 'auth', 'The token is old'],
    ['E3', 'orders', 'No such order'],
    ['E4', 'orders', 'Order is paid'],
  ])
})

test('TOML tables, their prefixes as families', () => {
  const toml = ['a:One', 'a:Two', 'b:One', 'b:Two']
    .map((name) => `["PD:${name}"]\nerror = '''\nfailed %s\n'''\n`)
    .join('\n')
  const { entries } = importText('errors.toml', toml)
  expect(entries[0]).toEqual({
    code: 'PD:a:One',
    slug: 'PD-a-One',
    family: 'a',
    message: 'failed %s',
    params: [{ placeholder: '%s', name: 'arg_1' }],
    draft: true,
  })
  expect(entries.length).toBe(4)
})

test('what is commented out is not there, and no value is invented', () => {
  expect(codes('e.yaml', '- code: A1\n  message: x\n# - code: A2\n#   message: y\n- code: A3\n  message: z\n')).toEqual(
    ['A1', 'A3'],
  )
  expect(codes('e.jsonc', '[{"code":"A1","message":"x"}, /* {"code":"A2"}, */ {"code":"A3","message":"y"}]')).toEqual([
    'A1',
    'A3',
  ])
})

test('the same code with other texts is one entry with variants', () => {
  const json = '[{"code":"A1","message":"One"},{"code":"A1","message":"Two {n}"},{"code":"A1","message":"One"}]'
  const { entries, summary } = importText('e.json', json)
  expect(entries).toEqual([
    {
      code: 'A1',
      message: 'One',
      variants: [
        { id: 'one', message: 'One' },
        { id: 'two-n', message: 'Two {n}', params: [{ placeholder: '{n}', name: 'n' }] },
      ],
      draft: true,
    },
  ])
  expect([summary.codes, summary.variants]).toEqual([1, 2])
})

test('each variant has the statuses of its own rows, where they are not all of the code’s', () => {
  const csv =
    'code,status,message\nA1,422,Not valid\nA1,410,Too late\nA1,409,Too late\nA2,400,One\nA2,400,Two\nA3,,Red\nA3,404,Blue\n'
  const { entries, doubts } = importText('e.csv', csv)
  expect(entries.map(({ statuses, variants = [] }) => [statuses, variants.map((variant) => variant.statuses)])).toEqual(
    [
      [
        [422, 409, 410],
        [[422], [409, 410]],
      ],
      [[400], [undefined, undefined]],
      [[404], [undefined, undefined]],
    ],
  )
  expect(doubts[0]?.what).toBe(
    'A1 again, with status 410: e.csv:2 has it with 422, and the entry has both, one for each variant',
  )
})

test('aliases of YAML are followed, and a bomb of them is refused with its place', () => {
  expect(codes('e.yaml', '- &a\n  code: A1\n  message: x\n- code: A2\n  message: y\n')).toEqual(['A1', 'A2'])
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 12; level++)
    bomb.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  expect(importText('e.yaml', bomb.join('\n')).lost).toEqual([
    { file: 'e.yaml', line: 1, column: 1, what: 'YAML aliases that expand to more than can be read' },
  ])
})

test('merge keys and chains of aliases cannot grow without end', () => {
  const merge = ['a0: &a0 {x: y, z: w}']
  for (let level = 1; level < 40; level++) merge.push(`a${level}: &a${level} {<<: *a${level - 1}, <<: *a${level - 1}}`)
  const chain = ['- &a0 [x]']
  for (let level = 1; level < 3000; level++) chain.push(`- &a${level} [*a${level - 1}]`)
  for (const lines of [merge, chain]) {
    const { lost } = importText('e.yaml', lines.join('\n'))
    expect(lost.map(({ what }) => what)).toEqual(['YAML aliases that expand to more than can be read'])
  }
})

test('what is nested too deep is refused, and what is broken is read as far as it goes', () => {
  expect(importText('e.json', '['.repeat(5000)).lost.map(({ what }) => what)).toEqual(['JSON that is nested too deep'])
  const { entries, lost } = importText('e.json', '[{"code":"A1","message":"x"},\n{"code":')
  expect(entries.map(({ code }) => code)).toEqual(['A1'])
  expect(lost[0]).toEqual({
    file: 'e.json',
    line: 2,
    column: 9,
    what: 'the rest of a file that is not JSON (ValueExpected)',
  })
})

test('languages under a code, wrappers of an error, groups of texts beside groups of records', () => {
  expect(
    of('e.json', '{"E1": {"en": "Not found", "de": "Nicht gefunden"}, "E2": {"en": "Paid", "de": "Bezahlt"}}'),
  ).toEqual([
    { code: 'E1', message: 'Not found', messages: { de: 'Nicht gefunden' } },
    { code: 'E2', message: 'Paid', messages: { de: 'Bezahlt' } },
  ])
  const wrapped =
    '{"data": [{"attributes": {"code": "A-1", "userMessage": "It is not there.", "developerMessage": "No row"}}]}'
  expect(of('e.json', wrapped)).toEqual([{ code: 'A-1', message: 'No row', userText: 'It is not there.' }])
  const yaml =
    'orders:\n  - id: ORD-1\n    text: Order gone\npayments:\n  PAY-1: Payment failed\n  PAY-2: Card declined\n'
  expect(of('e.yaml', yaml)).toEqual([
    { code: 'ORD-1', family: 'orders', message: 'Order gone' },
    { code: 'PAY-1', family: 'payments', message: 'Payment failed' },
    { code: 'PAY-2', family: 'payments', message: 'Card declined' },
  ])
})

test('the key of a record without a code of its own is its code', () => {
  const toml = '["a:ErrOne"]\nerror = "first thing"\n[two]\ncode = 7\nerror = "second thing"\n'
  expect(of('e.toml', toml)).toEqual([
    { code: 'a:ErrOne', slug: 'a-ErrOne', message: 'first thing' },
    { code: '7', message: 'second thing', aliases: ['two'] },
  ])
})

test('a description of a JSON-RPC API: its errors alone, wherever they are, and none of its schemas', () => {
  const json = JSON.stringify({
    openrpc: '1.0.0-rc1',
    info: { title: 'Shop', version: '1' },
    methods: [{ name: 'buy', summary: 'Buys it', errors: [{ $ref: '#/components/errors/GONE' }] }],
    components: {
      schemas: { ORDER: { title: 'Order', description: 'An order', type: 'object' } },
      errors: { GONE: { code: 20, message: 'It is gone' }, PAID: { code: 21, message: 'It is paid' } },
    },
  })
  expect(of('openrpc.json', json)).toEqual([
    { code: '20', message: 'It is gone', aliases: ['GONE'] },
    { code: '21', message: 'It is paid', aliases: ['PAID'] },
  ])
})

test('beside English, other languages are those of the message', () => {
  const yaml =
    'errors:\n  ORDER_GONE:\n    http: 404\n    en: Order {id} is gone\n    de: Bestellung {id} ist weg\n  ORDER_PAID:\n    http: 409\n    en: It is paid\n    de: Sie ist bezahlt\n'
  expect(importText('errors.yaml', yaml).entries.map(({ message, messages }) => [message, messages])).toEqual([
    ['Order {id} is gone', { de: 'Bestellung {id} ist weg' }],
    ['It is paid', { de: 'Sie ist bezahlt' }],
  ])
})
