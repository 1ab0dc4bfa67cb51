import { expect, test } from 'vitest'
import { looksLikeCredential, looksRandom } from '../../../catalog/text/credential-shape'
import { isShareableQuery } from './shareable-query'

test.each([
  'AUT-0007',
  'aut 7',
  'token expired',
  'my token stopped working after an hour',
  'too many requests',
  'flow_',
  'rate_limit_exceeded',
  'BADREQUEST-400',
  'user_already_exists_in_tenant_42',
  'wie lange gilt ein Token?',
  '権限がありません',
  '<img src=x onerror=1>',
  'HTTP 404',
])('isShareableQuery lets a short question pass: %s', (query) => {
  expect(isShareableQuery(query)).toBe(true)
})

test.each([
  ['blank', '  '],
  ['more than 64 characters', 'a '.repeat(33)],
  ['two lines', 'AUT-0007\nAUT-0008'],
  ['a line separator', 'AUT-0007\u2028AUT-0008'],
  ['a control character', 'AUT\u0000'],
  ['a bearer token', 'Authorization: Bearer abc'],
  ['a bearer token, being typed', 'bearer e'],
  ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.e30.x'],
  ['a secret key', 'sk_test_SECRETSECRET'],
  ['a publishable key', 'pk_live_1'],
  ['a key of PolicyCortex', 'pc_api_key_a1'],
  ['a key of AWS', 'AKIAIOSFODNN7EXAMPLE'],
  ['a PEM block', '-----BEGIN PRIVATE KEY-----'],
  ['an email address', 'user jane@example.com not found'],
  ['a password', 'password=hunter2'],
  ['a password in JSON', '"password": "hunter2"'],
  ['a long hexadecimal number', 'd41d8cd98f00b204e980'],
  ['a UUID', '3f2b8c1e-9a4d-4c57-8f0e-6b1d2a3c4e5f'],
  ['base64', 'dGhpc0lzQVNlY3JldDEyMzQ1Njc4OTA='],
  ['a card number', '4111 1111 1111 1111'],
])('isShareableQuery refuses %s', (_, query) => {
  expect(isShareableQuery(query)).toBe(false)
})

test('looksLikeCredential and looksRandom let values of messages and times pass', () => {
  for (const value of [
    'tier',
    'prod-eu-1',
    '3f2b8c1e-9a4d-4c57-8f0e-6b1d2a3c4e5f',
    '1732096800000',
    '2026-11-20T10:00:00Z',
  ]) {
    expect(looksLikeCredential(value) || looksRandom(value), value).toBe(false)
  }
})
