import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { createSearch } from '../../search/index'
import { linksOf } from '../model/site-links.fixture'
import { messageOf } from '../report/finding-record'
import { readRecords } from './read-records'
import { verifyResponses } from './verify-responses'

const catalog = makeCatalog([
  { code: 'BNK-3001', statuses: [400], aliases: ['OLD-1'] },
  { code: 'SHELF_FULL', statuses: [400] },
  { code: 'conflict', statuses: [409] },
])
const { envelope: _, ...bare } = catalog

function findings(record: unknown, catalogs = [bare]) {
  const { records } = readRecords({ path: 'a.jsonl', text: JSON.stringify(record) }, (packed) => packed)
  const options = { catalogs, search: createSearch(catalogs), links: linksOf(catalogs) }
  return verifyResponses(records, options).findings.filter(({ kind }) => kind !== 'response-envelope')
}
const told = (body: unknown, catalogs = [bare]) => findings({ status: 400, body }, catalogs).map(messageOf)

test('the code of a response is the documented one to the letter: else the finding names it', () => {
  expect(findings({ status: 400, body: { code: 'bnk-3001' } })).toEqual([
    {
      kind: 'response-unknown-code',
      code: 'bnk-3001',
      catalog: 'shop',
      place: { file: 'a.jsonl', line: 1, column: 30 },
      expected: 'BNK-3001, to the letter',
      received: 'bnk-3001',
      write:
        'BNK-3001 in the response, or "code": "bnk-3001" at content/shop/order.json:1:1 if that is what the API sends',
      meant: 'BNK-3001',
      related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
    },
  ])
})

describe('another spelling is found', () => {
  test.each([
    ['in capitals', { code: 'shelf_full' }, 'shelf_full', 'SHELF_FULL'],
    ['without what joins its parts', { code: 'BNK3001' }, 'BNK3001', 'BNK-3001'],
    ['as a number alone', { code: 3001 }, '3001', 'BNK-3001'],
    ['of a former name', { code: 'old-1' }, 'old-1', 'BNK-3001'],
    ['with a letter for a digit', { error: { code: 'BNK-30O1' } }, 'BNK-30O1', 'BNK-3001'],
    ['in a field that may hold anything', { error: 'bnk-3001' }, 'bnk-3001', 'BNK-3001'],
    ['in a further error', { errors: [{ code: 'BNK-3001' }, { code: 'shelf_full' }] }, 'shelf_full', 'SHELF_FULL'],
  ])('%s', (__, body, sent, meant) => {
    expect(told(body)).toEqual([`${sent} was sent but is not documented; did you mean ${meant}?`])
  })

  test('in the place of an envelope, where status and envelope are compared as those of the code', () => {
    expect(findings({ status: 404, body: { code: 'bnk-3001' } }, [catalog]).map(({ kind }) => kind)).toEqual([
      'response-unknown-code',
      'response-status',
    ])
  })

  test('of a response without a status', () => {
    expect(findings({ code: 'bnk-3001' }).map(messageOf)).toEqual([
      'bnk-3001 was sent but is not documented; did you mean BNK-3001?',
    ])
  })
})

describe('no other spelling is', () => {
  test.each([
    ['the code itself', { code: 'BNK-3001' }],
    ['a number beside the code to the letter', { code: 3001, reason: 'BNK-3001' }],
    ['the code at the beginning of a text', { error: 'BNK-3001: blocked' }],
    ['the phrase of a status', { error: 'Conflict', reason: 'BNK-3001' }],
  ])('%s', (__, body) => {
    expect(told(body)).toEqual([])
  })

  test('a code with something filled in', () => {
    const { envelope: __, ...own } = makeCatalog([
      { code: 'BNK_{bank}_CLOSED', statuses: [400], placeholders: ['brace'] },
    ])
    expect(told({ code: 'BNK_ACME_CLOSED' }, [own])).toEqual([])
  })
})
