import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const search = createSearch([
  makeCatalog([
    {
      code: 'PAR-001',
      title: 'Parcel is not there',
      message: 'Parcel {id} not found',
      params: [{ placeholder: '{id}', name: 'id', meaning: 'The parcel.' }],
    },
    { code: 'PAR-002', title: 'Labels are down', message: 'The label service is down' },
  ]),
])

function groupsOf(...lines: readonly string[]) {
  const { groups } = search.answer(lines.join('\n'))
  return groups.map(({ heard, lines: at, valuesByLine = [] }) => [
    heard,
    at,
    valuesByLine.map(({ line, values }) => `${line}: ${values.id}`),
  ])
}

describe('a code that stands on several lines with other values', () => {
  test('gives the values of each', () => {
    expect(
      groupsOf('start', 'PAR-001: Parcel PX-77 not found', 'retry', '', 'PAR-001: Parcel PX-78 not found'),
    ).toEqual([['PAR-001', [2, 5], ['2: PX-77', '5: PX-78']]])
  })

  test('gives them for the records of a log, and for objects', () => {
    expect(
      groupsOf(
        '2026-11-20T10:00:00Z ERROR PAR-001 Parcel PX-77 not found',
        '2026-11-20T10:00:01Z ERROR PAR-002 The label service is down',
        '2026-11-20T10:00:02Z ERROR PAR-001 Parcel PX-78 not found',
      ),
    ).toEqual([
      ['PAR-001', [1, 3], ['1: PX-77', '3: PX-78']],
      ['PAR-002', [2], []],
    ])
    expect(
      groupsOf(
        '{"code":"PAR-001","message":"Parcel PX-77 not found"}',
        '{"code":"PAR-001","message":"Parcel PX-78 not found"}',
      ),
    ).toEqual([['PAR-001', [1, 2], ['1: PX-77', '2: PX-78']]])
  })

  test('gives the first few of many', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `PAR-001: Parcel PX-${at} not found`)
    expect(groupsOf(...lines)[0]?.[2]).toEqual(['1: PX-0', '2: PX-1', '3: PX-2', '4: PX-3', '5: PX-4'])
  })

  test('gives none where all are the same', () => {
    expect(groupsOf('PAR-001: Parcel PX-77 not found', 'PAR-001: Parcel PX-77 not found')).toEqual([
      ['PAR-001', [1, 2], []],
    ])
  })
})

describe('the same message on several lines', () => {
  test('is one code with its lines, and the values where they differ', () => {
    expect(groupsOf('Parcel PX-77 not found', 'Parcel PX-77 not found')).toEqual([['PAR-001', [1, 2], []]])
    expect(groupsOf('Parcel PX-77 not found', 'Parcel PX-78 not found')).toEqual([
      ['PAR-001', [1, 2], ['1: PX-77', '2: PX-78']],
    ])
  })

  test('is one error where the other line is its title', () => {
    expect(groupsOf('Parcel is not there', 'Parcel PX-77 not found')).toEqual([])
    expect(search.search('Parcel is not there\nParcel PX-77 not found')[0]).toMatchObject({ params: { id: 'PX-77' } })
  })
})
