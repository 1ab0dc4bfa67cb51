import { expect, test } from 'vitest'
import { fittingCause } from './fitting-cause'

const causes = [
  { text: 'The token has expired.', check: 'Compare `exp` with the clock.', fix: 'Get a new token.' },
  { text: 'The token was cut off by a proxy.', check: 'Count its dots.', fix: 'Raise the header limit.' },
  { text: 'The signature is of another key.', check: undefined, fix: undefined },
]
const help = { causes, responses: [''] }
const placeOf = (told: string) => fittingCause(help, told, 'Invalid Request')?.place

test('the cause that has most words of the query is chosen, forms of a word counting as one', () => {
  expect(placeOf('token cut by our proxy')).toBe(1)
  expect(placeOf('it expires too early')).toBe(0)
  expect(placeOf('wrong signature')).toBe(2)
  expect(placeOf('which header limits are there?')).toBe(1)
})

test('a query that says nothing of a cause gets the first one with a fix', () => {
  expect(placeOf('AUT-0007')).toBe(0)
  expect(placeOf('what does this error code mean')).toBe(0)
  expect(placeOf('the customer sent a request with this header')).toBe(0)
  const other = { text: 'It is well-formed, and names what does not exist.', check: undefined, fix: undefined }
  expect(
    fittingCause({ ...help, causes: [...causes, other] }, 'the request is well-formed, but cannot be processed', '')
      ?.place,
  ).toBe(0)
  expect(
    fittingCause(
      { ...help, causes: [{ text: 'Unknown.', check: undefined, fix: undefined }, ...causes] },
      'for example',
      '',
    )?.place,
  ).toBe(1)
  expect(fittingCause({ ...help, causes: [] }, 'token', '')).toBeUndefined()
})

test('words of the title choose no cause', () => {
  expect(placeOf('which header limits are there?')).toBe(1)
  expect(fittingCause(help, 'which header limits are there?', 'Header Limit Exceeded')?.place).toBe(0)
})

test('words that every response of the code has choose no cause, and those of one of several may', () => {
  const place = (...responses: string[]) =>
    fittingCause({ causes, responses }, '{"error":"wrong signature"}', '')?.place
  expect(place('{"error":"The signature is wrong"}')).toBe(0)
  expect(place('{"error":"The signature is wrong"}', '{"error":"Token cut off"}')).toBe(2)
})

test('only a cause that fits better than the usual one takes its place', () => {
  expect(placeOf('token')).toBe(0)
})
