import { expect, test } from 'vitest'
import { reportOf } from '../content.fixture'

/** The first line of each problem. */
function told(fields: Readonly<Record<string, unknown>>): string[] {
  return reportOf(fields)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('    '))
}

const param = { placeholder: '{id}', name: 'id', meaning: 'ID of the order.' }

test('checkVariants accepts variants that each say something of their own', () => {
  const variants = [
    { id: 'archived', message: 'Order {id} is archived', params: [param] },
    { id: 'draft', when: 'The order was never placed.' },
  ]
  expect(reportOf({ message: 'No order', variants })).toBe('')
})

test('checkVariants refuses an id that occurs twice, whatever its case', () => {
  const variants = [
    { id: 'archived', when: 'The order is old.' },
    { id: 'Archived', when: 'The order is older.' },
  ]
  expect(reportOf({ variants })).toBe(
    `content/shop/order.json:46:17 Cannot give the variant "Archived" twice
    expected: an id of its own for each variant, upper and lower case being the same
    received: "Archived" again
    write:    "id": "Archived-2"`,
  )
})

test('checkVariants refuses a variant that says nothing', () => {
  expect(told({ variants: [{ id: 'archived' }] })).toEqual([
    'content/shop/order.json:41:9 Cannot tell what the variant "archived" is',
  ])
})

test('checkVariants refuses a status that the code itself does not have', () => {
  const status = (code: number) => [{ id: 'archived', when: 'It is old.', statuses: [code] }]
  const draft = { draft: true, statuses: [404, 410], status: undefined, examples: [], causes: [] }
  expect(told({ ...draft, variants: status(410) })).toEqual([])
  expect(reportOf({ ...draft, variants: status(409) })).toContain(
    `Cannot give the variant "archived" a status that its code does not have
    expected: a status that the entry has too
    received: 409
    write:    "statuses": [404, 410, 409] in the entry, or another status here`,
  )
})

test('checkVariants refuses the message of the code itself, and that of another variant unless each says when', () => {
  const same = [
    { id: 'a', message: 'It is archived' },
    { id: 'b', message: 'It is archived' },
  ]
  expect(told({ message: 'It is archived', variants: same.slice(0, 1) })).toEqual([
    'content/shop/order.json:44:22 Cannot tell the variant "a" by its message',
  ])
  expect(told({ variants: same })).toEqual(['content/shop/order.json:47:22 Cannot tell the variant "b" by its message'])
  const apart = same.map((variant) => ({ ...variant, when: `It is ${variant.id}.` }))
  expect(told({ variants: apart })).toEqual([])
  expect(told({ draft: true, retry: undefined, message: 'It is archived', variants: same, causes: [] })).toEqual([])
})

test('checkParams wants a param for each placeholder of a variant, in the variant', () => {
  expect(told({ variants: [{ id: 'a', message: 'Order {id} is archived' }] })).toEqual([
    'content/shop/order.json:43:22 Cannot publish the placeholder "{id}" without a param',
  ])
  expect(told({ variants: [{ id: 'a', message: 'It is archived', params: [param] }] })).toEqual([
    'content/shop/order.json:46:30 Cannot match the param "id" with the message',
  ])
})
