import { expect, test } from 'vitest'
import { catalogData, jsonFile, report, reportOf, sourceFolder } from '../../content.fixture'

/** In two parts, so that nobody's scanner takes this file for a leak. */
const token = 'ghp_' + '16C7e42F292c6912E7710c838347Ae178B4a'

const example = (request: string | string[]) => ({
  title: 'An ID that does not exist',
  source: 'documented',
  request,
  response: 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "ORD-1" }',
})

test('checkSecrets names the line of a token, and does not repeat it', () => {
  const request = ['GET /orders/7 HTTP/1.1', 'Host: api.example.com', `Authorization: Bearer ${token}`]
  const said = reportOf({ examples: [example(request)] })
  expect(said).toMatchInlineSnapshot(`
    "content/shop/order.json:32:13 Cannot publish what looks like a GitHub token
        expected: values that are made up: \`<access-token>\`, \`name@example.com\`
        received: a GitHub token that begins with "ghp_", 40 characters
        write:    a made-up value. If it was never a secret, list it: "notSecret": ["…"]. Revoke a real one"
  `)
})

test('checkSecrets looks at every text of an entry', () => {
  const said = reportOf({ summary: `Seen with ${token}.`, causes: [{ text: 'One.', check: token }, { text: 'Two.' }] })
  expect(said.match(/^content\S+/gm)).toEqual(['content/shop/order.json:8:18', 'content/shop/order.json:12:20'])
})

test('checkSecrets takes an email address of somebody out of data, and leaves one to write to in prose', () => {
  const request = 'GET /orders?of=ada@lovelace.dev HTTP/1.1\nHost: api.example.com'
  expect(reportOf({ examples: [example(request)] })).toContain('what looks like an email address')
  expect(reportOf({ solutions: [{ text: 'Write to help@lovelace.dev.' }, { text: 'Wait.' }] })).toBe('')
})

test('checkSecrets lets pass what is listed, for an entry or for a catalog', () => {
  const entry = { summary: `Seen with ${token}.` }
  expect(reportOf({ ...entry, notSecret: [token] })).toBe('')
  const catalog = jsonFile(catalogData({ notSecret: [token], description: token }), 'content/shop/catalog.json')
  expect(report(sourceFolder({ catalog }))).toBe('')
})

test('checkSecrets refuses a false alarm that is no longer needed', () => {
  expect(reportOf({ notSecret: ['ghp_'] })).toContain('Cannot find "ghp_", which is said to be no secret')
  const catalog = jsonFile(catalogData({ notSecret: [token] }), 'content/shop/catalog.json')
  expect(report(sourceFolder({ catalog }))).toContain(`content/shop/catalog.json:27:5 Cannot find "${token}"`)
})
