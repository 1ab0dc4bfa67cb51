import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../cpu-time.fixture'
import { findSecrets } from './find-secrets'

/** Written in two parts, so that nobody's scanner takes this file for a leak. */
const secrets: readonly [kind: string, value: string][] = [
  ['a private key', '-----BEGIN RSA ' + 'PRIVATE KEY-----'],
  ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9' + '.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N'],
  ['an AWS access key', 'AKIA' + 'IOSFODNN7EXAMPLF'],
  ['a GitHub token', 'ghp_' + '16C7e42F292c6912E7710c838347Ae178B4a'],
  ['a GitLab token', 'glpat-' + 'vYd3xkQ9pLm2sT7wZb1R'],
  ['a Slack token', 'xoxb-' + '17653672481-19874698323'],
  ['a Stripe key', 'sk_live_' + '4eC39HqLyjWDarjtT1zdp7dc'],
  ['a Google key', 'AIza' + 'SyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe'],
  ['an npm token', 'npm_' + 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'],
  ['an API key', 'sk-proj-' + 'abcdefghijklmnopqrstuvwx'],
  ['a password in a URL', 'postgres://' + 'admin:hunter2@'],
  ['credentials of basic authentication', 'Basic ' + 'QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
  ['credentials of basic authentication', 'Basic ' + 'YWRhOnDDpHNzd29ydA=='],
  ['a token', 'k3Jd8Qm1' + 'Zx7Rb2Nw9Tf4Lp6Vc5Hs'],
  ['an email address', 'ada.lovelace@' + 'analytical-engine.co.uk'],
]

test.each(secrets)('findSecrets finds %s, wherever it is', (kind, value) => {
  for (const around of [
    ['', ''],
    ['{ "key": "', '" }'],
    ['Authorization: Bearer ', '\nAccept: */*'],
    ['the value ', ', as it was'],
  ] as const) {
    const text = around.join(value)
    expect(findSecrets(around[0] + value + around[1]), text).toEqual([{ kind, value, at: around[0].length }])
  }
})

test.each([
  'Authorization: Bearer <access-token>',
  'Authorization: Bearer pc_api_key_...',
  'Authorization: Basic <credentials>',
  'X-Request-ID: req_abc123xyz',
  '"correlationId": "a1b2c3d4e5f67890abcdef1234567890"',
  '"id": "3f2504e0-4f89-11d3-9a0c-0305e82c3301"',
  'sample.user@example.com, a@mail.example.org, b@host.test, c@localhost',
  'GET /v1/groups?userId=5f0c2a7e-3b1d-4c55-9a84-1d2f6e7b8c90',
  'npm install next@16.4.5 and @mdx-js/mdx@3.1.1',
  'https://{tenant-domain}/api/admin/users?filter=createdAt',
  'postgres://user:***@db.example.com, https://<user>:<password>@host.example',
  'AUT-0007, IDE-0016, unprocessable_entity, RESOURCE_EXHAUSTED_QUOTA_FOR_PROJECT',
  'getOrganizationMembershipByIdentifier0',
  'eyJ is how a token begins',
  'Basic authentication is switched off for this account.',
  'Send Basic credentials, a Basic accesstoken, a Basic Authorization header',
  'Bearer authentication, token: string, password: <password>, api_key: your-api-key',
  'sk-your-api-key-goes-right-here-please, sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
  `AKIA${'IOSFODNN7EXAMPLE'}, ghp_${'x'.repeat(36)}`,
  'postgres://user:password@db.example.com, https://user:pass@api.example.com',
  'integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="',
  'Content-Digest: sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
  'Content-MD5: Q2hlY2sgSW50ZWdyaXR5IQ9kD3xZ',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
])('findSecrets takes this for no secret: %s', (text) => {
  expect(findSecrets(text)).toEqual([])
})

test('findSecrets gives what it finds in the order of the text, and nothing twice', () => {
  const [, token = ''] = secrets.find(([kind]) => kind === 'a JSON Web Token') ?? []
  const text = `a@mail.dev and ${token} and b@mail.dev`
  expect(findSecrets(text).map(({ kind }) => kind)).toEqual([
    'an email address',
    'a JSON Web Token',
    'an email address',
  ])
})

test('findSecrets never throws, and gives parts of the text', () => {
  const piece = fc.constantFrom(
    ...secrets.map(([, value]) => value),
    '@',
    'eyJ',
    '-----BEGIN ',
    ' ',
    'Bearer ',
    '://a:',
  )
  const text = fc.array(fc.oneof(piece, fc.string())).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (given) => {
      for (const { value, at } of findSecrets(given)) expect(given.slice(at, at + value.length)).toBe(value)
    }),
  )
})

test('findSecrets takes time in proportion to the text', () => {
  const hostile = ['a', 'a.', '@', 'a@b.', 'eyJ', 'eyJaaaaaaaaaaa.', 'Basic ', 'x://a', '-----BEGIN A ', 'aA1']
  for (const piece of hostile) {
    const short = piece.repeat(Math.ceil(32_000 / piece.length))
    // The best of three: other work on the machine makes a run longer, never shorter.
    const time = (text: string) => Math.max(2, Math.min(...[1, 2, 3].map(() => cpuTime(() => findSecrets(text)))))
    findSecrets(short)
    expect(time(short.repeat(4)) / time(short), piece).toBeLessThan(16)
  }
})

test('findSecrets reads a run of megabytes to its end, and what comes after it', () => {
  const key = `AKIA${'Q7WXZT2MPL4KD9RB'}`
  expect(findSecrets(`${'a'.repeat(12_000_000)} ${key}`).map(({ value }) => value)).toEqual([key])
})
