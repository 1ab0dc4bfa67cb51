import { type RunningServer, serverNames } from '../../scripts/hosts/serve'
import { site } from '../content'
import { expect, test } from '../fixtures'
import { ask, type WireAnswer } from './ask'
import type { AllowedAnswer, RequestRow } from './request-row'
import { requestTable } from './request-table'
import { serveBuiltSite } from './serve-built-site'

/** One table of requests on real servers: each answers as RFC 9110 allows, and `npm start` as nginx does wherever that leaves a choice open. */

test.skip(site.basePath !== '', 'the table is written for a site at the root')

for (const name of serverNames) {
  test.describe(name, { tag: '@built-in' }, () => {
    let server: RunningServer | undefined

    test.beforeAll(async () => {
      server = await serveBuiltSite(name)
    })
    test.afterAll(() => server?.stop())

    test('answers each request of the table in one of the ways that are allowed', async () => {
      expect(requestTable.length).toBeGreaterThanOrEqual(80)
      for (const row of requestTable) {
        const [answer, allowed] = await answerTo(server?.origin ?? '', row)
        const told = `${row.what}: ${row.method ?? 'GET'} ${row.target.slice(0, 60)} ${JSON.stringify(row.headers ?? {})}`
        const shown = { status: answer.status, bytes: answer.bytes, headers: Object.fromEntries(answer.headers) }
        expect.soft(allowed.some((one) => fits(answer, one)) ? 'allowed' : shown, told).toBe('allowed')
      }
    })
  })
}

/** The answer to a row, and what is allowed, both with the fields of the file itself. */
async function answerTo(origin: string, row: RequestRow): Promise<[WireAnswer, readonly AllowedAnswer[]]> {
  const plain = await ask(origin, { target: row.path ?? row.target })
  const known = new Map([
    ['etag', plain.headers.get('etag') ?? ''],
    ['modified', plain.headers.get('last-modified') ?? ''],
    ['size', String(plain.bytes)],
    ['last', String(plain.bytes - 1)],
  ])
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_whole, key: string) => known.get(key) ?? '')
  const headers = Object.fromEntries(Object.entries(row.headers ?? {}).map(([key, value]) => [key, filled(value)]))
  const answer = await ask(origin, { ...row, headers })
  const allowed = row.allowed.map((one) => ({
    ...one,
    ...(one.bytes === 'whole' ? { bytes: plain.bytes } : {}),
    headers: Object.fromEntries(
      Object.entries(one.headers ?? {}).map(([key, value]) => [key, typeof value === 'string' ? filled(value) : value]),
    ),
  }))
  return [answer, allowed]
}

function fits(answer: WireAnswer, { status, bytes, headers = {} }: AllowedAnswer): boolean {
  if (answer.status !== status || (bytes !== undefined && answer.bytes !== bytes)) return false
  return Object.entries(headers).every(([name, expected]) => {
    const value = answer.headers.get(name)
    if (expected === null) return value === undefined
    return typeof expected === 'string' ? value === expected : expected.test(value ?? '')
  })
}
