import { describe, expect, test } from 'vitest'
import { isQuietLog, readLogLines } from './log-lines'

describe('readLogLines()', () => {
  test.each([
    '2026-11-20T10:00:00.123Z ERROR [main] - Order is late',
    'Nov 20 10:00:00 ERROR Order is late',
    '[2026-11-20 10:00:00] [worker-7] WARN: Order is late',
    'level=error ts=2026-11-20T10:00:00Z Order is late',
    'ERROR 10:03 Order is late',
  ])('takes off what loggers put before a message: %s', (line) => {
    expect(readLogLines(line).at(-1)).toBe('Order is late')
  })

  test('leaves within a message what may be an argument', () => {
    const message = 'Order [a b] of x=404 was not sent at 10:15:30'
    expect(readLogLines(`ERROR ${message}`)).toEqual([message])
  })

  test('gives a line with and without the pairs and the address at its end', () => {
    expect(readLogLines('Order is late for url: https://a.example/x id=7')).toEqual([
      'Order is late for url: https://a.example/x id=7',
      'Order is late',
    ])
  })

  test('gives what is after the first and the last colon', () => {
    expect(readLogLines('api error: call failed: Order is late').slice(1)).toEqual([
      'call failed: Order is late',
      'Order is late',
    ])
  })

  test('keeps the lines that say error', () => {
    expect(readLogLines('INFO started\nERROR Order is late\n    at run (a.js:1)')).toEqual(['Order is late'])
  })
})

describe('isQuietLog()', () => {
  test('is a log whose levels and words speak of no trouble', () => {
    const logs = ['10:00:00 INFO key is read', 'INFO key was not read', 'INFO a\nERROR b', 'key is read']
    expect(logs.map(isQuietLog)).toEqual([true, false, false, false])
  })
})
