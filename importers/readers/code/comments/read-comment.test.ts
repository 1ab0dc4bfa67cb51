import { expect, test } from 'vitest'
import { parse } from '../../../rows/code.fixture'
import { importText } from '../../../rows/source.fixture'
import { readComment } from './read-comment'

function imported(path: string, text: string) {
  const { entries, lost } = importText(path, text, { parse })
  return { entries: entries.map(({ draft: _draft, ...entry }) => entry), lost }
}

test('tags are read up to the next one, and links become their words', () => {
  const comment = `/**
   * The card is declined, see {@link Cards#check the check} and {@code x}.
   *
   * @since 1.4
   * @deprecated use {@link #PAYMENT_DECLINED} instead,
   *   which has a reason
   * @see #OTHER
   */`
  expect(readComment(comment)).toEqual({
    text: 'The card is declined, see the check and x.',
    deprecated: 'use PAYMENT_DECLINED instead,\n  which has a reason',
    since: '1.4',
    replacedBy: ['PAYMENT_DECLINED'],
    seeAlso: [],
    lost: ['@see #OTHER'],
  })
})

test('what says only what to use instead is a replacement, by the code of the constant; other reasons are kept', () => {
  const { entries, lost } = imported(
    'ErrorCode.java',
    `enum ErrorCode {
  DECLINED(1003, 402, "Payment declined"),
  /** @deprecated use {@link #DECLINED} */
  @Deprecated(since = "2.1")
  CARD_DECLINED(1004, 402, "Card declined"),
  /** @deprecated Never sent since cards have tokens. */
  @Deprecated
  CARD_UNKNOWN(1005, 404, "No card");
  ErrorCode(int number, int status, String message) {}
}`,
  )
  expect(lost).toEqual([])
  expect(entries.slice(1)).toEqual([
    {
      code: '1004',
      statuses: [402],
      message: 'Card declined',
      aliases: ['CARD_DECLINED'],
      deprecated: '2.1',
      replacedBy: ['1003'],
    },
    {
      code: '1005',
      statuses: [404],
      message: 'No card',
      aliases: ['CARD_UNKNOWN'],
      deprecated: true,
      sections: [{ heading: 'Why deprecated', text: 'Never sent since cards have tokens.' }],
    },
  ])
})

test('a comment above one constant is its summary; one above several is a loss, and code in comments is neither', () => {
  const { entries, lost } = imported(
    'ErrorCode.java',
    `enum ErrorCode {
  // Somebody else is changing the order
  ORDER_LOCKED(409, "Order is locked"),
  /* The payment provider said no */
  DECLINED(402, "Payment declined"),

  // All errors of the cart are below
  CART_EMPTY(409, "Cart is empty"),
  CART_FULL(409, "Cart is full"),
  // CART_OLD(409, "Cart is too old"),
  CART_GONE(410, "Cart is gone");
}`,
  )
  expect(entries.map(({ code, summary }) => [code, summary])).toEqual([
    ['ORDER_LOCKED', 'Somebody else is changing the order'],
    ['DECLINED', 'The payment provider said no'],
    ['CART_EMPTY', undefined],
    ['CART_FULL', undefined],
    ['CART_GONE', undefined],
  ])
  expect(lost).toEqual([
    {
      file: 'ErrorCode.java',
      line: 8,
      column: 3,
      what: 'a comment above CART_EMPTY: All errors of the cart are below',
    },
  ])
})

test('web addresses after @see are a section of links; names of the program are a loss', () => {
  const { entries, lost } = imported(
    'ErrorCode.java',
    `enum ErrorCode {
  /**
   * The order is closed.
   * @see <a href="https://docs.example.com/orders">Orders</a>
   * @see https://docs.example.com/closing How orders are closed
   */
  ORDER_CLOSED(409, "Order is closed"),
  /**
   * The order is not there.
   * @see OrderService#find
   */
  ORDER_GONE(404, "No such order"),
}`,
  )
  expect(entries.map(({ code, sections }) => [code, sections])).toEqual([
    [
      'ORDER_CLOSED',
      [
        {
          heading: 'See also',
          text: '- [Orders](https://docs.example.com/orders)\n- [How orders are closed](https://docs.example.com/closing)',
        },
      ],
    ],
    ['ORDER_GONE', undefined],
  ])
  expect(lost.map(({ what }) => what)).toEqual(['a comment above ORDER_GONE: @see OrderService#find'])
})

test('a list of links below @see is taken as it is written', () => {
  const comment = `/**
   * @see
   * - [Adapters](https://docs.example.com/adapters)
   * - https://docs.example.com/server
   * @description
   * The adapter has no server.
   */`
  expect(readComment(comment)).toEqual({
    text: 'The adapter has no server.',
    replacedBy: [],
    seeAlso: ['- [Adapters](https://docs.example.com/adapters)', '- <https://docs.example.com/server>'],
    lost: [],
  })
})
