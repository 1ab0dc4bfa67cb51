import { expect, test } from 'vitest'
import { searchCodeLink } from './search-code-link'

test.each(['AUT-0010', ' aut-0010 ', 'user_not_found', '50013', 'E1.2'])('%j leads to its short link', (text) => {
  expect(searchCodeLink('/errors', text)).toBe(`/errors/e/${text.trim()}/`)
})

test.each(['', 'token', 'token expired', 'code=AUT-0010', 'AUT-0010\nIDE-0003', '../x-1', '-1', '__proto__', '<b>1'])(
  '%j is no code by its looks',
  (text) => {
    expect(searchCodeLink('', text)).toBeUndefined()
  },
)
