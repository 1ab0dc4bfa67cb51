import { expect, test } from 'vitest'
import { secretsNote } from './secrets-note'

/** In parts, so that nobody's scanner takes this file for a leak. */
const github = `ghp_${'16C7e42F292c6912E7710c838347Ae178B4a'}`
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJqYW5lIn0', 'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'].join('.')
const advice = 'If one has been shared, in a ticket or a chat, its owner should replace it.'

test('a paste with secrets says how many, of which kinds, and what to do; it repeats none of them', () => {
  const paste = `GET /v1/users HTTP/1.1\nAuthorization: Bearer ${jwt}\nCookie: sid=1\n\npassword=hunter2 api_key=a1b2`
  expect(secretsNote(paste)).toBe(`Your paste may contain 4 secrets (password, cookie, token, key). ${advice}`)
  expect(secretsNote('postgres://root:hunter2@db.example.com/x')).toBe(
    `Your paste may contain 1 secret (password). ${advice}`,
  )
})

test('a secret beside what is hidden already counts', () => {
  expect(secretsNote('Cookie: a=[hidden]; b=[hidden]\npassword=hunter2')).toContain('password')
})

test('a secret of a shape that is known counts, also where nothing says what it is', () => {
  expect(secretsNote(`sent ${github}`)).toBe(`Your paste may contain 1 secret. ${advice}`)
  expect(secretsNote('-----BEGIN PRIVATE KEY-----\nabc')).toBe(`Your paste may contain 1 secret. ${advice}`)
})

test.each([
  'code=AUT-0007 user=jane@lovelace.dev',
  'trace id aB3dE5fG7hI9jK1lM3nO5',
  '{"error":"invalid_token","message":"The Bearer token is missing."}',
  'Authorization: [hidden]\ntoken: [hidden]',
  '',
])('%j has none', (paste) => {
  expect(secretsNote(paste)).toBe('')
})
