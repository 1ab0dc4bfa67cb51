import { expect, test } from 'vitest'
import { weighIndex } from './first-result-bytes'
import { generateCatalogs } from './generate-catalogs'

const catalogs = generateCatalogs(1_000)
const [entry] = catalogs[0]?.entries ?? []
const { core, whole, pieces, loadedFor } = weighIndex(catalogs)

test('a code needs the core alone, words some pieces, and a message all messages', async () => {
  const { code = '', title = '', message = '' } = entry ?? {}
  const words = await loadedFor(title.toLowerCase())
  const log = await loadedFor(`2026-11-20T10:00:00Z ERROR ${message}\n`.repeat(3))
  expect(pieces).toBeGreaterThan(2)
  expect(await loadedFor(code)).toBe(0)
  expect(words).toBeGreaterThan(0)
  expect(log).toBeGreaterThan(words)
  expect(await loadedFor(JSON.stringify({ code, message, trace: 'x'.repeat(200) }))).toBeLessThan(log)
  expect(core + log).toBeLessThanOrEqual(whole)
})

test('an index in one file needs nothing besides', async () => {
  const small = weighIndex(catalogs.map((catalog) => ({ ...catalog, entries: catalog.entries.slice(0, 9) })))
  expect([small.pieces, small.whole - small.core, await small.loadedFor(entry?.title ?? '')]).toEqual([0, 0, 0])
})
