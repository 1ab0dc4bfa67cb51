import { expect, test } from 'vitest'
import { statedFacts } from './stated-facts'

const keys = (text: string) => statedFacts(text).map(({ key }) => key)

test('statedFacts finds header fields in code, alone or with a value', () => {
  expect(keys('Look at `Retry-After`, or at `X-Request-ID: req_1`; `Date` is there too.')).toEqual([
    'header retry-after',
    'header x-request-id',
    'header date',
  ])
})

test('statedFacts takes no code of an error, no field and no word of a sentence for a header field', () => {
  expect(keys('`AUT-1001`, `TOOLIMITED-429`, `request_id`, Retry-After, `Bearer`')).toEqual([])
})

test('statedFacts finds paths in code, whatever their placeholders are called', () => {
  expect(keys('`GET /v1/users/{id}?limit=1`, then `/v1/users/{user_id}` and `/health/`.')).toEqual([
    'path /v1/users/{}',
    'path /health',
  ])
  expect(keys('See [users](/shop/ORD-1/) and/or 1/2.')).toEqual([])
})

test('statedFacts finds numbers with a unit, however the unit is written', () => {
  expect(keys('60 s, 60 seconds, a 1h window, 3,600 s, 1.5 MB, 3 attempts, 24-hour')).toEqual([
    '60 s',
    '1 h',
    '3600 s',
    '1.5 MB',
    '3 attempt',
    '24 h',
  ])
  expect(keys('the 404 says, three 404s, 2024-01-22T10:30:00Z, HTTP/1.1, `429`, 3 users')).toEqual([])
})
