import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([
    { code: 'AUT-0007', title: 'Invalid Token' },
    { code: 'IDE-0016', title: 'Invalid Payload' },
  ]),
])

/** The ids of each code of a paste, in their order. */
function idsOf(...lines: readonly string[]) {
  const { groups } = search.answer(lines.join('\n'))
  return Object.fromEntries(groups.map(({ heard, occurrences }) => [heard, occurrences.map((item) => item.requestId)]))
}

test('an id is true of its own line only', () => {
  expect(idsOf('AUT-0007', '', 'and then IDE-0016 with request_id=zzz')).toEqual({
    'AUT-0007': [undefined],
    'IDE-0016': ['zzz'],
  })
  expect(idsOf('request_id=aaa started', 'somebody got AUT-0007', 'request_id=ccc ended')).toEqual({
    'AUT-0007': [undefined],
  })
  expect(idsOf('request_id=aaa started AUT-0007', 'then request_id=bbb', 'then AUT-0007')).toEqual({
    'AUT-0007': ['aaa', undefined],
  })
})

test('what belongs to one entry of a log, or to one response, has its id', () => {
  expect(idsOf('2026-11-20T10:00:01Z ERROR request_id=aaa', '  caused by AUT-0007', '  at settle')).toEqual({
    'AUT-0007': ['aaa'],
  })
  expect(idsOf('HTTP/1.1 401 Unauthorized', 'X-Request-ID: aaa', '', '{"code":"AUT-0007"}')).toEqual({
    'AUT-0007': ['aaa'],
  })
})

test('one code and one id in a message of somebody belong together', () => {
  expect(idsOf('Hello, we got AUT-0007 today.', 'request_id=aaa', 'What now?')).toEqual({ 'AUT-0007': ['aaa'] })
})

test('blocks of pairs keep their ids', () => {
  expect(idsOf('code: AUT-0007', 'request_id: aaa', '', 'code: IDE-0016', 'request_id: bbb')).toEqual({
    'AUT-0007': ['aaa'],
    'IDE-0016': ['bbb'],
  })
})

test('what is offered for the whole paste is true of all its codes', () => {
  const of = (text: string) => search.answer(text).occurrence
  expect(of('2026-11-20T10:00:01Z ERROR AUT-0007 request_id=aaa')).toEqual({
    requestId: 'aaa',
    at: '2026-11-20T10:00:01Z',
  })
  expect(of('AUT-0007\n\nand then IDE-0016 with request_id=zzz')).toEqual({})
})
