import { expect, test } from 'vitest'
import { readListState, wholeList, writeListState } from './list-state'

test('a choice survives its way through the address', () => {
  const state = {
    text: 'token expired',
    chosen: { status: '404', retry: 'backoff', draft: 'yes' },
    order: 'code',
  } as const
  expect(writeListState(state)).toBe('#q=token+expired&status=404&retry=backoff&draft=yes&sort=code')
  expect(readListState(writeListState(state))).toEqual(state)
  expect(writeListState(wholeList)).toBe('')
  expect(readListState('')).toEqual(wholeList)
})

test('the anchor of a section is no choice', () => {
  expect(readListState('#family-aut')).toBe(undefined)
})

test('what a list does not know is left out', () => {
  expect(readListState('#sort=size&colour=red&status=')).toEqual(wholeList)
  expect(readListState(`#q=${'x'.repeat(500)}`)?.text).toHaveLength(100)
})

test.each(['Bearer abc', 'a@b.example', `eyJ${'a'.repeat(30)}`, 'x'.repeat(65)])(
  'a text that may be a secret does not get into the address: %s',
  (text) => {
    expect(writeListState({ text, chosen: { status: '401' }, order: undefined })).toBe('#status=401')
  },
)
