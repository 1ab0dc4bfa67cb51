import { expect, test } from 'vitest'
import { parse, readCodeFile } from '../../rows/code.fixture'
import { importText } from '../../rows/source.fixture'

const go = (lines: string) => `package shop\nvar (\n${lines}\n)`

test('Go: numbers that are counted are codes, also where they could be statuses', () => {
  const counted = go(`  // ErrInternal means that the server failed.
  ErrInternal = &Error{Code: 100, Message: "internal server error"}
  ErrDenied = &Error{Code: 101, Message: "denied"}`)
  expect(readCodeFile('shop.go', counted)).toEqual({
    entries: [
      {
        code: '100',
        message: 'internal server error',
        summary: 'ErrInternal means that the server failed.',
        aliases: ['ErrInternal'],
      },
      { code: '101', message: 'denied', aliases: ['ErrDenied'] },
    ],
    losses: [],
  })
  const row = [400, 401, 402, 403, 404].map(
    (code, index) => `  Err${'ABCDE'[index]} = &Error{Code: ${code}, Message: "order ${index}"}`,
  )
  expect(readCodeFile('shop.go', go(row.join('\n'))).entries.map(({ code, statuses }) => [code, statuses])).toEqual(
    [400, 401, 402, 403, 404].map((code) => [String(code), undefined]),
  )
})

test('Go: numbers that name their status, or come twice, are statuses', () => {
  const statuses = go(`  ErrGone = &Error{Code: 410, Message: "order gone"}
  ErrPaid = &Error{Code: 409, Message: "order paid"}
  ErrHeld = &Error{Code: 409, Message: "order held"}`)
  expect(readCodeFile('shop.go', statuses).entries).toEqual([
    { code: 'ErrGone', statuses: [410], message: 'order gone' },
    { code: 'ErrPaid', statuses: [409], message: 'order paid' },
    { code: 'ErrHeld', statuses: [409], message: 'order held' },
  ])
  const named = go(
    [...['BadRequest', 'Unauthorized', 'PaymentRequired', 'Forbidden']]
      .map((name, index) => `  Err${name} = &Error{Code: ${400 + index}, Message: "m"}`)
      .join('\n'),
  )
  expect(readCodeFile('shop.go', named).entries.map(({ statuses }) => statuses)).toEqual([[400], [401], [402], [403]])
})

test('Go: reasons are messages where one of them is a sentence, and summaries beside messages', () => {
  const closed = go(`  // CloseSlow is sent when a client reads too slowly.
  CloseSlow = Close{Code: 3008, Reason: "slow"}
  CloseStale = Close{Code: 3502, Reason: "stale"}
  CloseNoPong = Close{Code: 3012, Reason: "no pong"}`)
  expect(readCodeFile('close.go', closed).entries).toEqual([
    {
      code: '3008',
      message: 'slow',
      summary: 'CloseSlow is sent when a client reads too slowly.',
      aliases: ['CloseSlow'],
    },
    { code: '3502', message: 'stale', aliases: ['CloseStale'] },
    { code: '3012', message: 'no pong', aliases: ['CloseNoPong'] },
  ])
  const beside = go('  ErrTwice = &Error{Code: 1001, Message: "order twice", Reason: "The order was sent twice."}')
  expect(readCodeFile('shop.go', beside).entries).toEqual([
    { code: '1001', message: 'order twice', summary: 'The order was sent twice.', aliases: ['ErrTwice'] },
  ])
})

test('Python: the description of a class is its message, unless it has one', () => {
  const python = `class OrderGone(HTTPException):
    error_code = "order_gone"
    description = "Order {order_id} is gone."
    code = 410

class OrderPaid(HTTPException):
    error_code = "order_paid"
    message = "It is paid."
    description = "Happens when the order is paid."
    status_code = 409
`
  expect(readCodeFile('error.py', python).entries).toEqual([
    {
      code: 'order_gone',
      statuses: [410],
      message: 'Order {order_id} is gone.',
      params: [{ placeholder: '{order_id}', name: 'order_id' }],
      aliases: ['OrderGone'],
    },
    {
      code: 'order_paid',
      statuses: [409],
      message: 'It is paid.',
      summary: 'Happens when the order is paid.',
      aliases: ['OrderPaid'],
    },
  ])
})

test('C#: sentences of an exception class are no codes beside its enum; alone they are what they were', () => {
  const constants = 'public const string GONE_MESSAGE = "The order is gone."; public const string HELD = "It is held.";'
  const both = `public class ShopException : Exception {
  ${constants}
  public enum SubStatusCodes { OrderGone, OrderHeld }
}`
  expect(readCodeFile('ShopException.cs', both)).toEqual({
    entries: [
      { code: 'OrderGone', title: 'OrderGone' },
      { code: 'OrderHeld', title: 'OrderHeld' },
    ],
    losses: [
      '2:23 ShopException, whose constants are messages without a code (2); --section ShopException takes its names as codes',
    ],
  })
  expect(readCodeFile('ShopException.cs', `public class ShopException : Exception { ${constants} }`).entries).toEqual([
    { code: 'GONE_MESSAGE', message: 'The order is gone.' },
    { code: 'HELD', message: 'It is held.' },
  ])
})

test('constants beside an enum of errors that has more are reported', () => {
  const ts = `export enum ErrorCode { Gone = 'gone', Paid = 'paid', Late = 'late', Lost = 'lost' }
export const RATE_LIMITED = 'rate_limited'
`
  const { entries, lost } = importText('errors.ts', ts, { parse })
  expect(entries.map(({ code }) => code)).toEqual(['gone', 'paid', 'late', 'lost'])
  expect(lost.map(({ what }) => what)).toEqual([
    'constants left out, because an enum of errors in the file has more codes: RATE_LIMITED',
  ])
})

test('numbers under one key are read alike in all groups of a file', () => {
  const ts = `export const ERRORS = {
  TASKS: { NO_ID: { number: 400, messageTemplate: "No id" }, NO_ACTION: { number: 401, messageTemplate: "No action" } },
  NET: { BAD_URL: { number: 700, messageTemplate: "Bad URL" }, SLOW: { number: 701, messageTemplate: "Too slow" } },
}`
  const { entries } = importText('errors.ts', ts, { parse })
  expect(entries.map(({ code, statuses, aliases }) => [code, statuses, aliases])).toEqual([
    ['400', undefined, ['NO_ID']],
    ['401', undefined, ['NO_ACTION']],
    ['700', undefined, ['BAD_URL']],
    ['701', undefined, ['SLOW']],
  ])
})

test('the first text of something that is called a code is the code', () => {
  const python =
    'NAME: Final = ErrorCode("name-defined", "The name is known")\nMISC: Final = ErrorCode("misc", "Anything else")\n'
  const { entries } = importText('errorcodes.py', python, { parse })
  expect(entries.map(({ code, message }) => [code, message])).toEqual([
    ['name-defined', 'The name is known'],
    ['misc', 'Anything else'],
  ])
})
