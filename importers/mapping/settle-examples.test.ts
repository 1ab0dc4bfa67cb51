import { expect, test } from 'vitest'
import { Folder } from '../merge/folder.fixture'

const api = (body: string) => `openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /parcels:
    post:
      responses:
        '409': {description: Conflict, content: {application/json: {example: ${body}}}}
`
const filled = 'Parcel pa_4711 is already dispatched'
const csv = 'code,status,message\nPCL-3001,409,Parcel {parcel_id} is already dispatched\n'
const texts = (folder: Folder) => folder.entries().map(({ title, summary, message }) => ({ title, summary, message }))
const nothingFilled = [{ title: undefined, summary: undefined, message: 'Parcel {parcel_id} is already dispatched' }]

test.each([
  ['a title alone', `{code: PCL-3001, title: ${filled}}`],
  ['a title and a message', `{code: PCL-3001, title: ${filled}, message: ${filled}}`],
])('%s that an example shows with values is no title of the code, and no loss', (_, body) => {
  const once = new Folder()
  expect(once.importAll({ 'codes.csv': csv, 'api.yaml': api(body) }).lost).toEqual([])
  expect(texts(once)).toEqual(nothingFilled)
})

test.each<[string, [string, string], [string, string]]>([
  ['before', [csv, 'codes.csv'], [api(`{code: PCL-3001, title: ${filled}}`), 'api.yaml']],
  ['after', [api(`{code: PCL-3001, title: ${filled}}`), 'api.yaml'], [csv, 'codes.csv']],
])('so it is where the message was imported %s it, and importing again changes nothing', (_, first, second) => {
  const folder = new Folder()
  folder.import(...first)
  const told = { what: 'the title of PCL-3001, which only repeats its message with its placeholders filled in' }
  expect(folder.import(...second).lost).toMatchObject([told])
  expect(texts(folder)).toEqual(nothingFilled)
  for (const source of [first, second]) {
    const isTitle = source[1] === 'api.yaml'
    expect(folder.import(...source)).toMatchObject({ files: [], lost: isTitle ? [told] : [] })
  }
})

test('titles of a table that only repeat messages are left out, whether the sources come together or not, and are told once', () => {
  const codes = `code,message
P-1,Parcel {id} has left
P-2,"No room for {count} parcels, shelf {shelf}"
P-3,No parcel
`
  const table = `| Code | Meaning |
|---|---|
| P-1 | Parcel *id* has left. |
| P-2 | No room for *count* parcels, shelf *shelf*. |
| P-3 | No parcel. |
`
  const told = {
    what: 'the titles of 2 codes, which only repeat their messages with the placeholders filled in: P-1, P-2',
  }
  const titles = [undefined, undefined, 'No parcel.']
  const once = new Folder()
  expect(once.importAll({ 'codes.csv': codes, 'errors.md': table }).lost).toMatchObject([told])
  expect(texts(once).map(({ title }) => title)).toEqual(titles)
  const twice = new Folder()
  twice.import(codes, 'codes.csv')
  expect(twice.import(table, 'errors.md').lost).toMatchObject([told])
  expect(texts(twice).map(({ title }) => title)).toEqual(titles)
  expect(twice.import(table, 'errors.md')).toMatchObject({ files: [], lost: [told] })
})

test('a title that is another text stays', () => {
  const folder = new Folder()
  folder.importAll({ 'codes.csv': csv, 'api.yaml': api('{code: PCL-3001, title: Already dispatched}') })
  expect(texts(folder).map(({ title }) => title)).toEqual(['Already dispatched'])
})

test('a summary that is the message with values is left out where another import has the message', () => {
  const folder = new Folder()
  folder.import(csv, 'codes.csv')
  const list = `code,message,summary\nPCL-3001,${filled},${filled}\n`
  folder.import(list, 'shown.csv')
  expect(texts(folder)).toEqual(nothingFilled)
  expect(folder.import(list, 'shown.csv')).toMatchObject({ files: [] })
})

test('what was left out stays out when the message changes, and contradicts nobody who gave the code a title', () => {
  const folder = new Folder()
  const title = api(`{code: PCL-3001, title: ${filled}}`)
  const told = { what: expect.stringContaining('the title of PCL-3001, which only repeats its message') }
  folder.import(csv, 'codes.csv')
  folder.import(title, 'api.yaml')
  folder.import(csv.replace('is already dispatched', 'has left'), 'codes.csv')
  expect(folder.import(title, 'api.yaml')).toMatchObject({ conflicts: [], lost: [told], files: [] })
  expect(texts(folder)).toMatchObject([{ title: undefined, message: 'Parcel {parcel_id} has left' }])
  folder.edit(([entry]) => Object.assign(entry ?? {}, { title: 'Parcel gone' }))
  expect(folder.import(title, 'api.yaml')).toMatchObject({ conflicts: [], lost: [told] })
  expect(texts(folder)).toMatchObject([{ title: 'Parcel gone' }])
  folder.import(api('{code: PCL-3001, title: Already dispatched}'), 'api.yaml')
  expect(texts(folder)).toMatchObject([{ title: 'Parcel gone' }])
})

test('the title of an example that does not fit the message is no title of the code', () => {
  const folder = new Folder()
  const other = 'Parcel pa_4711 was not found'
  const { lost } = folder.importAll({
    'codes.csv': csv,
    'api.yaml': api(`{code: PCL-3001, title: ${other}, message: ${other}}`),
  })
  expect(JSON.stringify(lost)).toContain('does not fit')
  expect(texts(folder)).toEqual(nothingFilled)
})
