import { expect, test } from 'vitest'
import { importText } from '../rows/source.fixture'
import { fieldsByLook, isHeadless } from './headless-table'

test('a table of names, statuses and descriptions gives codes with several statuses', () => {
  const csv =
    'name,codes,description\nCHAT_BANNED,400 403,"You, or ""they"", are banned"\nTIMEOUT,-503,It took too long\nA_B,400,Ok\n'
  const { entries, lost } = importText('errors.csv', csv)
  expect(entries).toEqual([
    { code: 'CHAT_BANNED', statuses: [400, 403], title: 'You, or "they", are banned', draft: true },
    { code: 'TIMEOUT', title: 'It took too long', draft: true },
    { code: 'A_B', statuses: [400], title: 'Ok', draft: true },
  ])
  expect(lost).toEqual([{ file: 'errors.csv', line: 3, column: 9, what: 'no HTTP status from 100 to 599: -503' }])
})

test('a column of row numbers is no code, and is reported', () => {
  const { entries, lost } = importText('errors.tsv', 'No\tKey\tText\n1\tE_ONE\tFirst thing\n2\tE_TWO\tSecond thing\n')
  expect(entries.map(({ code, message }) => [code, message])).toEqual([
    ['E_ONE', 'First thing'],
    ['E_TWO', 'Second thing'],
  ])
  expect(lost).toEqual([{ file: 'errors.tsv', line: 2, column: 1, what: '2 values of "No" (no field for it)' }])
})

test('a map turns what is the code, and what the form took for it stays as an alias', () => {
  const csv = 'code,name,message\n1001,ORDER_PAID,Paid\n1002,ORDER_GONE,Gone\n'
  expect(importText('e.csv', csv).entries[0]).toEqual({
    code: '1001',
    message: 'Paid',
    aliases: ['ORDER_PAID'],
    draft: true,
  })
  expect(importText('e.csv', csv, { map: { code: 'name' } }).entries[0]).toEqual({
    code: 'ORDER_PAID',
    message: 'Paid',
    aliases: ['1001'],
    draft: true,
  })
})

test('codes keep their zeros, and semicolons separate too', () => {
  expect(
    importText('e.csv', 'code;message\n0017;One thing\n409.10;Other thing\n').entries.map(({ code }) => code),
  ).toEqual(['0017', '409.10'])
})

test('messages of other languages are messages', () => {
  const { entries } = importText('e.csv', 'code,message,message_de\nA1,Order {id} is gone,Bestellung {id} ist weg\n')
  expect(entries).toEqual([
    {
      code: 'A1',
      message: 'Order {id} is gone',
      messages: { de: 'Bestellung {id} ist weg' },
      params: [{ placeholder: '{id}', name: 'id' }],
      draft: true,
    },
  ])
})

test('notes of a team are not published, and texts that are not written yet are no texts', () => {
  const note = 'Billing sets this by hand; do not tell the customer why.'
  const csv = `code,message,Team notes,Details\nPAID,Already paid,${note},TODO: describe what happens here\nGONE,Not there,,The order was deleted by its owner.\n`
  const { entries, lost } = importText('errors.csv', csv)
  expect(JSON.stringify(entries)).not.toMatch(/Billing|TODO/)
  expect(lost.map(({ what }) => what)).toEqual([
    '1 value of "Team notes" (notes of a team are not published)',
    'Details, which is not written yet: "TODO"',
  ])
  expect(JSON.stringify(importText('errors.csv', csv, { map: { section: 'Team notes' } }).entries)).toContain('Billing')
})

test('a table without names of columns loses no row, and its headings are families', () => {
  const csv =
    '**COMMON**,,\n1000,Undefined exception,"There is an unpredictable exception, so send a picture of it to support."\n' +
    '1001,Record not found,"The record with this parameter is not in the database, so check the request."\n' +
    '**USER/PROFILE**,,\n2000,Bad image data,"An image in the request could not be processed, so use another format."\n'
  const { entries, lost } = importText('errors.csv', csv)
  expect(entries.map(({ code, title, summary, family }) => [code, title, summary?.slice(0, 18), family])).toEqual([
    ['1000', 'Undefined exception', 'There is an unpred', 'common'],
    ['1001', 'Record not found', 'The record with th', 'common'],
    ['2000', 'Bad image data', 'An image in the re', 'user-profile'],
  ])
  expect(lost.map(({ line, what }) => [line, what])).toEqual([[2, 'a first line that does not name its columns']])
})

test('constants in the first line are a row where a sentence is beside them, and names where none is', () => {
  const rows =
    'ORDER_GONE,Order {id} is not there\nORDER_PAID,Order {id} was paid\nORDER_OPEN,Order {id} is still open\n'
  expect(importText('e.csv', rows).entries.map(({ code, message }) => [code, message])).toEqual([
    ['ORDER_GONE', 'Order {id} is not there'],
    ['ORDER_PAID', 'Order {id} was paid'],
    ['ORDER_OPEN', 'Order {id} is still open'],
  ])
  expect(importText('e.csv', `ERR_KEY,DESCR_TEXT\n${rows}`).entries).toHaveLength(3)
})

test('a code alone on its line is an error and no heading', () => {
  const { entries } = importText(
    'e.csv',
    'code,message\nE1,One thing\nE2,\nE3,Third thing\nGENERAL,\nE4,Fourth thing\n',
  )
  expect(entries.map(({ code, family }) => [code, family])).toEqual([
    ['E1', undefined],
    ['E2', undefined],
    ['E3', undefined],
    ['E4', 'general'],
  ])
})

test('a table without a header may have very many lines', () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => [
    `${100_000 + index}`,
    `The order ${index} is gone`,
    '404',
  ])
  expect(isHeadless(lines)).toBe(true)
  expect(fieldsByLook(lines)).toEqual(['code', 'title', 'status'])
})
