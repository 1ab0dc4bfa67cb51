import { describe, expect, test } from 'vitest'
import { catalogData, entriesFile, jsonFile, report, sourceFolder } from '../../content.fixture'

const envelope = {
  summary: 'Every error has a code and a message.',
  fields: [
    { path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' },
    { path: 'message', type: 'string', role: 'message', required: false, meaning: 'The message.' },
  ],
  example: { code: 'ORD-1', message: 'Order 7 is gone' },
}
const params = [{ placeholder: '{id}', name: 'id', meaning: 'ID of the order.' }]

/** What the check says of an entry whose example has a body with this message. */
function told(message: string, fields: Readonly<Record<string, unknown>> = {}): string {
  const response = `HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n${JSON.stringify({ code: 'ORD-1', message })}`
  const examples = [{ title: 'A wrong ID', source: 'documented', response }]
  const catalog = jsonFile(catalogData({ envelope }), 'content/shop/catalog.json')
  const entries = [entriesFile([{ message: 'Order {id} is gone', params, examples, ...fields }])]
  return report(sourceFolder({ catalog, entries }))
}

test('checkExampleMessages accepts the message of the code with its values', () => {
  expect(told('Order 7 is gone')).toBe('')
  expect(told('Order {id} is gone')).toBe('')
})

test('checkExampleMessages warns of another one, as after a change of the message', () => {
  expect(told('No order 7')).toBe(
    `content/shop/order.json:29:23 Warning: Cannot match the message in the response of "A wrong ID" with the messages of the code
    expected: the message of the code, filled in: "Order {id} is gone"
    received: "No order 7"
    write:    the message as the API sends it now; or a variant with this one; or a "messageNote" that says that there are others`,
  )
})

test('checkExampleMessages knows variants, other languages, and a note that there are other messages', () => {
  expect(told('It is archived', { variants: [{ id: 'archived', message: 'It is archived' }] })).toBe('')
  expect(told('Bestellung 7 fehlt', { messages: { de: 'Bestellung {id} fehlt' } })).toBe('')
  expect(told('No order 7', { messageNote: 'Other orders have other words.' })).toBe('')
  expect(told('No order 7', { message: undefined, params: [] })).toBe('')
})

test('checkExampleMessages accepts what says the same: a full stop, the code before it, the title', () => {
  expect(told('Order 7 is gone.')).toBe('')
  expect(told('ORD-1: Order 7 is gone')).toBe('')
  expect(told('Order not found')).toBe('')
})

describe('without an envelope', () => {
  const bare = jsonFile(catalogData({ envelope: undefined }), 'content/shop/catalog.json')
  const message = 'Order {id} is gone'
  const toldOf = (example: Readonly<Record<string, unknown>>) => {
    const examples = [{ title: 'A wrong ID', source: 'documented', ...example }]
    return report(sourceFolder({ catalog: bare, entries: [entriesFile([{ message, params, examples }])] }))
  }
  const response = (body: unknown) =>
    `HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n${JSON.stringify(body)}`

  test.each([
    ['in `message`', { message: 'No order 7' }],
    ['in `detail`', { detail: 'No order 7' }],
    ['in an error', { error: { code: 'ORD-1', message: 'No order 7' } }],
    ['in errors', { errors: [{ code: 'ORD-1', message: 'No order 7' }] }],
  ])('checkExampleMessages finds the message %s', (_, body) => {
    expect(toldOf({ response: response(body) })).toContain(
      'Warning: Cannot match the message in the response of "A wrong ID" with the messages of the code',
    )
    expect(toldOf({ response: response(body).replace('No order 7', 'Order 7 is gone') })).toBe('')
  })

  test.each([
    ['a line of a log', '$ shop get 7\nerror ORD-1: No order 7'],
    ['a line of a log with the code in brackets', '[ORD-1]: No order 7'],
    ['JSON', '{ "code": "ORD-1", "message": "No order 7" }'],
  ])('checkExampleMessages finds the message of what is shown: %s', (_, shown) => {
    expect(toldOf({ shown })).toMatch(
      /^content\/shop\/order\.json:\d+:\d+ Warning: Cannot match the message in what "A wrong ID" shows with /,
    )
    expect(toldOf({ shown: shown.replace('No order 7', 'Order 7 is gone') })).toBe('')
  })

  test.each(['error ORD-1: Order 7 is gone (request 9)', '$ shop explain ORD-1', 'XORD-1: No order 7', 'No order 7'])(
    'checkExampleMessages leaves alone what shows no other message: %s',
    (shown) => {
      expect(toldOf({ shown })).toBe('')
    },
  )
})
