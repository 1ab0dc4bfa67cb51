import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { createSearch } from '../../search/index'
import { readRecords } from './read-records'
import { verifyResponses } from './verify-responses'

const catalog = makeCatalog([
  { code: 'ORD-0001', statuses: [404] },
  { code: 'ORD-0002', statuses: [409], aliases: ['OLD-2'] },
])
const site = { url: 'https://errors.acme.example', basePath: '' }
const pages = new Set(['/shop/', '/shop/ORD-0001/', '/shop/ORD-0002/'])

function verify(path: string, text: string) {
  const { records, faults } = readRecords({ path, text }, decode)
  const report = verifyResponses(records, { catalogs: [catalog], search: createSearch([catalog]), site, pages })
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
      { status: 409, body: JSON.stringify({ code: 'OLD-2' }) },
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
    const { findings, resolved } = verifyResponses(records, { catalogs: [catalog], search, site, pages })
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

describe('recordings', () => {
  test('are HAR, packed bodies too', () => {
    const content = { encoding: 'base64', text: Buffer.from('{"code":"ORD-0099"}').toString('base64') }
    const entries = [
      { response: { status: 404, headers: [{ name: 'Content-Type', value: 'application/json' }], content } },
    ]
    expect(verify('a.har', JSON.stringify({ log: { entries } }, null, 1)).lines).toEqual([
      'response-unknown-code ORD-0099 4: ORD-0099',
    ])
  })

  test('are HTTP text, one after the other', () => {
    const text =
      'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"code":"ORD-0001"}\nHTTP/1.1 404 Not Found\n\n{"code":"ORD-0098"}\n'
    expect(verify('a.http', text)).toEqual({
      lines: ['response-unknown-code ORD-0098 5: ORD-0098'],
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
    expect(verify('a.jsonl', '{"status":404,"body":{"code":"ORD-0001"}}\nnot JSON').faults).toEqual([
      '2: a line that is not JSON',
    ])
    expect(verify('a.json', '{ "code": "ORD-0001",\n }').faults).toEqual(['1: a file that is not JSON'])
    expect(verify('a.http', 'HTTP/1.1 404 Not Found\nAuthorization Bearer s3cr3t\n\n{}').faults).toEqual([
      expect.stringMatching(/^2: not an HTTP response: expected (?!.*s3cr3t)/),
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
