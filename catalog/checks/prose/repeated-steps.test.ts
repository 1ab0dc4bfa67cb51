import { expect, test } from 'vitest'
import { reportOf } from '../../content.fixture'

const causes = [
  { text: 'The token is old.', check: 'Read `exp`.', fix: 'Get a new access token with the refresh token.' },
  { text: 'The token is of another account.', check: 'Read `sub`.', fix: 'Take the token of this account.' },
]

test('checkRepeatedSteps warns of a step that says what a fix says already', () => {
  const solutions = [{ text: 'With the refresh token, get a new access token.' }, { text: 'Ask the API team.' }]
  expect(reportOf({ causes, solutions })).toMatchInlineSnapshot(`
    "content/shop/order.json:23:19 Warning: Cannot tell a step of "ORD-1" from a fix
        expected: a step that no fix says already
        received: almost the words of the fix "Get a new access token with the refresh token."
        write:    what to do besides, or nothing: the fix is on the page"
  `)
})

test('checkRepeatedSteps takes a step of its own, and one that is too short to tell', () => {
  expect(
    reportOf({ causes, solutions: [{ text: 'Renew tokens a minute before they expire.' }, { text: 'Get a token.' }] }),
  ).toBe('')
})
