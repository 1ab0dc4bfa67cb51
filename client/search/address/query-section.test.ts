import { expect, test } from 'vitest'
import { querySection } from './query-section'

test('querySection reads a section with its sign, which is not searched for', () => {
  expect(querySection('AUT-0010 #fix')).toEqual({ query: 'AUT-0010', anchor: 'causes' })
  expect(querySection('conflict #Examples ')).toEqual({ query: 'conflict', anchor: 'examples' })
  expect(querySection('AUT-0010 #solutions')).toEqual({ query: 'AUT-0010', anchor: 'solutions' })
})

test('querySection reads a word without a sign too, and leaves it in the query', () => {
  expect(querySection('aut10 fix')).toEqual({ query: 'aut10 fix', anchor: 'causes' })
  expect(querySection('ask support')).toEqual({ query: 'ask support', anchor: 'support' })
})

test('querySection finds no section where there is none', () => {
  for (const text of ['AUT-0010', 'fix', '#fix', 'AUT-0010 #colour', 'AUT-0010\n#fix', `${'a'.repeat(200)} #fix`])
    expect(querySection(text)).toEqual({ query: text, anchor: undefined })
})
