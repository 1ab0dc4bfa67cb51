import { expect, test } from 'vitest'
import { reportOf } from '../content.fixture'

test('checkSubstance refuses a stub, wherever it is', () => {
  const fields = {
    summary: 'TODO',
    causes: [{ text: 'One.', check: 'To be written.' }, { text: 'Lorem ipsum dolor.' }],
    sections: [{ heading: 'More', text: 'Coming soon!' }],
  }
  const lines = reportOf(fields).split('\n')
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
    'content/shop/order.json:8:18 Cannot publish a stub in "summary"',
    'content/shop/order.json:12:20 Cannot publish a stub in "causes[0].check"',
    'content/shop/order.json:15:19 Cannot publish a stub in "causes[1].text"',
    'content/shop/order.json:44:19 Cannot publish a stub in "sections[0].text"',
  ])
  expect(lines.slice(1, 4)).toEqual([
    '    expected: a finished text',
    '    received: "TODO"',
    '    write:    the text, or remove the entry until it is known',
  ])
})

test('checkSubstance takes words that only look like a stub', () => {
  expect(reportOf({ summary: 'A 4xx to a todoist user, to be retried.' })).toBe('')
})

test('checkSubstance refuses the causes and solutions of another code', () => {
  const texts = { causes: [{ text: 'One.' }, { text: 'Two.' }], solutions: [{ text: 'Do.' }, { text: 'Ask.' }] }
  expect(reportOf({ ...texts }, { code: 'ORD-2', ...texts })).toMatchInlineSnapshot(`
    "content/shop/order.json:47:17 Cannot publish the same causes and solutions for "ORD-2" and another code
        expected: what causes this code and no other, and what fixes it
        received: the causes and solutions of "ORD-1" in content/shop/order.json:3:5
        write:    causes and solutions of its own"
  `)
  expect(reportOf({ ...texts }, { code: 'ORD-2', ...texts, solutions: [{ text: 'Do.' }, { text: 'Wait.' }] })).toBe('')
})
