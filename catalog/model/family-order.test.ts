import { expect, test } from 'vitest'
import type { Catalog, Entry } from './catalog'
import { familyAround } from './family-order'

/** A catalog of one family with the codes 1 to `size`: what `familyAround` reads of a catalog. */
function catalogOf(size: number): Catalog {
  const entries = Array.from({ length: size }, (_, at) => ({ code: String(at + 1), family: 'all' }) as Entry)
  return { entries } as unknown as Catalog
}

function codesAround(catalog: Catalog, at: number): readonly string[] {
  const entry = catalog.entries[at]
  if (entry === undefined) throw new Error(`There is no entry ${at}.`)
  return familyAround(catalog, entry).around.map(({ code }) => code)
}

test('familyAround gives a family of up to 25 codes whole', () => {
  expect(codesAround(catalogOf(25), 24)).toEqual(Array.from({ length: 25 }, (_, at) => String(at + 1)))
})

test('familyAround gives of a longer family the five codes before and after', () => {
  expect(codesAround(catalogOf(26), 12)).toEqual(['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18'])
  expect(codesAround(catalogOf(26), 0)).toEqual(['1', '2', '3', '4', '5', '6'])
})

test('familyAround names the code before and the code after', () => {
  const catalog = catalogOf(3)
  const [first, second, third] = catalog.entries
  if (first === undefined || third === undefined) throw new Error('There are three entries.')
  expect(familyAround(catalog, first)).toMatchObject({ before: undefined, after: second })
  expect(familyAround(catalog, third)).toMatchObject({ before: second, after: undefined })
})
