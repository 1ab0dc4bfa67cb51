import { expect, test } from 'vitest'
import { exampleSources, sharedSource } from './statement-source'

test('exampleSources takes the source of an example for each part without one of its own', () => {
  expect(exampleSources({ source: 'documented' })).toEqual({
    request: 'documented',
    response: 'documented',
    requestHeaders: 'documented',
    responseHeaders: 'documented',
  })
  expect(exampleSources({ source: 'documented', requestSource: 'illustrative' })).toEqual({
    request: 'illustrative',
    response: 'documented',
    requestHeaders: 'illustrative',
    responseHeaders: 'documented',
  })
  expect(exampleSources({ source: 'documented', headersSource: 'inferred' })).toEqual({
    request: 'documented',
    response: 'documented',
    requestHeaders: 'inferred',
    responseHeaders: 'inferred',
  })
})

test('sharedSource is there only where every statement has the same', () => {
  expect(sharedSource([{ source: 'inferred' }, { source: 'inferred' }])).toBe('inferred')
  expect(sharedSource([{ source: 'inferred' }, {}])).toBe(undefined)
  expect(sharedSource([{}, { source: 'inferred' }])).toBe(undefined)
  expect(sharedSource([])).toBe(undefined)
})
