import { describe, expect, test } from 'vitest'
import { type EntryFields, makeCatalog } from '../../catalog/made-catalog.fixture'
import type { Catalog } from '../../catalog/model/catalog'
import { createSearch } from '../../search/index'
import { type Finding, levelOf } from '../model/finding'
import { linksOf } from '../model/site-links.fixture'
import { baselineRow } from '../report/baseline'
import { readRecords } from './read-records'
import { verifyResponses } from './verify-responses'

function verify(catalog: Catalog, ...records: readonly object[]): readonly Finding[] {
  const text = records.map((record) => JSON.stringify(record)).join('\n')
  const read = readRecords({ path: 'a.jsonl', text }, String)
  const options = { catalogs: [catalog], search: createSearch([catalog]), links: linksOf([catalog]) }
  return verifyResponses(read.records, options).findings
}

const variant = (id: string, message: string | undefined, statuses?: readonly number[]) => {
  return {
    id,
    ...(message === undefined ? {} : { message }),
    params: [],
    causes: [],
    ...(statuses ? { statuses } : {}),
  }
}
const bare = { envelope: undefined } as Partial<Catalog>

describe('the status of a response whose message is that of a variant', () => {
  const gone = variant('gone', 'Voucher {id} expired', [410])
  const sent = (status: number, fields: object) => ({ status, body: { code: 'V-1', ...fields } })
  const statuses = (entry: Partial<EntryFields>, record: object, fields: Partial<Catalog> = {}) =>
    verify(makeCatalog([{ code: 'V-1', ...entry }], fields), record).filter(({ kind }) => kind === 'response-status')

  test('is that of the variant, and the message names it and what to write', () => {
    const entry = { statuses: [409, 410], variants: [gone] }
    expect(statuses(entry, sent(409, { message: 'Voucher 7 expired' }))).toMatchObject([
      {
        expected: '410',
        received: '409',
        write: '410 in the response, or "statuses": [410, 409] of the variant "gone" at content/shop/order.json:1:1',
      },
    ])
    expect(statuses(entry, sent(404, { message: 'Something' }))).toMatchObject([
      { write: '"statuses": [409, 410, 404] at content/shop/order.json:1:1, or another status' },
    ])
    const late = variant('late', 'Voucher {name} expired', [422])
    expect(statuses({ ...entry, variants: [gone, late] }, sent(409, { message: 'Voucher 7 expired' }))).toMatchObject([
      {
        expected: '410 or 422',
        write: expect.stringContaining('409 in the "statuses" of the variant "gone" or "late"'),
      },
    ])
  })

  test('is that of no variant whose message may be any text, or that another field has', () => {
    const any = variant('any', '{reason}', [422])
    for (const record of [sent(409, { message: 'Whatever' }), sent(409, { meta: 'Voucher 7 expired' }), sent(409, {})])
      expect(statuses({ statuses: [409, 410, 422], variants: [gone, any] }, record)).toEqual([])
    // Its text may be that of the open one.
    const expired = sent(422, { message: 'Voucher 7 expired' })
    expect(statuses({ statuses: [409, 410, 422], variants: [gone, any] }, expired)).toEqual([])
    expect(
      statuses({ statuses: [409], variants: [variant('any', '%s: %s', [422])] }, sent(409, { message: 'a: b' })),
    ).toEqual([])
  })

  test('is read from the usual fields where no envelope names one', () => {
    const entry = { statuses: [409, 410], variants: [gone] }
    expect(statuses(entry, sent(409, { detail: 'Voucher 7 expired' }), bare)).toMatchObject([{ expected: '410' }])
    expect(statuses(entry, sent(409, { meta: { note: 'Voucher 7 expired' } }), bare)).toEqual([])
  })
})

describe('a message that is none of its code', () => {
  const entry = { code: 'ORD-0001', statuses: [404], message: 'Order {id} is gone' }
  const sent = (fields: object, headers = {}) => ({ status: 404, headers, body: { code: 'ORD-0001', ...fields } })
  const messages = (fields: Partial<EntryFields>, record: object, of: Partial<Catalog> = bare) =>
    verify(makeCatalog([{ ...entry, ...fields }], of), record).filter(({ kind }) => kind === 'response-message')

  test('is a warning, once for its code, which keeps no value of the response in a baseline', () => {
    const catalog = makeCatalog([entry], bare)
    const found = verify(catalog, sent({ detail: 'Totally different text' }), sent({ detail: 'Another text, 81' }))
    expect(found).toEqual([
      {
        kind: 'response-message',
        code: 'ORD-0001',
        catalog: 'shop',
        place: { file: 'a.jsonl', line: 1, column: 63 },
        expected: 'the message of ORD-0001, filled in: "Order {id} is gone"',
        received: '"Totally different text"',
        write:
          'the message of the API at content/shop/order.json:1:1, a variant with this one, or a "messageNote" that says that there are others',
        related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
      },
    ])
    expect(found.map(levelOf)).toEqual(['warning'])
    expect(found.map(baselineRow)).toEqual([{ kind: 'response-message', code: 'ORD-0001', catalog: 'shop' }])
    const secret = messages({}, sent({ detail: 'The password=hunter2hunter2 is wrong' }))
    expect(JSON.stringify(secret)).not.toContain('hunter2')
  })

  test.each([
    ['its message', { detail: 'Order 7 is gone' }, {}],
    ['its message with a full stop, or behind its code', { detail: 'ORD-0001: Order 7 is gone.' }, {}],
    ['its title', { detail: 'Title of ORD-0001' }, {}],
    [
      'that of a variant',
      { detail: 'Order 7 was never here' },
      { variants: [variant('never', 'Order {id} was never here')] },
    ],
    ['in another language', { detail: 'Auftrag 7 ist weg' }, { messages: { de: 'Auftrag {id} ist weg' } }],
    ['any text', { detail: 'Whatever' }, { message: '{reason}' }],
    ['one of several', { errors: [{ message: 'x' }, { message: 'Order 7 is gone' }] }, {}],
    ['not there', { title: 'Gone', detail: ' ' }, {}],
  ])('is none where it is %s', (_, body, fields) => {
    expect(messages(fields, sent(body))).toEqual([])
  })

  test.each([
    ['a note says that there are others', { messageNote: 'One of several.' }],
    ['it has none', { message: undefined } as Partial<EntryFields>],
    ['its message was made up for the page', { messageSource: 'illustrative' as const }],
  ])('is not known where %s', (_, fields) => {
    expect(messages(fields, sent({ detail: 'Totally different text' }))).toEqual([])
  })

  test('is not known in a language that the catalog does not have, or where only the text names the code', () => {
    expect(messages({}, sent({ detail: 'Commande perdue' }, { 'Content-Language': 'fr-CH' }))).toEqual([])
    expect(messages({}, sent({ detail: 'Order is lost' }, { 'Content-Language': 'en' }))).toHaveLength(1)
    expect(messages({}, { status: 404, headers: {}, body: { detail: 'ORD-0001 happened' } })).toEqual([])
  })

  test('is looked for in the field of the envelope alone', () => {
    expect(messages({}, sent({ detail: 'Totally different text' }), {})).toEqual([])
    expect(messages({}, sent({ message: 'Totally different text' }), {})).toHaveLength(1)
  })
})

test('of a response that is right no place is looked for', () => {
  const catalog = makeCatalog([{ code: 'ORD-0001', statuses: [404], message: 'Order {id} is gone' }])
  const type = 'https://errors.acme.example/shop/ORD-0001/'
  const nobody = () => {
    throw new Error('a place was looked for')
  }
  const record = {
    place: { file: 'a.json', line: 1, column: 1 },
    status: 404,
    headers: new Map([['link', `<${type}>; rel="help"`]]),
    hasHeaders: true,
    body: JSON.stringify({ code: 'ORD-0001', message: 'Order 7 is gone' }),
    places: { status: nobody, header: nobody, body: nobody, inBody: nobody },
  }
  const options = {
    catalogs: [catalog],
    search: createSearch([catalog]),
    links: linksOf([catalog]),
    requireLinks: true,
  }
  expect(verifyResponses([record], options).findings).toEqual([])
})
