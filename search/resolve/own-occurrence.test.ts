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

test('an id is true of its own sentence only, where a line names several codes', () => {
  const padding = 'The nightly import has not run since yesterday evening, and nobody here knows why that is so.'
  expect(
    idsOf(`${padding} It says AUT-0007, request id req_1. Before that there was once IDE-0016. What now?`),
  ).toEqual({
    'AUT-0007': ['req_1'],
    'IDE-0016': [undefined],
  })
  expect(idsOf('Hello,', 'first IDE-0016. Then AUT-0007 with request id req_1.')).toEqual({
    'IDE-0016': [undefined],
    'AUT-0007': ['req_1'],
  })
  expect(idsOf('Hello,', 'we got AUT-0007 and then IDE-0016, request id req_1')).toEqual({
    'AUT-0007': ['req_1'],
    'IDE-0016': ['req_1'],
  })
  expect(idsOf('2026-11-20T10:00:01Z ERROR Got AUT-0007. Caused by IDE-0016. request_id=aaa')).toEqual({
    'AUT-0007': ['aaa'],
    'IDE-0016': ['aaa'],
  })
})

test('a short text says of no code what is true of another', () => {
  const of = (text: string) => search.answer(text).occurrence
  expect(of('It says AUT-0007, request id req_1. Before that IDE-0016.')).toEqual({})
  expect(of('It says AUT-0007 and IDE-0016, request id req_1.')).toEqual({ requestId: 'req_1' })
  expect(of('It says AUT-0007. The request id is req_1.')).toEqual({ requestId: 'req_1' })
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

test('a response and a record of a program say their status; prose and parts of a body do not', () => {
  const statusOf = (...lines: readonly string[]) =>
    search.answer(lines.join('\n')).groups.map(({ occurrence }) => occurrence.status)
  expect(statusOf('HTTP/1.1 403 Forbidden', '', '{"code": "AUT-0007"}')).toEqual([403])
  expect(statusOf('{"status": 403, "code": "AUT-0007"}')).toEqual([403])
  expect(statusOf('2026-11-20T10:00:01Z ERROR code=AUT-0007 status=403')).toEqual([403])
  expect(statusOf('HTTP/1.1 403 Forbidden', '', '{"status": 401, "code": "AUT-0007"}')).toEqual([403])
  expect(statusOf('ERROR client failed: 403 {"code":"AUT-0007", "message"')).toEqual([403])
  expect(statusOf('{"status":400,"code":"AUT-0007","message":"Order 404 {id} is missing"}')).toEqual([400])
  expect(statusOf('took 450 {"status":409,"code":"AUT-0007"}')).toEqual([409])
  expect(statusOf('We got AUT-0007.', 'request_id=a status=403', 'Then nothing.')).toEqual([undefined])
  const ofOthers = [
    '{"errors":[{"code":"AUT-0007"},{"code":"IDE-0016","status":400}]}',
    '2026-11-20T10:00:01Z ERROR code=AUT-0007 msg="upstream returned 502"',
    '{"code":"AUT-0007","upstream":{"status":503}}',
    '{"code":"AUT-0007","order":{"status":"conflict"}}',
  ]
  for (const line of ofOthers) expect(statusOf(line)[0]).toBeUndefined()
  expect(statusOf('HTTP/1.1 200 OK', '', '{"results":[{"id":1,"status":404},{"code":"AUT-0007"}]}')).toEqual([
    undefined,
  ])
})
