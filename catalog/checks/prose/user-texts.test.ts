import { expect, test } from 'vitest'
import { catalogData, entriesFile, jsonFile, report, sourceFolder } from '../../content.fixture'

const catalog = jsonFile(catalogData({}), 'content/shop/catalog.json')
const reportTexts = (entry: Record<string, unknown>) =>
  report(sourceFolder({ catalog, entries: [entriesFile([entry])] }))
const causes = (...texts: readonly string[]) =>
  texts.map((userText, index) => ({ text: `Cause ${index}.`, ...(userText !== '' && { userText }) }))

test('checkUserTexts tells a text of a cause that the entry or another cause has too', () => {
  expect(reportTexts({ userText: 'Sign in again.', causes: causes('Sign in again.', '') })).toMatchInlineSnapshot(`
    "content/shop/order.json:12:23 Warning: Cannot tell the end user the same in "userText" as elsewhere in the entry
        expected: what the end user is told for this cause and for no other
        received: "Sign in again." once more
        write:    a text of its own, or leave it out: the text of the entry holds for all causes without one"
  `)
  expect(reportTexts({ causes: causes('Choose another one.', 'Choose another one.') })).toMatchInlineSnapshot(`
    "content/shop/order.json:16:23 Warning: Cannot tell the end user the same in "userText" as elsewhere in the entry
        expected: what the end user is told for this cause and for no other
        received: "Choose another one." once more
        write:    a text of its own, or leave it out: the text of the entry holds for all causes without one"
  `)
})

test('checkUserTexts takes texts that differ, and causes without one', () => {
  expect(reportTexts({ userText: 'Try again.', causes: causes('Sign in again.', 'Ask the owner.', '') })).toBe('')
})
