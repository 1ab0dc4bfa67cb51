import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { openCodeTable } from '../codes/code-table'
import { buildSearchIndex } from '../index/build-index'
import { viewIndex } from '../index/index-view'
import { findCodes } from './find-codes'
import { isUnmistakable, readMentions } from './read-mentions'

function tableOf(...codes: readonly string[]) {
  const entries = codes.map((code, at) => ({ code, ...(/^[\w.-]+$/.test(code) ? {} : { slug: `slug-${at}` }) }))
  return openCodeTable(viewIndex(buildSearchIndex([makeCatalog(entries)])))
}

const tables = [
  tableOf('AUT-0010', 'order_taken', 'OrderClosed', 'timeout', '50013', 'E1', 'größe_9'),
  tableOf('AUT-0010', 'auth/token-expired', 'user.profile.not_found', 'FLOOD_WAIT_{seconds}', '3d_secure'),
]
const pieces = [
  'AUT-0010',
  'aut_10',
  'AUT 10',
  'nAUT-0010',
  '\\nAUT-0010',
  '%2FAUT-0010',
  'xAUT-0010',
  'AUT-00100',
  'AUT-0010_total',
  'order_taken',
  'ORDER_TAKEN',
  'orderTaken',
  'OrderClosed',
  'code=timeout',
  'timeout',
  '"code":"timeout"',
  'error code: 50013',
  'e1',
  'E-001',
  'größe_9',
  'auth/token-expired',
  'auth/token-expired-at',
  'user.profile.not_found',
  'FLOOD_WAIT_31',
  '3d_secure',
  '@AUT-0010',
  '💥',
  '_',
  '-',
  '\n',
  ' ',
  '.',
  ':',
  '/',
]

test('a code behind an @ is the name of somebody, also one with a slash in it', () => {
  const table = tableOf('auth/token-expired', 'AUT-0010')
  expect([...findCodes('@auth/token-expired @AUT-0010 auth/token-expired', table)]).toEqual([
    ['auth/token-expired', [30]],
  ])
})

test.each([0, 1])('findCodes() finds what reading every word finds, in table %i', (number) => {
  const table = tables[number] ?? tableOf('A-1')
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 12 })
  fc.assert(
    fc.property(text, fc.constantFrom('', ' '), (parts, joint) => {
      const whole = parts.join(joint)
      const read = readMentions(whole, table, table.isSpelling).filter((mention) => isUnmistakable(whole, mention))
      const found = [...findCodes(whole, table)].flatMap(([code, places]) => places.map((at) => `${code} at ${at}`))
      expect(found.sort()).toEqual(read.map(({ text: code, at }) => `${code} at ${at}`).sort())
    }),
    { numRuns: 600 },
  )
})
