import { expect, test } from 'vitest'
import { importSources } from '../../import-sources'
import { parse, readCodeFile } from '../../rows/code.fixture'
import { shop } from '../../rows/source.fixture'

test('TypeScript: an enum of codes and an object of functions that make the errors', () => {
  const ts = `export enum ErrorCode { NoSuchOrder = 'NoSuchOrder', Denied = 'Denied', Bad = 'BadRequest', Held = 'Held' }
const KNOWN = new Set<string>(Object.values(ErrorCode))
export const ERRORS = {
  NoSuchOrder: (id: string, e?: Error) =>
    new ShopError({ code: ErrorCode.NoSuchOrder, resource: id, error: 'not_found', status: 404, message: \`Order \${id} not found\` }),
  Denied: (action?: string) => new ShopError({ code: ErrorCode.Denied, httpStatusCode: 403, message: action || 'Access denied' }),
  EmptyCart: () => ShopError.withStatus(400, { code: ErrorCode.Bad, httpStatusCode: 400, message: 'The cart is empty' }),
  NoAddress(message: string) { return new ShopError({ code: ErrorCode.Bad, httpStatusCode: 400, message: 'There is no address' }) },
  Any: (status: number, message: string) => new ShopError({ code: status > 499 ? ErrorCode.Held : ErrorCode.Bad, status, message }),
  Held: (message: string) => new ShopError({ code: ErrorCode.Held, httpStatusCode: 423, message }),
  Late: () => new ShopError({ code: OtherCode.Late, message: 'It is late' }),
}
const ERROR_KEYS_LEFT_OUT = new Set(['client'])`
  expect(readCodeFile('codes.ts', ts)).toEqual({
    entries: [
      {
        code: 'NoSuchOrder',
        statuses: [404],
        message: 'Order ${id} not found',
        params: [{ placeholder: '${id}', name: 'id' }],
        keywords: ['not_found'],
      },
      { code: 'Denied', statuses: [403], message: 'Access denied' },
      {
        code: 'BadRequest',
        statuses: [400],
        variants: [
          { id: 'empty-cart', title: 'EmptyCart', message: 'The cart is empty' },
          { id: 'no-address', title: 'NoAddress', message: 'There is no address' },
        ],
        aliases: ['Bad', 'EmptyCart', 'NoAddress'],
      },
      { code: 'Held', statuses: [423], title: 'Held' },
    ],
    losses: [
      '6:112 a part of message of Denied, which only the running program has',
      '9:67 code of Any, which only the running program has',
      '10:89 message of Held, which only the running program has',
      '11:3 Late, whose code OtherCode.Late is not defined here',
    ],
  })
})

test('TypeScript: functions that pass a code, a status and a message in a row', () => {
  const ts = `export const Codes = { OrderGone: 'order_gone', OrderPaid: 'order_paid' } as const
export function gone(id: string) { return new ApiError(Codes.OrderGone, 410, \`Order \${id} is gone\`) }
export class Errors { static paid() { throw new ApiError({ code: Codes.OrderPaid, status: 409, message: 'It is paid' }) } }
export class ApiError { toJSON() { return { code: this.code, message: this.message } } }`
  const { entries, losses } = readCodeFile('errors.ts', ts)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['order_gone', [410], 'Order ${id} is gone'],
    ['order_paid', [409], 'It is paid'],
  ])
  expect(losses).toEqual([])
})

test('PHP: a map keyed by the code that an enum is asked for, in another file', () => {
  const php = [
    ['src/ErrorCode.php', '<?php\nenum ErrorCode: int { case GONE = 10100; case PAID = 10101; case HELD = 10102; }'],
    [
      'lang/errors.php',
      `<?php
return [
  ErrorCode::GONE->getCode() => ['title' => 'Gone', 'detail' => 'The order is gone'],
  ErrorCode::PAID->value => ['title' => 'Paid', 'detail' => 'The order is paid'],
  ErrorCode::HELD->value => ['title' => 'Held', 'detail' => (shop() ?: 'The shop') . ' holds the order'],
  'http' => ['unknown' => 'Unknown'],
];`,
    ],
  ] as const
  const sources = php.map(([path, text]) => ({ path, text }))
  const { entries, lost } = importSources({ sources, ...shop, parse })
  expect(entries).toEqual([
    { code: '10100', title: 'Gone', message: 'The order is gone', aliases: ['GONE'], draft: true },
    { code: '10101', title: 'Paid', message: 'The order is paid', aliases: ['PAID'], draft: true },
    { code: '10102', title: 'Held', aliases: ['HELD'], draft: true },
  ])
  expect(lost).toEqual([
    { file: 'lang/errors.php', line: 5, column: 61, what: 'detail of HELD, which only the running program has' },
  ])
})

test('C#: methods that make an error with a code and a sentence; a kind of error is no status', () => {
  const cs = `public static class OrderErrors {
  public static readonly Error Gone = Error.NotFound("Order.Gone", "The order is gone.");
  public static Error Locked(Guid id) => new("Order.Locked", $"The order {id} is locked.", ErrorType.Conflict);
}`
  const { entries } = readCodeFile('OrderErrors.cs', cs)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['Order.Gone', undefined, 'The order is gone.'],
    ['Order.Locked', undefined, 'The order {id} is locked.'],
  ])
})

test('functions that translate are no errors', () => {
  const ts =
    "export const labels = { a: () => t('order.title', 'The order of the day'), b: () => t('x.y', 'Some text') }"
  expect(readCodeFile('labels.ts', ts).entries).toEqual([])
})

test('PHP: static methods of an exception that each make one, with the code of a constant', () => {
  const php = `<?php
class CartException extends HttpException
{
    public const GONE = 'CART__GONE';
    public const LOCKED_CODE = 'CART__LOCKED';
    public static function gone(string $token): self
    {
        return new self(Response::HTTP_NOT_FOUND, self::GONE, 'Cart {{ token }} is gone.', ['token' => $token]);
    }
    public static function locked(): self
    {
        return new CartLockedException(Response::HTTP_CONFLICT, self::LOCKED_CODE, 'The cart is locked.');
    }
}`
  const { entries } = readCodeFile('CartException.php', php)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['CART__GONE', [404], 'Cart {{ token }} is gone.'],
    ['CART__LOCKED', [409], 'The cart is locked.'],
  ])
})

test('TypeScript: a function that returns a table about an enum, and a list of its words with a prefix', () => {
  const ts = `export enum AuthCode { Expired = 'expired', Locked = 'locked', Gone = 'gone' }
function messages() { return { [AuthCode.Expired]: 'It has ' + 'expired.', [AuthCode.Locked]: 'It is locked.', [AuthCode.Gone]: '' } }
export const AUTH_ERRORS = { Expired: 'auth/expired', Locked: 'auth/locked', Gone: 'auth/gone' }`
  const { entries } = readCodeFile('errors.ts', ts)
  expect(entries.map(({ code, message, aliases }) => [code, message, aliases?.includes(code.slice(5))])).toEqual([
    ['auth/expired', 'It has expired.', true],
    ['auth/locked', 'It is locked.', true],
    ['auth/gone', undefined, true],
  ])
})

test('Go: an error of one file that refers to the code of another one', () => {
  const sources = [
    {
      path: 'errorcodes.go',
      text: 'package errorcodes\n\ntype ErrorCode struct {\n\tCode string\n\tCategory string\n}\n\nconst CategoryCart = "cart"\n\nvar (\n\tGone = ErrorCode{"ERR_GONE", CategoryCart} // It is gone\n\tLocked = ErrorCode{"ERR_LOCKED", CategoryCart}\n)\n',
    },
    {
      path: 'predefined.go',
      text: 'package messages\n\nconst ErrRead = "cannot read %s"\n\nvar (\n\tErrGone = APIError{"the cart is gone", errorcodes.Gone, http.StatusNotFound}\n\tErrLocked = APIError{"the cart is locked", errorcodes.Locked, http.StatusConflict}\n)\n',
    },
  ]
  const { entries } = importSources({ sources, ...shop, parse })
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['ERR_GONE', [404], 'the cart is gone'],
    ['ERR_LOCKED', [409], 'the cart is locked'],
  ])
})
