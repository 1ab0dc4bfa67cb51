import { expect, test } from 'vitest'
import { importSources } from '../import-sources'
import { Folder } from '../merge/folder.fixture'
import { importText, shop } from '../rows/source.fixture'

const lines = (doubts: ReturnType<typeof importText>['doubts']) =>
  doubts.map(({ file, line, what }) => `${file}:${line} ${what}`)

test('a code that a file has twice is named with both rows and statuses, and makes no variant of a message it has', () => {
  const table = `Code,HTTP,Message,Meaning
A1,400,It is bad,Something.
SHP-004,422,Too heavy,Over 30 kg.
SHP-004,400,Too heavy,Too much.
SHP-005,422,Too large,
SHP-005,422,,Over 2 m.
SHP-006,409,Too late,
SHP-006,409,Too early,
`
  const { doubts, entries } = importText('errors.csv', table)
  expect(lines(doubts)).toEqual([
    'errors.csv:4 SHP-004 again, with status 400: errors.csv:3 has it with 422, and the entry has both; its summary is left out',
    'errors.csv:6 SHP-005 again, after errors.csv:5',
    'errors.csv:8 SHP-006 again, after errors.csv:7',
  ])
  expect(entries).toMatchObject([
    {},
    { statuses: [400, 422], message: 'Too heavy', summary: 'Over 30 kg.' },
    { statuses: [422], message: 'Too large', summary: 'Over 2 m.' },
    { variants: [{ message: 'Too late' }, { message: 'Too early' }] },
  ])
  expect(entries.slice(0, 3).filter(({ variants }) => variants !== undefined)).toEqual([])
})

test('a code of which two files have other statuses is named', () => {
  const folder = new Folder()
  const { doubts } = folder.importAll({
    'a.csv': 'code,status,message\nA1,404,One\nA2,404,Two\n',
    'b.json': '[{"code":"A1","status":409,"message":"One"},{"code":"A2","status":404,"message":"Two"}]',
  })
  expect(lines(doubts)).toEqual(['b.json:1 A1 with status 409: a.csv:2 has it with 404, and the entry has both'])
})

test('a code without a status is named where more codes have one', () => {
  const table = 'Code,HTTP,Message\nA1,400,One\nA2,,Two\nA3,404,Three\n'
  expect(lines(importText('errors.csv', table).doubts)).toEqual(['errors.csv:3 A2 has no status'])
  expect(importText('errors.csv', 'Code,HTTP,Message\nA1,400,One\nA2,,Two\nA3,,Three\n').doubts).toEqual([])
})

const api = (...bodies: { code: string; message: string }[]) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    paths: {
      '/orders': {
        get: {
          responses: {
            '403': {
              description: 'Refused',
              content: {
                'application/json': {
                  examples: Object.fromEntries(bodies.map((value) => [value.code, { summary: value.code, value }])),
                },
              },
            },
          },
        },
      },
    },
  })

test('messages that only examples show are counted where they hold something like a value', () => {
  const own = { code: 'SHP-001', message: 'Address adr_9 belongs to another account' }
  const bodies = [own, { code: 'SHP-002', message: 'Too heavy' }, { code: 'SHP-003', message: 'No field "size"' }]
  expect(importText('api.json', api(...bodies)).doubts.map(({ what }) => what)).toEqual([
    '2 messages of examples may hold values of one occurrence, where {placeholders} belong: SHP-001, SHP-003',
  ])
  const sources = [
    { path: 'api.json', text: api(own) },
    { path: 'errors.csv', text: 'Code,Message\nSHP-001,Address {id} belongs to another account\n' },
  ]
  expect(importSources({ sources, ...shop })).toMatchObject({ doubts: [], lost: [] })
})

test('a title that is the code once more is none', () => {
  const { entries } = importText('api.json', api({ code: 'WHK-001', message: 'The webhook is off' }))
  expect(entries).toMatchObject([{ code: 'WHK-001', message: 'The webhook is off' }])
  expect(entries[0]).not.toHaveProperty('title')
})
