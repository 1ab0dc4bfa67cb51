import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([{ code: 'FLOOD_WAIT_{seconds}', slug: 'FLOOD_WAIT_seconds' }, { code: 'FLOOD' }]),
])

test('a code that carries an argument is found with its value', () => {
  expect(search.search('FLOOD_WAIT_31')).toMatchObject([{ code: 'FLOOD_WAIT_{seconds}', params: { seconds: '31' } }])
})
