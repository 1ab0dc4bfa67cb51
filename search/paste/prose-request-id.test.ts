import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'
import { proseRequestId } from './prose-request-id'

test.each([
  ['AUT-0007 on login, request id req_77', 'req_77'],
  ['the request ID is 7f3c-2a1b.', '7f3c-2a1b'],
  ['Request-Id: "abc9"', 'abc9'],
  ['correlation id (9c0d) of the customer', '9c0d'],
  ['import_failed, request req-8812, yesterday', 'req-8812'],
])('%s names a request', (text, id) => {
  expect(proseRequestId(text)).toBe(id)
})

test.each([
  'the request id of the customer',
  'no request id',
  'request id: unknown',
  'request idle 30 s',
  'request required 2 fields',
])('%s names none', (text) => {
  expect(proseRequestId(text)).toBeUndefined()
})

test('what is typed and what is pasted carries the id of its sentence', () => {
  const search = createSearch([makeCatalog([{ code: 'AUT-0007', statuses: [401], title: 'Invalid Token' }])])
  expect(search.answer('AUT-0007 on login, request id req_77').occurrence).toEqual({ requestId: 'req_77' })
  expect(search.answer('The customer wrote:\nAUT-0007 on login, request id req_77').occurrence).toEqual({
    requestId: 'req_77',
  })
  expect(search.answer('AUT-0007 on login').occurrence).toEqual({})
})
