import { describe, expect, test } from 'vitest'
import { readBody } from '../paste/read-body'
import { scanJson } from './scan-json'

function leaves(text: string): readonly (readonly [string, unknown])[] {
  return scanJson(text).leaves.map(({ path, value }) => [path, value])
}

describe('scanJson()', () => {
  test('gives each value with its path, as envelopes write it', () => {
    expect(
      leaves('{"error":{"code":"A-1"},"errors":[{"field":"a"},{"field":"b"}],"n":-1.5,"ok":false,"x":null}'),
    ).toEqual([
      ['error.code', 'A-1'],
      ['errors[].field', 'a'],
      ['errors[].field', 'b'],
      ['n', -1.5],
      ['ok', false],
      ['x', null],
    ])
  })

  test('reads single quotes, bare keys, arrows, comments and trailing commas', () => {
    expect(leaves("{'code': 'A-1', 'text': 'it isn't here',}")).toEqual([
      ['code', 'A-1'],
      ['text', "it isn't here"],
    ])
    expect(leaves("{ code: 'A-1', // why\n title: None }")).toEqual([
      ['code', 'A-1'],
      ['title', null],
    ])
    expect(leaves("['code' => 'A-1']")).toEqual([['code', 'A-1']])
    expect(leaves('{:code=>"A-1"}')).toEqual([['code', 'A-1']])
  })

  test('reads what is there of a text that was cut off', () => {
    expect(leaves('{"code":"A-1","mess')).toEqual([['code', 'A-1']])
    expect(leaves('{"code":"A-1","message":"The to')).toEqual([
      ['code', 'A-1'],
      ['message', 'The to'],
    ])
  })

  test('skips what is before and between documents', () => {
    expect(leaves('10:00 [worker] failed: {"code":"A-1"} then {"code":"A-2"}').filter(([path]) => path !== '')).toEqual(
      [
        ['code', 'A-1'],
        ['code', 'A-2'],
      ],
    )
  })

  test('decodes escapes', () => {
    expect(leaves('{"a":"\\u0041\\n\\"b\\"\\/"}')).toEqual([['a', 'A\n"b"/']])
  })

  test('keeps __proto__ an ordinary key', () => {
    expect(leaves('{"__proto__":{"code":1}}')).toEqual([['__proto__.code', 1]])
  })

  test('holds no key and value where there is none', () => {
    expect([
      scanJson('plain text').found,
      scanJson('[1, 2]').found,
      scanJson('{').found,
      scanJson('{"a":1}').found,
    ]).toEqual([false, false, false, true])
  })
})

describe('readBody()', () => {
  const codes = (text: string): readonly unknown[] =>
    readBody(text).leaves.flatMap(({ key, value }) => (key === 'code' ? [value] : []))

  test('reads JSON that was escaped', () => {
    expect(codes('{\\"code\\":\\"A-1\\"}')).toEqual(['A-1'])
  })

  test('reads JSON in a string of other JSON', () => {
    expect(codes(JSON.stringify({ level: 'error', msg: JSON.stringify({ code: 'A-1' }) }))).toEqual(['A-1'])
    expect(codes(JSON.stringify({ body: JSON.stringify({ inner: JSON.stringify({ code: 'A-1' }) }) }))).toEqual(['A-1'])
  })
})
