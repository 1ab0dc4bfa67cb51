import { describe, expect, test } from 'vitest'
import { readMessages } from './paste-messages'
import { readBody, withoutSpans } from './read-body'

function read(body: string): readonly string[] {
  const { leaves, spans } = readBody(body)
  return readMessages({ values: leaves, loose: withoutSpans(body, spans), body })
}

describe('readMessages()', () => {
  test('takes messages before titles, and both before codes', () => {
    expect(read('{"error":"Not found","title":"No order","message":"There is no such order"}')).toEqual([
      'There is no such order',
      'No order',
      'Not found',
    ])
  })

  test('joins the lines of a short paste that a window or a mail client has broken', () => {
    expect(read('The order is\n  late')[0]).toBe('The order is late')
    const line = 'The order that was placed on the first day of this month is'
    expect(read(`${line}\nlate`)[0]).toBe(`${line} late`)
  })

  test('takes the lines of a short paste as one message, with their ends, which may be those of a value', () => {
    expect(read('The order is\nlate')[0]).toBe('The order is\nlate')
  })

  test.each(['The value {"a":1} is not nested', String.raw`"The value {\"a\":1} is not nested"`])(
    'reads braces between words as an argument: %s',
    (text) => {
      expect(read(text).map((message) => message.replace(/^"|"$/g, ''))).toContain('The value {"a":1} is not nested')
    },
  )

  test('keeps the message of a body whole although it contains JSON', () => {
    expect(read(String.raw`{"message":"The value {\"a\":1} is not nested"}`)).toContain(
      'The value {"a":1} is not nested',
    )
  })
})
