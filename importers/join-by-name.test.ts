import { expect, test } from 'vitest'
import { Folder } from './merge/folder.fixture'

const csv = 'code,constant,status,message\n1001,ORDER_GONE,404,Order is gone\n1002,ORDER_PAID,409,Order is paid\n'
const codes = (folder: Folder) => folder.entries().map(({ code, aliases, messages }) => [code, aliases, messages])
const both = [
  ['1001', ['ORDER_GONE'], { de: 'Weg' }],
  ['1002', ['ORDER_PAID'], { de: 'Bezahlt' }],
]

test.each([
  ['the names of constants', 'ORDER_GONE=Weg\nORDER_PAID=Bezahlt\n'],
  ['names with a prefix', 'error.ORDER_GONE=Weg\nerror.ORDER_PAID=Bezahlt\n'],
  ['codes with a prefix', 'errors.order.1001=Weg\nerrors.order.1002=Bezahlt\n'],
])('a bundle that has %s joins the codes, at once and one after the other', (_what, bundle) => {
  const once = new Folder()
  expect(once.importAll({ 'codes.csv': csv, 'm_de.properties': bundle })).toMatchObject({ joined: 2, lost: [] })
  expect(codes(once)).toEqual(both)
  const [first, second] = [new Folder(), new Folder()]
  first.import(csv, 'codes.csv')
  expect(first.import(bundle, 'm_de.properties')).toMatchObject({ joined: 2, lost: [], summary: { changed: 2 } })
  expect(codes(first)).toEqual(both)
  expect(first.import(bundle, 'm_de.properties')).toMatchObject({ files: [], joined: 2 })
  expect(first.import(csv, 'codes.csv')).toMatchObject({ files: [], joined: 0 })
  // A bundle that was there first keeps its codes, since a code is never renamed.
  second.import(bundle.replaceAll(/^.*\./gm, ''), 'm_de.properties')
  second.import(csv, 'codes.csv')
  expect(second.entries()).toHaveLength(2)
  expect(second.import(csv, 'codes.csv')).toMatchObject({ files: [] })
})

test('of two messages the first stays, and the other is a loss', () => {
  const { lost, entries } = new Folder().importAll({ 'codes.csv': csv, 'm.properties': 'ORDER_GONE=No such order\n' })
  expect(lost).toEqual([
    { file: 'm.properties', line: 1, column: 1, what: 'message of 1001, which is from codes.csv here: No such order' },
  ])
  expect(entries.map(({ message }) => message)).toEqual(['Order is gone', 'Order is paid'])
})

test('what is the name of several codes, or of none, is a code of its own', () => {
  const twins = 'code,constant,message\n11,SAME,One\n25,SAME,Two\n'
  const { joined, entries } = new Folder().importAll({ 'codes.csv': twins, 'm.properties': 'SAME=x\nlabel.OTHER=y\n' })
  expect(joined).toBe(0)
  expect(entries.map(({ code }) => code)).toEqual(['11', '25', 'SAME', 'label.OTHER'])
})

test('one prefix counts: keys about something else stay apart', () => {
  const bundle = 'error.ORDER_GONE=Weg\nerror.ORDER_PAID=Bezahlt\nhint.ORDER_GONE=Suchen\n'
  const { joined, entries } = new Folder().importAll({ 'codes.csv': csv, 'm_de.properties': bundle })
  expect(joined).toBe(2)
  expect(entries.map(({ code }) => code)).toEqual(['1001', '1002', 'hint.ORDER_GONE'])
})
