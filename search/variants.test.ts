import { expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const search = createSearch([
  makeCatalog([
    {
      code: 'E100',
      title: 'Invalid field',
      message: 'A field is not valid in this form',
      messages: { de: 'Ein Feld in diesem Formular stimmt nicht' },
      variants: [
        {
          id: 'too-long',
          message: 'The field {name} has more than {most} letters',
          params: [
            { placeholder: '{name}', name: 'name' },
            { placeholder: '{most}', name: 'most' },
          ],
          causes: [],
        },
      ],
    },
    { code: 'E200', title: 'Anything else' },
  ]),
])

test('the message of a variant leads to it, with its values', () => {
  expect(search.search('The field city has more than 40 letters')).toMatchObject([
    { code: 'E100', variant: 'too-long', params: { name: 'city', most: '40' } },
  ])
})

test('a message that the code shares with a variant leads to the variant', () => {
  const message = 'The order {id} was cancelled'
  const params = [{ placeholder: '{id}', name: 'id' }]
  const variants = [{ id: 'cancelled', message, params, causes: [] }]
  const shared = createSearch([makeCatalog([{ code: 'E300', message, params, variants }])])
  expect(shared.search('The order 7 was cancelled')).toMatchObject([
    { code: 'E300', slug: 'E300', variant: 'cancelled', params: { id: '7' } },
  ])
})

test('the message of the code itself names no variant', () => {
  expect(search.search('A field is not valid in this form')[0]).not.toHaveProperty('variant')
})

test('a message in another language leads to the code', () => {
  expect(search.search('Ein Feld in diesem Formular stimmt nicht')).toMatchObject([{ code: 'E100', reason: 'message' }])
})
