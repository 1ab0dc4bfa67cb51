import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { createSearch } from '../../search/index'
import { linksOf } from '../model/site-links.fixture'
import { readRecords } from './read-records'
import { verifyResponses } from './verify-responses'

const catalog = makeCatalog([
  { code: 'BNK-3001', statuses: [400] },
  { code: 'BNK-3002', statuses: [400], aliases: ['OLD-2'] },
  { code: 'BNK-3003', statuses: [400], retired: '2026-01-31' },
])
const { envelope, ...bare } = catalog

function verify(text: string, catalogs = [bare]) {
  const { records } = readRecords({ path: 'a.jsonl', text }, (packed) => packed)
  const report = verifyResponses(records, { catalogs, search: createSearch(catalogs), links: linksOf(catalogs) })
  return report.findings
    .filter(({ kind }) => kind !== 'response-envelope')
    .map(({ kind, code, place }) => `${kind} ${code} at ${place.column}`)
}
const sent = (body: unknown) => JSON.stringify({ status: 400, body })

describe('a code that no catalog has is found beside a documented one', () => {
  test.each([
    ['in a list of errors', { errors: [{ code: 'BNK-3001' }, { code: 'BNK-7778' }] }],
    ['before it in the list', { errors: [{ code: 'BNK-7778' }, { code: 'BNK-3001' }] }],
    ['in a list that is the body', [{ code: 'BNK-3001' }, { code: 'BNK-7778' }]],
    ['in errors below the code', { code: 'BNK-3001', errors: [{ code: 'BNK-7778' }] }],
    ['in details of an error', { error: { code: 'BNK-3001', details: [{ errorCode: 'BNK-7778' }] } }],
    ['in an error within an error', { error: { code: 'BNK-3001', innerError: { code: 'BNK-7778' } } }],
    [
      'in extensions of GraphQL',
      { errors: [{ extensions: { code: 'BNK-3001' } }, { extensions: { code: 'BNK-7778' } }] },
    ],
    ['in a list of texts', { code: 'BNK-3001', errorCodes: ['BNK-3002', 'BNK-7778'] }],
    ['as an address', { errors: [{ code: 'BNK-3001' }, { code: 'https://errors.acme.example/shop/BNK-7778/' }] }],
  ])('%s', (_, body) => {
    const [finding, ...more] = verify(sent(body))
    expect(more).toEqual([])
    expect(finding).toMatch(/^response-unknown-code (?:https:.*\/)?BNK-7778/)
  })

  test('at its own place, and once for a code however often it was sent', () => {
    const body = { errors: [{ code: 'BNK-3001' }, { code: 'BNK-7778' }, { code: 'BNK-7779' }, { code: 'BNK-7778' }] }
    const at = (code: string) => sent(body).indexOf(`"${code}"`) + 1
    expect(verify(`${sent(body)}\n${sent(body)}`)).toEqual([
      `response-unknown-code BNK-7778 at ${at('BNK-7778')}`,
      `response-unknown-code BNK-7779 at ${at('BNK-7779')}`,
    ])
  })

  test('where the envelope has the code of each error, whatever it looks like', () => {
    const field = { path: 'errors[].code', type: 'string', role: 'code', required: true, meaning: 'The code.' } as const
    const fields = [field, { ...field, path: 'code' }]
    const several = { ...bare, ...(envelope === undefined ? {} : { envelope: { ...envelope, fields } }) }
    const body = { code: 'BNK-3001', errors: [{ code: 'BNK-3002' }, { code: 'gone' }] }
    expect(verify(sent(body), [several])).toEqual([expect.stringContaining('response-unknown-code gone')])
  })

  test('in a list of documented codes, whatever it looks like', () => {
    expect(verify(sent({ errors: [{ code: 'BNK-3001' }, { code: 'gone' }] }))).toEqual([
      expect.stringContaining('response-unknown-code gone'),
    ])
  })

  test('without a status, where it looks like documented codes', () => {
    expect(verify('{"code":"BNK-7778"}\n{"code":"DE"}')).toEqual(['response-unknown-code BNK-7778 at 9'])
  })
})

test('a documented code beside the first one is judged too: a retired one, and a former name', () => {
  const body = { errors: [{ code: 'BNK-3001' }, { code: 'BNK-3003' }, { code: 'OLD-2' }] }
  expect(verify(sent(body)).map((line) => line.replace(/ at .*/, ''))).toEqual([
    'response-retired BNK-3003',
    'response-old-name OLD-2',
  ])
})

describe('no code of the catalog is', () => {
  test.each([
    ['a rule of a form field', { code: 'BNK-3001', errors: [{ field: 'iban', code: 'required' }] }],
    ['a status', { code: 'BNK-3001', error: { code: 400 } }],
    ['the code of something that is no error', { code: 'BNK-3001', account: { code: 'BNK-7778' } }],
    ['a general code above the documented one', { code: 'CONFLICT', errors: [{ code: 'BNK-3001' }] }],
    ['the same code again', { code: 'BNK-3001', errors: [{ code: 'BNK-3001' }] }],
  ])('%s', (_, body) => {
    expect(verify(sent(body))).toEqual([])
  })

  test('what the envelope declares to be something else', () => {
    if (envelope === undefined) throw new Error('The made catalog has an envelope.')
    const other = {
      path: 'errors[].code',
      type: 'string',
      role: 'details',
      required: false,
      meaning: 'The bank.',
    } as const
    const told = { ...bare, envelope: { ...envelope, fields: [...envelope.fields, other] } }
    expect(verify(sent({ code: 'BNK-3001', errors: [{ code: 'BNK-7778' }] }), [told])).toEqual([])
  })
})

describe('of errors within one with a documented code', () => {
  const words = makeCatalog([
    { code: 'CART_EMPTY', statuses: [422] },
    { code: 'OUT_OF_STOCK', statuses: [409] },
    { code: 'CARD_DECLINED', statuses: [402] },
  ])
  const { envelope: _, ...plain } = words

  test('one that is written as the documented codes are is found, and a rule of a field is none', () => {
    const body = { code: 'CART_EMPTY', errors: [{ code: 'ADRESS_BAD' }, { code: 'required' }, { code: 'REQUIRED' }] }
    expect(verify(JSON.stringify({ status: 422, body }), [plain])).toEqual([
      expect.stringContaining('response-unknown-code ADRESS_BAD'),
    ])
  })

  test('any may have the status of the response', () => {
    const list = [{ code: 'OUT_OF_STOCK' }, { code: 'CART_EMPTY' }]
    for (const errors of [list, list.toReversed()])
      expect(verify(JSON.stringify({ status: 422, body: { errors } }), [plain])).toEqual([])
    expect(verify(JSON.stringify({ status: 400, body: { errors: list } }), [plain])).toEqual([
      expect.stringContaining('response-status OUT_OF_STOCK'),
    ])
  })
})
