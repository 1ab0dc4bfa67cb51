import { expect, test } from 'vitest'
import { askedField, namedFields } from './asked-field'
import { sampleCatalog } from './catalog.fixture'

const sample = sampleCatalog()
const envelope = sample.envelope && {
  ...sample.envelope,
  fields: [{ path: 'traceRef', type: 'string', role: 'request-id' as const, required: true, meaning: 'The call.' }],
  headers: [{ name: 'X-Request-ID', role: 'request-id' as const, in: 'response' as const, meaning: 'The call.' }],
}
const named = namedFields({ envelope, requestId: undefined })
const askedOf = (ask: string) => askedField(ask, named, ['limit'])

test('a text that names one field of the envelope asks for it', () => {
  expect(askedOf('The request ID from the `X-Request-ID` response header (it looks like `req_1`).')).toBe('request_id')
  expect(askedOf('The `traceRef` from the error body')).toBe('request_id')
  expect(askedOf('The value of `Retry-After`.')).toBe('retry_after')
})

test('the time of the call and a value of the message are asked for too', () => {
  expect(askedOf('The time of the failed call, with its time zone')).toBe('at')
  expect(askedOf('The value of `limit`')).toBe('p.limit')
})

test('the status is asked for with the code or without', () => {
  for (const ask of ['The `error` code and the HTTP status', 'The HTTP status.', 'The HTTP status code'])
    expect(askedOf(ask), ask).toBe('status')
})

test('a text that asks for more, or for something else, stays a question', () => {
  for (const ask of [
    'The `X-Request-ID` header, and the host',
    'The whole error body, with `X-Request-ID` if it has one',
    'Whether the response has an `X-Request-ID`.',
    'The time of the first and the last failure, with time zone',
    'The time on the calling machine, and the `Date` header of the response.',
    'The length of `limit`',
    'The HTTP status of the first and of the last response',
    'The `other` field',
    'The `toString`',
  ]) {
    expect(askedOf(ask), ask).toBeUndefined()
  }
})

test('the names are those of the catalog: the request ID of another API is not known', () => {
  const without = namedFields({ envelope: undefined, requestId: undefined })
  expect(askedField('The `X-Request-ID`', without, [])).toBeUndefined()
  const meant = namedFields({ envelope: undefined, requestId: { name: 'X-Call', in: 'header', meaning: 'The call.' } })
  expect(askedField('The `X-Call`', meant, [])).toBe('request_id')
})
