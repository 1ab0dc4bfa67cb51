import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([
    {
      code: 'PAR-001',
      title: 'No such parcel',
      message: 'Parcel {id} not found',
      params: [{ placeholder: '{id}', name: 'id', meaning: 'The parcel.' }],
    },
    { code: 'PAR-002', title: 'Labels are down' },
  ]),
])

function unknownOf(...lines: readonly string[]): readonly string[] {
  return search.answer(lines.join('\n')).unknownCodes
}

describe('codes that no catalog has', () => {
  test.each([
    ['beside a documented one, on a line of their own', ['PAR-888 while sending', 'PAR-001: Parcel PX-9 not found']],
    ['beside a documented one on the same line', ['PAR-888 and PAR-001']],
    ['in records of a log', ['2026-11-20T10:00:00Z ERROR PAR-888', '2026-11-20T10:00:01Z ERROR PAR-001']],
    ['under the key of a record', ['{"code":"PAR-888"}', '{"code":"PAR-001"}']],
    ['beside another code in a response', ['{"errors":[{"code":"PAR-888"},{"code":"PAR-001"}]}']],
    ['where nothing is documented', ['PAR-888']],
  ])('are told %s', (_, lines) => {
    expect(unknownOf(...lines)).toEqual(['PAR-888'])
  })

  test('are told each by itself, once, in the order of appearance', () => {
    expect(unknownOf('PAR-777 and PAR-555, then PAR-777')).toEqual(['PAR-777', 'PAR-555'])
    expect(unknownOf('PAR-555', 'XYZ-9999 happened', 'PAR-001', 'PAR-777')).toEqual(['PAR-555', 'XYZ-9999', 'PAR-777'])
    expect(unknownOf('XYZ-9999 and ABC-1111')).toEqual(['XYZ-9999', 'ABC-1111'])
  })

  test('are none in any spelling of a documented one', () => {
    expect(['PAR-001', 'par1', 'PAR 1', 'PAR-1 and PAR_002'].flatMap((query) => unknownOf(query))).toEqual([])
  })

  test('are none as the value of a message, in a path, or in what a response has beside its code', () => {
    expect(unknownOf('PAR-001: Parcel PAR-888 not found')).toEqual([])
    expect(unknownOf('Parcel PAR-888 not found')).toEqual([])
    expect(unknownOf('GET /parcels/par-888', 'ERROR PAR-001')).toEqual([])
    expect(unknownOf('{"code":"PAR-001","parcel":"PAR-888"}')).toEqual([])
  })

  test('are no tickets, no ids, no times, and none of a client', () => {
    expect(unknownOf('Ticket: CS-20931', 'PAR-001 while sending')).toEqual([])
    expect(unknownOf('3f2504e0-4f89-11d3-9a0c-0305e82c3301')).toEqual([])
    expect(unknownOf('2026-03-04T10:11:12Z')).toEqual([])
    expect(unknownOf('AxiosError: status code 404', "  code: 'ERR_BAD_REQUEST'", '  data: PAR-001')).toEqual([])
  })
})
