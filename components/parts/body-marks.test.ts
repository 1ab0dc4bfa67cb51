import { expect, test } from 'vitest'
import type { Catalog } from '../../catalog/model/catalog'
import { bodyMarks } from './body-marks'

type Field = [path: string, required: boolean, role?: string]

function catalogWith(slug: string, fields: readonly Field[] | undefined, source = 'documented'): Catalog {
  const envelope = fields && {
    source,
    fields: fields.map(([path, required, role = 'other']) => ({ path, required, role })),
  }
  return { slug, envelope } as unknown as Catalog // nothing else of it is read
}

const shop = catalogWith('shop', [
  ['error', true],
  ['traceId', true],
  ['errors[].field', false],
])
const pay = catalogWith('pay', [
  ['error', true],
  ['message', false],
  ['stack', false, 'debug'],
])

test('bodyMarks names the fields that no other API has, those that are always there before the others', () => {
  expect(bodyMarks(shop, [shop, pay])).toEqual({ isOwn: true, isAlways: true, fields: ['traceId'] })
  expect(bodyMarks(pay, [shop, pay])).toEqual({ isOwn: true, isAlways: false, fields: ['message'] })
})

test('bodyMarks claims no difference to bodies that nobody has documented', () => {
  const unknown = catalogWith('unknown', undefined)
  const built = catalogWith('built', [['error', true]], 'illustrative')
  for (const other of [unknown, built])
    expect(bodyMarks(shop, [shop, other])).toEqual({ isOwn: false, isAlways: true, fields: ['error', 'traceId'] })
  expect(bodyMarks(unknown, [shop, unknown])).toBe(undefined)
  expect(bodyMarks(built, [shop, built])).toBe(undefined)
})

test('bodyMarks says what bodies of an API have where all have the same', () => {
  const twin = catalogWith('twin', [['error', true]])
  const other = catalogWith('other', [['error', true]])
  expect(bodyMarks(twin, [twin, other])).toEqual({ isOwn: false, isAlways: true, fields: ['error'] })
})
