import { expect, test } from 'vitest'
import { makeCatalog } from '../made-catalog.fixture'
import { coverage } from './coverage'
import { readHistory, withHistory } from './coverage-history'

const then = { date: '2026-11-01', catalogs: coverage([makeCatalog([{ code: 'A' }])]) }
const now = { date: '2026-11-20', catalogs: coverage([makeCatalog([{ code: 'A' }, { code: 'B' }])]) }

test('a report compares with the one before it; a second one of the same day with the same', () => {
  expect(withHistory(now, undefined)).toEqual(now)
  const first = withHistory(now, then)
  expect(first).toEqual({ ...now, before: then })
  expect(withHistory(now, first)).toEqual({ ...now, before: then })
  expect(withHistory(then, then)).toEqual(then)
})

test('readHistory reads what a report keeps, and nothing from anything else', () => {
  const html = (json: string) => `<p>x</p><script type="application/json" id="coverage">${json}</script>`
  expect(readHistory(html(JSON.stringify({ ...now, before: then })))).toEqual({ ...now, before: then })
  expect(['', '<p>x</p>', html('{'), html('{"date":1}')].map(readHistory)).toEqual(Array(4).fill(undefined))
})
