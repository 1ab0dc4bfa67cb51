import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'
import { compileTemplate, firstSentence } from './index/compile-template'
import { alignTemplate, wordsOf } from './templates/align-template'
import { matchTemplate, prepareMessage } from './templates/match-template'

const key = compileTemplate('The key %v exceeds the length of %v characters. Use a shorter one.', [
  ['%v', 'key'],
  ['%v', 'most'],
])

describe('compileTemplate()', () => {
  test('cuts a message at its placeholders, in their order', () => {
    expect(
      compileTemplate('A {b} c {d}!', [
        ['{b}', 'b'],
        ['{d}', 'd'],
      ]),
    ).toEqual({ pieces: ['A ', ' c ', '!'], names: ['b', 'd'] })
  })

  test('gives a placeholder that comes back the same name', () => {
    expect(compileTemplate('{id} or {id}', [['{id}', 'id']]).names).toEqual(['id', 'id'])
  })

  test('leaves out a placeholder that the message does not hold', () => {
    expect(
      compileTemplate('A {b}', [
        ['{x}', 'x'],
        ['{b}', 'b'],
      ]),
    ).toEqual({ pieces: ['A ', ''], names: ['b'] })
  })

  test('takes braces and percent signs that are no placeholder as text', () => {
    expect(compileTemplate('100 % of {a}{', [['{a}', 'a']]).pieces).toEqual(['100 % of ', '{'])
  })
})

describe('firstSentence()', () => {
  test('ends with the sentence that holds the first placeholder', () => {
    expect(firstSentence(key)).toEqual({
      pieces: ['The key ', ' exceeds the length of ', ' characters.'],
      names: ['key', 'most'],
    })
  })

  test('is none where the message is one sentence, or the first one holds no placeholder', () => {
    const messages = ['The key %v is taken.', 'A key is wrong. See %v.']
    expect(messages.map((message) => firstSentence(compileTemplate(message, [['%v', 'key']])))).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('matchTemplate()', () => {
  test('reads the arguments', () => {
    const text = prepareMessage('the key "tier"  exceeds the length of 64 characters.\nUse a shorter one')
    expect(matchTemplate(key, text)?.args).toEqual([
      ['key', 'tier'],
      ['most', '64'],
    ])
  })

  test('takes the last beginning before the second piece', () => {
    expect(
      matchTemplate(
        key,
        prepareMessage('The key failed. The key a exceeds the length of 1 characters. Use a shorter one.'),
      )?.args,
    ).toEqual([
      ['key', 'a'],
      ['most', '1'],
    ])
  })

  test('takes quotes off a value, but not off a list of quoted values', () => {
    const open = compileTemplate('Missing: %s', [['%s', 'field']])
    const read = ['"a"', '"a", "b"'].map((value) => matchTemplate(open, prepareMessage(`Missing: ${value}`))?.args)
    expect(read).toEqual([[['field', 'a']], [['field', '"a", "b"']]])
  })

  test('reads an argument at the end', () => {
    const open = compileTemplate('Missing field: %s', [['%s', 'field']])
    expect(matchTemplate(open, prepareMessage('Missing field: rules'))?.args).toEqual([['field', 'rules']])
  })

  test('does not match where a piece is missing, or where a template has no words', () => {
    expect(matchTemplate(key, prepareMessage('The key a exceeds'))).toBeUndefined()
    expect(matchTemplate(compileTemplate('{a}', [['{a}', 'a']]), prepareMessage('anything'))).toBeUndefined()
  })
})

describe('alignTemplate()', () => {
  const align = (text: string) => alignTemplate(key, prepareMessage(text), wordsOf(text))

  test('forgives typing errors and a missing end, and still reads the arguments', () => {
    expect(align('The key tier excedes the lenght of 64').args).toEqual([
      ['key', 'tier'],
      ['most', '64'],
    ])
  })

  test('leaves out of an argument the quote of the word before it', () => {
    expect(align("The 'key' tier exceeds the length of 64").args[0]).toEqual(['key', 'tier'])
  })

  test('is 1 where the text is the template', () => {
    expect(align('The key a exceeds the length of 1 characters. Use a shorter one.')).toMatchObject({
      likeness: 1,
      covered: 1,
      explained: 1,
    })
  })

  test('is 0 where nothing agrees', () => {
    expect(align('something else').likeness).toBe(0)
  })
})

describe('among messages that are alike', () => {
  const placeholders = (...names: readonly string[]) =>
    names.map((name, at) => ({ placeholder: `{${at}}`, name, meaning: 'A value.' }))
  const longer = Array.from({ length: 30 }, (_, number) => ({
    code: `LONG-${number}`,
    message: `Order '{0}' is closed and its part ${'abcdefghijklmnopqrstuvwxyzABCD'.charAt(number)} cannot be changed now.`,
    params: placeholders('order'),
  }))
  const search = createSearch([
    makeCatalog([
      ...longer,
      { code: 'SHORT', message: "Order '{0}' is closed now.", params: placeholders('order') },
      { code: 'TWO', message: "Field '{0}' is missing in form '{1}'.", params: placeholders('field', 'form') },
      {
        code: 'THREE',
        message: "Field '{0}' is missing in form '{1}' but needed in form '{2}'.",
        params: placeholders('field', 'form', 'other'),
      },
    ]),
  ])
  const first = (text: string) => search.search(text)[0]

  test('a short one that is there whole is not pushed out by longer ones', () => {
    expect(first("Order 'A7' is closed now.")?.code).toBe('SHORT')
  })

  test('the one that explains the whole text wins, with its last value', () => {
    expect(first("Field 'a' is missing in form 'b' but needed in form 'c'.")).toMatchObject({
      code: 'THREE',
      params: { field: 'a', form: 'b', other: 'c' },
    })
    expect(first("Field 'a' is missing in form 'b'.")).toMatchObject({ code: 'TWO', params: { field: 'a', form: 'b' } })
  })

  test('a code in a value is less than the message around it', () => {
    expect(first("Order 'LONG-7' is closed now.")).toMatchObject({ code: 'SHORT', params: { order: 'LONG-7' } })
    expect(first("2026-11-20 10:00:00 ERROR Order 'LONG-7' is closed now.")?.code).toBe('SHORT')
    expect(first("LONG-7: Order 'A7' is closed now.")?.code).toBe('LONG-7')
  })
})
