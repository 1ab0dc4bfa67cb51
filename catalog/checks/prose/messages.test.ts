import { expect, test } from 'vitest'
import { reportOf } from '../../content.fixture'

const note = { messageNote: 'Other orders have other words.' }

test('checkMessages accepts a note on the message', () => {
  expect(reportOf({ message: 'No such order', ...note })).toBe('')
})

test('checkMessages warns of a note where there is no message to speak of', () => {
  expect(reportOf({ message: undefined, ...note })).toContain('Warning: Cannot show "messageNote" without a message')
})
