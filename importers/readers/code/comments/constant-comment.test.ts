import { expect, test } from 'vitest'
import { readCodeFile } from '../../../rows/code.fixture'
import { speaksOfSeveral } from './speaks-of-several'

test('a comment about a range of codes or about codes that are gone is told, and no summary', () => {
  const java = `public enum ErrorCode {
  // ORD1-ORD9 retired
  ORD10("The order is gone"),

  /* Range 2000: payments */
  ORD2000("The card was refused"), // 2001, 2002 reserved

  // Retry 2-3 times before you cancel the order
  ORD3000("The order is held");
  ErrorCode(String message) { this.message = message; }
}`
  expect(readCodeFile('ErrorCode.java', java)).toEqual({
    entries: [
      { code: 'ORD10', message: 'The order is gone' },
      { code: 'ORD2000', message: 'The card was refused' },
      { code: 'ORD3000', message: 'The order is held', summary: 'Retry 2-3 times before you cancel the order' },
    ],
    losses: [
      '3:3 a comment above ORD10: ORD1-ORD9 retired',
      '6:3 a comment above ORD2000: Range 2000: payments',
      '6:3 a comment above ORD2000: 2001, 2002 reserved',
    ],
  })
})

test('ranges and codes that are gone, as comments write them', () => {
  const several = [
    'Codes 100 to 199: orders',
    '4000–4999 payments',
    'E1-12 and E20..E29',
    'E17 is no longer used',
    'Range 0 : COMMON',
  ]
  expect(several.filter((text) => speaksOfSeveral(text, 'GONE("E1")'))).toEqual([
    'Codes 100 to 199: orders',
    '4000–4999 payments',
    'E1-12 and E20..E29',
    'E17 is no longer used',
    'Range 0 : COMMON',
  ])
  const own = [
    'E17 is retired',
    'Range of the query is too large',
    'Between 10 and 60 characters',
    '2008 - Deprecated error',
    'Waits 2-3 s',
  ]
  expect(own.filter((text) => speaksOfSeveral(text, 'GONE("E17")'))).toEqual([])
})

test('Rust: documentation of several lines', () => {
  const rust = `pub enum OrderError {
  /// The order has more than 1000 items, see
  /// [[MAX_ITEMS]]
  TooManyItems,
  Gone,
}`
  expect(readCodeFile('error.rs', rust).entries).toEqual([
    { code: 'TooManyItems', title: 'The order has more than 1000 items, see [[MAX_ITEMS]]' },
    { code: 'Gone', title: 'Gone' },
  ])
})

test('C#: a summary is what is in it, and what it refers to keeps its name', () => {
  const csharp = `public enum OrderErrorCode {
  /// <summary>
  /// The order is gone.
  /// </summary>,
  Gone,
  /// <summary>The order <paramref name="id"/> is paid, see <see cref="M:Shop.Order.Pay(System.Int32)"/>.</summary>
  Paid }`
  expect(readCodeFile('OrderErrorCode.cs', csharp).entries).toEqual([
    { code: 'Gone', title: 'The order is gone.' },
    { code: 'Paid', title: 'The order id is paid, see Pay.' },
  ])
})

test('Python: the docstring of a class and the one below a constant; what it says of parameters is told', () => {
  const python = `class OrderGone(HTTPException):
    """The order was removed.

    Args:
        order_id: which one
    """

    error_code = "order_gone"
    description = "Order {order_id} is gone."
    code = 410


class ErrorCode(Enum):
    LATE = "E_LATE"
    """It is too late for a change."""
    OPEN = "E_OPEN"
`
  expect(readCodeFile('errors.py', python)).toEqual({
    entries: [
      {
        code: 'order_gone',
        statuses: [410],
        message: 'Order {order_id} is gone.',
        params: [{ placeholder: '{order_id}', name: 'order_id' }],
        summary: 'The order was removed.',
        aliases: ['OrderGone'],
      },
      { code: 'E_LATE', title: 'It is too late for a change.', aliases: ['LATE'], family: 'error-code' },
      { code: 'E_OPEN', title: 'E_OPEN', aliases: ['OPEN'], family: 'error-code' },
    ],
    losses: ['1:1 a comment above OrderGone: Args: order_id: which one'],
  })
})

test('a comment with a range of something else is about its constant', () => {
  expect(speaksOfSeveral('10 to 20 characters are allowed.', 'SIZE("E10")')).toBe(false)
  expect(speaksOfSeveral('Passwords need TLS12-TLS13 or better.', 'TLS("E10")')).toBe(false)
  expect(speaksOfSeveral('See E10-E19.', 'GONE("E10")')).toBe(true)
})

test('what an annotation says of the end of a code is kept: what to use instead, and why', () => {
  const kotlin = `enum class E(val code: String, val message: String) {
  GONE_ONE("E-1", "Gone thing"),
  @Deprecated("Use GONE_ONE instead, until June (2027)") B("E-2", "Old thing"),
  @Deprecated(message = "No longer sold.", replaceWith = ReplaceWith("E.GONE_ONE")) C("E-3", "Older thing"),
  @Deprecated("Use GONE_ONE") D("E-4", "Oldest thing")
}`
  const { entries } = readCodeFile('E.kt', kotlin)
  expect(entries.slice(1)).toMatchObject([
    {
      code: 'E-2',
      deprecated: true,
      replacedBy: ['E-1'],
      sections: [{ text: 'Use GONE_ONE instead, until June (2027)' }],
    },
    { code: 'E-3', deprecated: true, replacedBy: ['E-1'], sections: [{ text: 'No longer sold.' }] },
    { code: 'E-4', deprecated: true, replacedBy: ['E-1'] },
  ])
  expect(entries[3]).not.toHaveProperty('sections')
  const csharp =
    'public enum ErrorCode {\n  [Obsolete("Sent by version 1 only.")]\n  GoneThing = 7,\n  PaidThing = 8\n}'
  expect(readCodeFile('ErrorCode.cs', csharp).entries[0]).toMatchObject({
    deprecated: true,
    sections: [{ text: 'Sent by version 1 only.' }],
  })
})
