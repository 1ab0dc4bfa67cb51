import { expect, test } from 'vitest'
import { readJsonPath } from './json-path'

test.each([
  ['error', { error: 'X' }, ['X']],
  ['error.code', { error: { code: 'X' } }, ['X']],
  ['errors[].field', { errors: [{ field: 'a' }, {}, { field: 'b' }] }, ['a', 'b']],
  ['errors[]', { errors: ['a', 'b'] }, ['a', 'b']],
  ['[].code', [{ code: 'X' }], ['X']],
  ['retry_after', { retry_after: null }, [null]],
  ['error.code', { error: 'X' }, []],
  ['errors[].field', { errors: { field: 'a' } }, []],
  ['error', undefined, []],
  ['constructor.name', {}, []],
  ['__proto__', {}, []],
  ['length', ['a'], []],
])('readJsonPath reads %j of %j as %j', (path, body, values) => {
  expect(readJsonPath(body, path)).toEqual(values)
})
