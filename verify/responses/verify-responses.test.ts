import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { createSearch } from '../../search/index'
import { levelOf } from '../model/finding'
import { linksOf } from '../model/site-links.fixture'
import { messageOf } from '../report/finding-record'
import { readRecords } from './read-records'
import { verifyResponses } from './verify-responses'

const catalog = makeCatalog([
  { code: 'ORD-0001', statuses: [404] },
  { code: 'ORD-0002', statuses: [409], aliases: ['OLD-2'] },
  { code: 'ORD-0003', statuses: [410], retired: '2026-01-31', replacedBy: ['ORD-0001'] },
])
function verify(path: string, text: string, catalogs = [catalog]) {
  const { records, faults } = readRecords({ path, text }, decode)
  const report = verifyResponses(records, { catalogs, search: createSearch(catalogs), links: linksOf(catalogs) })
  const { responses, errors, resolved } = report
  const lines = report.findings.map(({ kind, code, place, received }) => `${kind} ${code} ${place.line}: ${received}`)
  return {
    lines,
    counts: [responses, errors, resolved],
    faults: faults.map(({ place, what }) => `${place.line}: ${what}`),
  }
}

const decode = (packed: string) => Buffer.from(packed, 'base64').toString()
const lines = (...records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join('\n')

describe('a recorded response', () => {
  test('whose code, status and envelope are those of the catalog gives no finding', () => {
    const body = { code: 'ORD-0001', message: 'Gone' }
    const text = lines(
      { status: 404, body },
      { status: 200, body: { id: 7 } },
      { status: 409, body: JSON.stringify({ code: 'ORD-0002' }) },
    )
    expect(verify('a.jsonl', text)).toEqual({ lines: [], counts: [3, 2, 2], faults: [] })
  })

  test('with a code that no catalog has is one finding, however often it was recorded', () => {
    const record = { status: 404, body: { code: 'ORD-0099', message: 'x' } }
    expect(verify('a.jsonl', lines(record, record)).lines).toEqual(['response-unknown-code ORD-0099 1: ORD-0099'])
  })

  test('with another status', () => {
    expect(verify('a.jsonl', lines({ status: 410, body: { code: 'ORD-0001' } })).lines).toEqual([
      'response-status ORD-0001 1: 410',
    ])
  })

  test('with the message of a variant and the status of another one', () => {
    const variant = (id: string, message: string, status: number) => {
      return { id, message, params: [], causes: [], statuses: [status] }
    }
    const voucher = makeCatalog([
      {
        code: 'V-1',
        statuses: [422, 410],
        variants: [variant('bad', 'Voucher {id} is not valid', 422), variant('late', 'Voucher {id} expired', 410)],
      },
    ])
    const sent = (status: number, message: string) => ({ status, body: { code: 'V-1', message } })
    const text = lines(
      sent(410, 'Voucher 7 expired'),
      sent(422, 'Voucher 7 expired'),
      sent(410, 'Some voucher'),
      sent(404, 'Some voucher'),
    )
    expect(verify('a.jsonl', text, [voucher]).lines.filter((line) => /status/.test(line))).toEqual([
      'response-status V-1 2: 422',
      'response-status V-1 4: 404',
    ])
  })

  test('with another status, which the body alone says', () => {
    const type = 'https://errors.acme.example/shop/ORD-0001/'
    const text = lines({ type, title: 'Gone', status: 410, code: 'ORD-0001' }, { statusCode: 409, code: 'ORD-0001' })
    expect(verify('a.jsonl', text).lines.filter((line) => line.startsWith('response-status'))).toEqual([
      'response-status ORD-0001 1: 410',
      'response-status ORD-0001 2: 409',
    ])
    expect(verify('a.json', JSON.stringify({ status: 404, code: 'ORD-0001' })).lines.join()).not.toContain('status ORD')
  })

  test('with another envelope: a field that is not declared, a code in another place, no code', () => {
    const text = lines(
      { status: 404, body: { code: 'ORD-0001', trace: 'x' } },
      { status: 404, body: { error: { code: 'ORD-0001' } } },
      { status: 500, body: { oops: true } },
      { status: 502, body: '<html>Bad gateway</html>' },
      { status: 503, body: '' },
    )
    expect(verify('a.jsonl', text).lines).toEqual([
      'response-envelope ORD-0001 1: `trace`',
      'response-envelope ORD-0001 2: only `error`',
      'response-envelope ORD-0001 2: `error`',
      'response-envelope 500 3: a body in which no code was found',
      'response-envelope 502 4: a body that is not JSON',
      'response-envelope 503 5: no body',
    ])
  })

  test('with a code that is retired', () => {
    const { records } = readRecords(
      { path: 'a.jsonl', text: lines({ status: 410, body: { code: 'ORD-0003' } }) },
      decode,
    )
    const options = { catalogs: [catalog], search: createSearch([catalog]), links: linksOf([catalog]) }
    expect(verifyResponses(records, options).findings).toEqual([
      {
        kind: 'response-retired',
        code: 'ORD-0003',
        catalog: 'shop',
        place: { file: 'a.jsonl', line: 1, column: 30 },
        expected: 'no response with ORD-0003: its entry says that it is retired',
        received: 'ORD-0003',
        write: 'ORD-0001 in the response, or no "retired" at content/shop/order.json:1:1',
        related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
      },
    ])
  })

  test('with the former name of a code is a warning that has the present one', () => {
    const { records } = readRecords({ path: 'a.jsonl', text: lines({ status: 409, body: { code: 'OLD-2' } }) }, decode)
    const options = { catalogs: [catalog], search: createSearch([catalog]), links: linksOf([catalog]) }
    const { findings, resolved } = verifyResponses(records, options)
    expect(resolved).toBe(1)
    expect(findings.map((finding) => [levelOf(finding), messageOf(finding), finding.expected])).toEqual([
      ['warning', 'OLD-2 was sent, the former name of a code', 'ORD-0002, the present name of OLD-2'],
    ])
  })

  test('with a link to the page of another code, by whatever field leads there', () => {
    const text = lines(
      { status: 404, body: { code: 'ORD-0001', type: 'https://errors.acme.example/shop/ORD-0002/?x=1#p.order=8' } },
      { status: 404, body: { code: 'ORD-0001', doc_url: '/shop/OLD-2/' } },
      { status: 404, body: { code: 'ORD-0001', type: 'https://errors.acme.example/e/ORD-0002/' } },
      {
        status: 404,
        headers: { Link: '<https://errors.acme.example/shop/ORD-0002>; rel="help"' },
        body: { code: 'ORD-0001' },
      },
    )
    const found = verify('a.jsonl', text).lines.filter((line) => line.startsWith('response-link'))
    expect(found).toEqual([
      'response-link ORD-0001 1: https://errors.acme.example/shop/ORD-0002/',
      'response-link ORD-0001 2: /shop/OLD-2/',
      'response-link ORD-0001 3: https://errors.acme.example/e/ORD-0002/',
      'response-link ORD-0001 4: https://errors.acme.example/shop/ORD-0002',
    ])
  })

  test('may link to its own page by a former name, and by a header field to related pages', () => {
    const text = lines(
      { status: 409, body: { code: 'ORD-0002', type: 'https://errors.acme.example/shop/OLD-2/' } },
      {
        status: 404,
        headers: { Link: '<https://errors.acme.example/shop/ORD-0002/>; rel="related"' },
        body: { code: 'ORD-0001', type: 'https://errors.acme.example/shop/ORD-0001/' },
      },
    )
    expect(verify('a.jsonl', text).lines.filter((line) => /link/.test(line))).toEqual([])
  })

  test('with a link to a page that is not there; links to other sites are theirs', () => {
    const problem = (type: string) => ({
      status: 404,
      headers: { Link: '<https://errors.acme.example/shop/ORD-0001>' },
      body: { code: 'ORD-0001', type },
    })
    const text = lines(
      problem('https://errors.acme.example/shop/ORD-1/'),
      problem('https://errors.acme.example/shop/ORD-0001'),
      problem('/shop/ORD-0009/'),
      problem('https://other.example/ORD-1'),
      problem('about:blank'),
    )
    const dead = verify('a.jsonl', text).lines.filter((line) => line.startsWith('dead-link'))
    expect(dead).toEqual([
      'dead-link ORD-0001 1: https://errors.acme.example/shop/ORD-1/',
      'dead-link ORD-0001 3: /shop/ORD-0009/',
    ])
  })

  test('with a body that says another status than the response has', () => {
    const text = lines(
      { status: 404, body: { code: 'ORD-0001', status: 409 } },
      { status: 404, body: { code: 'ORD-0001', status: 404 } },
      { status: 404, body: { code: 'ORD-0001', status: 'failed' } },
      { status: 503, body: { code: 'ORD-0077', status: 500 } },
    )
    const found = verify('a.jsonl', text).lines.filter((line) => line.startsWith('response-body-status'))
    expect(found).toEqual([
      'response-body-status ORD-0001 1: "status": 409',
      'response-body-status 503 4: "status": 500',
    ])
    const http = 'HTTP/1.1 404 Not Found\nContent-Type: application/problem+json\n\n{"code":"ORD-0001","status":409}\n'
    expect(verify('a.http', http).lines).toContain('response-body-status ORD-0001 4: "status": 409')
  })

  test('with the page of a code on another host', () => {
    const link = (address: string) => ({ Link: `<${address}>; rel="help"` })
    const text = lines(
      { status: 404, body: { code: 'ORD-0001', type: 'https://old.example.net/docs/shop/ORD-0001/?x=1' } },
      { status: 404, headers: link('https://old.example.net/shop/ORD-0001'), body: { code: 'ORD-0001' } },
      { status: 404, body: { code: 'ORD-0001', type: 'https://other.example/ORD-0001/' } },
    )
    expect(verify('a.jsonl', text).lines.filter((line) => /link|host/.test(line))).toEqual([
      'other-host ORD-0001 1: https://old.example.net/docs/shop/ORD-0001/',
      'other-host ORD-0001 2: https://old.example.net/shop/ORD-0001',
    ])
  })

  test('with values in a link or a type leaves them out of its findings', () => {
    const secret = '?token=s3cr3t#p.name=Ada'
    const link = { Link: `<https://errors.acme.example/shop/ORD-8/${secret}>` }
    const text = lines(
      { status: 404, headers: link, body: { code: 'ORD-0001', type: `/shop/ORD-9/${secret}` } },
      { status: 404, body: { code: `https://errors.acme.example/shop/ORD-0099${secret}` } },
      { status: 404, body: { code: `https://errors.acme.example/shop/ORD-0001/${secret}` } },
    )
    const { records } = readRecords({ path: 'a.jsonl', text }, decode)
    const search = createSearch([catalog])
    const { findings, resolved } = verifyResponses(records, { catalogs: [catalog], search, links: linksOf([catalog]) })
    expect(findings.filter(({ kind }) => kind === 'dead-link').map(({ received }) => received)).toEqual([
      '/shop/ORD-9/',
      'https://errors.acme.example/shop/ORD-8/',
    ])
    expect(findings.find(({ kind }) => kind === 'response-unknown-code')?.code).toBe(
      'https://errors.acme.example/shop/ORD-0099',
    )
    expect(resolved).toBe(2)
    expect(JSON.stringify(findings)).not.toMatch(/s3cr3t|Ada/)
  })

  test('that is a success is no error, whatever fields its body has', () => {
    const country = { code: 'DE', type: 'country', name: 'Germany' }
    const text = lines(
      { status: 200, body: { code: 'DE' } },
      { status: '201', body: { code: 'DE' } },
      { status: 200, headers: {}, code: 'DE' },
      { status: 200, code: 'DE' },
      { body: country },
      country,
      { data: { code: 'DE' } },
      { errors: [], code: 'DE', data: {} },
      { error: null, type: 'order' },
    )
    expect(verify('a.jsonl', text)).toEqual({ lines: [], counts: [9, 0, 0], faults: [] })
  })

  test('without a status is an error where its body says so', () => {
    const text = lines(
      { code: 'ORD-0001', message: 'Gone', id: 7 },
      { code: 'ORD-0099', message: 'Lost' },
      { error: { code: 'ORD-0001' } },
      { type: '/problems/7', title: 'Lost', status: 404 },
    )
    expect(verify('a.jsonl', text).counts).toEqual([4, 4, 2])
  })
})

describe('of a catalog without an envelope', () => {
  const { envelope: _, ...bare } = makeCatalog([{ code: 'SHELF_FULL', statuses: [409] }])

  test.each([
    ['code', { code: 'SHELF_LOCKED', message: 'shelf 7 is locked' }],
    ['errorCode', { errorCode: 'SHELF_LOCKED' }],
    ['error.code', { error: { code: 'SHELF_LOCKED' } }],
    ['errors[].code', { errors: [{ code: 'SHELF_LOCKED' }] }],
    [
      'code, with the page of another code',
      { code: 'SHELF_LOCKED', type: 'https://errors.acme.example/shop/SHELF_FULL/' },
    ],
  ])('a code that no catalog has is found in the field %s', (__, body) => {
    expect(verify('a.jsonl', lines({ status: 423, body }), [bare]).lines).toEqual([
      'response-unknown-code SHELF_LOCKED 1: SHELF_LOCKED',
    ])
  })

  test.each([
    ['a status', { code: 423 }],
    ['words', { code: 'It is locked' }],
    ['about:blank', { type: 'about:blank' }],
  ])('a field that holds %s names no code', (__, body) => {
    expect(verify('a.jsonl', lines({ status: 423, body }), [bare]).lines).toEqual([
      'response-envelope 423 1: a body in which no code was found',
    ])
  })

  test('a documented code is found beside a general one', () => {
    const body = { code: 'CONFLICT', reason: 'SHELF_FULL' }
    expect(verify('a.jsonl', lines({ status: 409, body }), [bare])).toMatchObject({ lines: [], counts: [1, 1, 1] })
  })
})

test('a code in the place of the envelope is what was sent, whatever code its message has', () => {
  const body = { code: 'ORD-0099', message: 'see ORD-0001' }
  expect(verify('a.jsonl', lines({ status: 404, body })).lines).toEqual(['response-unknown-code ORD-0099 1: ORD-0099'])
})

describe('recordings', () => {
  test('are HAR, packed bodies too', () => {
    const content = { encoding: 'base64', text: Buffer.from('{"code":"ORD-0099"}').toString('base64') }
    const entries = [
      { response: { status: 404, headers: [{ name: 'Content-Type', value: 'application/json' }], content } },
    ]
    expect(verify('a.har', JSON.stringify({ log: { entries } }, null, 1)).lines).toEqual([
      'response-unknown-code ORD-0099 15: ORD-0099',
    ])
  })

  test('are HTTP text, one after the other', () => {
    const text =
      'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"code":"ORD-0001"}\nHTTP/1.1 404 Not Found\n\n{"code":"ORD-0098"}\n'
    expect(verify('a.http', text)).toEqual({
      lines: ['response-unknown-code ORD-0098 7: ORD-0098'],
      counts: [2, 2, 1],
      faults: [],
    })
  })

  test('are a body by itself, or a list of them', () => {
    expect(verify('a.json', '[\n{"code":"ORD-0001"},\n{"code":"ORD-0097"}\n]').lines).toEqual([
      'response-unknown-code ORD-0097 3: ORD-0097',
    ])
  })

  test('that cannot be read are named', () => {
    expect(verify('a.log', '{"status":404,"body":{"code":"ORD-0001"}}\nnot JSON').faults).toEqual([
      '2: a line that is not JSON',
    ])
    expect(verify('a.txt', 'hello').faults).toEqual(['1: not a recorded response: neither JSON nor HTTP text'])
  })

  test.each([
    ['a.har', '{"log":{"entries":[]}}'],
    ['a.har', '{"log":{"entries":[{"request":{}}]}}'],
    ['a.json', '[]'],
    ['a.jsonl', ''],
    ['a.txt', '\n'],
  ])('without a response are named: %s with %s', (path, text) => {
    expect(verify(path, text)).toEqual({ lines: [], counts: [0, 0, 0], faults: ['1: no response in this file'] })
  })

  test.each([
    ['JSON lines', 'a.jsonl', '{}\n'.repeat(200_002), 200_001],
    ['a list', 'a.json', `[${'{},\n'.repeat(200_001)}{}]`, 200_001],
    ['HTTP text', 'a.http', 'HTTP/1.1 204 No Content\n\n'.repeat(200_002), 400_001],
  ])('of more responses than are compared say so: %s', (_, path, text, line) => {
    const { records, faults } = readRecords({ path, text }, decode)
    expect(records).toHaveLength(200_000)
    expect(faults).toEqual([
      {
        place: expect.objectContaining({ file: path, line }),
        what: 'more than 200,000 responses: this one and those after it are not compared',
      },
    ])
  })
})
