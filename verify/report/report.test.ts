import { expect, test } from 'vitest'
import type { Finding } from '../model/finding'
import { compareBaseline, formatBaseline, parseBaseline } from './baseline'
import { findingRecord } from './finding-record'
import { findingText } from './finding-text'
import { sarifText } from './sarif'

const place = { file: 'src/a b.ts', line: 3, column: 7 }
const undocumented: Finding = {
  kind: 'undocumented',
  code: 'ORD-9',
  catalog: 'shop',
  place,
  expected: 'a code',
  received: 'ORD-9',
  write: 'an entry',
}
const status: Finding = {
  kind: 'status-differs',
  code: 'ORD-1',
  catalog: 'shop',
  place,
  expected: '404',
  received: '410',
  write: 'one of them',
  related: [{ ...place, line: 9 }],
}
const unused: Finding = {
  kind: 'unused',
  code: 'ORD-2',
  place: { ...place, file: '/abs/b.ts' },
  expected: 'a use',
  received: 'none',
  write: '"retired": true',
}
const all = [undocumented, status, unused]

test('a person reads place, sentence, and what to write; nothing in it drives a terminal', () => {
  expect(findingText({ ...unused, received: 'none\u001b[31m\nat all' })).toBe(
    [
      '/abs/b.ts:3:7 Warning: ORD-2 is defined but never used',
      '    expected: a use',
      '    received: none\\u001b[31m at all',
      '    write:    "retired": true',
    ].join('\n'),
  )
})

test('a program reads one object', () => {
  expect(findingRecord(unused)).toEqual({
    file: '/abs/b.ts',
    line: 3,
    column: 7,
    kind: 'unused',
    level: 'warning',
    code: 'ORD-2',
    catalog: null,
    message: 'ORD-2 is defined but never used',
    expected: 'a use',
    received: 'none',
    write: '"retired": true',
    related: [],
  })
})

test('a baseline knows findings again when lines have moved, and counts those that are alike', () => {
  const baseline = parseBaseline(formatBaseline([status, undocumented, status])) ?? new Map()
  const moved = { ...status, place: { ...place, line: 80 } }
  const other = { ...undocumented, place: { ...place, file: 'src/c.ts' } }
  expect(compareBaseline([moved, other, unused], baseline)).toEqual({ fresh: [unused], known: [moved, other], gone: 1 })
  expect(compareBaseline([{ ...status, received: '500' }], baseline).fresh).toHaveLength(1)
})

test('a baseline has a finding a line, sorted, and the same bytes whatever the order', () => {
  const text = formatBaseline(all)
  expect(text).toBe(formatBaseline([...all].reverse()))
  expect(text.split('\n')).toHaveLength(9)
  expect(formatBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n')
  expect([parseBaseline('{'), parseBaseline('{"version":2,"findings":[]}'), parseBaseline('[]')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('a SARIF file keeps what its schema asks for', () => {
  const log = JSON.parse(sarifText(all, { version: '1.2.3', known: new Set([status]), hasBaseline: true }))
  const [run] = log.runs
  expect([log.version, Object.keys(log), run.tool.driver.name]).toEqual([
    '2.1.0',
    ['$schema', 'version', 'runs'],
    'Faultbook',
  ])
  const { rules } = run.tool.driver
  expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length)
  for (const result of run.results) {
    expect(rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(['error', 'warning', 'note', 'none']).toContain(result.level)
    expect(['new', 'unchanged', 'updated', 'absent']).toContain(result.baselineState)
    expect(Object.values(result.partialFingerprints).every((value) => typeof value === 'string')).toBe(true)
    for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
      expect(physicalLocation.region.startLine).toBeGreaterThan(0)
      expect(physicalLocation.region.startColumn).toBeGreaterThan(0)
      expect(() => new URL(physicalLocation.artifactLocation.uri, 'file:///root/')).not.toThrow()
    }
  }
  expect(run.results.map((result: { baselineState: string }) => result.baselineState)).toEqual([
    'new',
    'unchanged',
    'new',
  ])
  expect(
    run.results.map(
      (result: { locations: [{ physicalLocation: { artifactLocation: unknown } }] }) =>
        result.locations[0].physicalLocation.artifactLocation,
    ),
  ).toEqual([
    { uri: 'src/a%20b.ts', uriBaseId: '%SRCROOT%' },
    { uri: 'src/a%20b.ts', uriBaseId: '%SRCROOT%' },
    { uri: 'file:///abs/b.ts' },
  ])
})
