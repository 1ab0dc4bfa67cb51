import { expect, test } from 'vitest'
import { filledCode, filledMessage } from './filled-text'

const param = (placeholder: string, name: string) => ({ placeholder, name, meaning: undefined, example: undefined })
const shown = (parts: ReturnType<typeof filledMessage>) =>
  parts.map(({ text, isValue }) => (isValue ? `[${text}]` : text)).join('')

test.each([
  ['a name in braces', 'Order {id} of {shop}', [param('{id}', 'id'), param('{shop}', 'shop')], 'Order [7] of {shop}'],
  ['two by their turn', '%v exceeds %v', [param('%v', 'id'), param('%v', 'limit')], '[7] exceeds [50]'],
  ['a number', 'Order {0} is gone', [param('{0}', 'id')], 'Order [7] is gone'],
  ['a verb with a place', 'Order %1$s is gone', [param('%1$s', 'id')], 'Order [7] is gone'],
  [
    'a name in angles, which only the param tells',
    'Order <id> is <gone>',
    [param('<id>', 'id')],
    'Order [7] is <gone>',
  ],
  ['a name behind a colon', 'Order :id at 10:30', [param(':id', 'id')], 'Order [7] at 10:30'],
  ['braces that are text', 'Use {id} like %v', [param('%v', 'id')], 'Use {id} like [7]'],
  ['no param', 'Order {id} is gone', [], 'Order {id} is gone'],
])('a message is filled at %s', (_, message, params, expected) => {
  expect(shown(filledMessage(message, { code: 'ORD-1', params }, { id: '7', limit: '50' }))).toBe(expected)
})

test('a code and its message are filled with what the code carries', () => {
  const values = { seconds: '31' }
  expect(shown(filledCode({ code: 'WAIT_{seconds}', namespace: 'flood' }, values))).toBe('flood/WAIT_[31]')
  expect(shown(filledMessage('again in {seconds} s', { code: 'WAIT_{seconds}', params: [] }, values))).toBe(
    'again in [31] s',
  )
  const mixed = filledMessage(
    '%v: again in {seconds} s',
    { code: 'WAIT_{seconds}', params: [param('%v', 'id')] },
    values,
  )
  expect(shown(mixed)).toBe('%v: again in [31] s')
  expect(shown(filledCode({ code: 'ORD-1' }, values))).toBe('ORD-1')
})

test('a value that has the name of a property of objects is none', () => {
  const params = [param('{constructor}', 'constructor')]
  expect(shown(filledMessage('{constructor}', { code: 'A', params }, {}))).toBe('{constructor}')
})
