import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([{ code: 'FLOOD_WAIT_{seconds}', slug: 'FLOOD_WAIT_seconds' }, { code: 'FLOOD' }]),
])

test('a code that carries an argument is found with its value', () => {
  expect(search.search('FLOOD_WAIT_31')).toMatchObject([{ code: 'FLOOD_WAIT_{seconds}', params: { seconds: '31' } }])
})

test('a code with its value is found in the middle of a paste that is longer than what is read whole', () => {
  const words = 'all is well \n'.repeat(5_000)
  const found = search.search(`${words}telethon.errors: FLOOD_WAIT_31 (caused by SendMessage)\n${words}`)
  expect(found).toMatchObject([{ code: 'FLOOD_WAIT_{seconds}', params: { seconds: '31' } }])
})
