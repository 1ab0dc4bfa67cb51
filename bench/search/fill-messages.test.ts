import { expect, test } from 'vitest'
import { fillMessages } from './fill-messages'
import { generateCatalogs } from './generate-catalogs'

const [generated] = generateCatalogs(3)
const params = (...placeholders: readonly string[]) =>
  placeholders.map((placeholder) => ({ placeholder, name: placeholder.slice(1, -1), meaning: 'A value.' }))

function messagesOf(...messages: readonly (readonly [message: string, ...placeholders: string[]])[]) {
  if (generated === undefined) throw new Error('No catalog was generated')
  const entries = generated.entries.map((entry, at) => {
    const [message, ...placeholders] = messages[at] ?? ['']
    return { ...entry, code: `E${at}`, message, params: params(...placeholders) }
  })
  return fillMessages([{ ...generated, entries }])
}

test('fillMessages() puts values in all placeholders, the same on every run', () => {
  const messages = [['Order {order_id} has {count} items', '{order_id}', '{count}'], ['Basket is empty']] as const
  const [order, basket] = messagesOf(...messages)
  expect(order?.text).toMatch(/^Order \S+ has \d+ items$/)
  expect([order?.code, order?.hasValues, basket?.text, basket?.hasValues]).toEqual([
    'E0',
    true,
    'Basket is empty',
    false,
  ])
  expect(messagesOf(...messages)).toEqual(messagesOf(...messages))
})

test('fillMessages() leaves out a text that two entries have, and one that is all value', () => {
  const found = messagesOf(['Item {id} is gone', '{id}'], ['item {other} is gone', '{other}'], ['"{text}"', '{text}'])
  expect(found).toEqual([])
})
