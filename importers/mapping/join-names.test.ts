import { expect, test } from 'vitest'
import { importSources } from '../import-sources'
import { shop } from '../rows/source.fixture'

const enumeration = JSON.stringify([
  { code: 1001, name: 'ORDER_GONE', status: 404, message: 'Order {0} is gone' },
  { code: 1002, name: 'ORDER_PAID', status: 409, message: 'Order {0} is paid' },
])

function codes(...sources: readonly (readonly [path: string, text: string])[]) {
  const { entries, joined } = importSources({ ...shop, sources: sources.map(([path, text]) => ({ path, text })) })
  return { joined, entries: entries.map(({ code, title, message, messages }) => ({ code, title, message, messages })) }
}

test('a bundle that calls a code by its name says more about that code', () => {
  const bundle = 'error.ORDER_GONE=Bestellung {0} ist weg\nerror.ORDER_PAID=Bestellung {0} ist bezahlt'
  const { joined, entries } = codes(['errors.json', enumeration], ['messages_de.properties', bundle])
  expect(joined).toBe(2)
  expect(entries).toMatchObject([
    { code: '1001', message: 'Order {0} is gone', messages: { de: 'Bestellung {0} ist weg' } },
    { code: '1002', message: 'Order {0} is paid', messages: { de: 'Bestellung {0} ist bezahlt' } },
  ])
})

test('a name that no code has is a code, as is a name of its own file, and what has a status', () => {
  const other = JSON.stringify([{ code: 'ORDER_GONE', status: 410, message: 'Gone' }])
  expect(codes(['errors.json', enumeration], ['other.json', other])).toMatchObject({ joined: 0 })
  expect(codes(['errors.json', enumeration], ['messages.properties', 'CART_GONE=The cart is gone']).joined).toBe(0)
  const twice = JSON.stringify([
    { code: 1, name: 'A', status: 400, message: 'x' },
    { code: 'A', message: 'y' },
  ])
  expect(codes(['errors.json', twice]).joined).toBe(0)
})

test('a dot is part of a code but in a bundle', () => {
  const dotted = JSON.stringify([{ code: 'users.ORDER_GONE', message: 'No user' }])
  expect(codes(['errors.json', enumeration], ['users.json', dotted]).joined).toBe(0)
})
