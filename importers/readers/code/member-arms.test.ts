import { expect, test } from 'vitest'
import { codeFacts } from '../../rows/code.fixture'

test('PHP: what a match says of the cases of an enum', () => {
  const php = `<?php
enum ErrorCode: string {
  case Gone = 'order_gone';
  case Paid = 'order_paid';
  public function message(): string {
    return match($this) { self::Gone => 'The order is gone.', self::Paid => 'The order is paid.' };
  }
  public function status(): int { return match($this) { self::Gone => 404, default => 409 }; }
}`
  expect(codeFacts('ErrorCode.php', php)).toEqual([
    ['order_gone', 404, 'The order is gone.'],
    ['order_paid', 409, 'The order is paid.'],
  ])
})

test('Java: a switch with arms that fall through, and one for all others', () => {
  const java = `public enum ErrorCode {
  GONE, PAID, LOST, ODD;
  public int getHttpStatus() {
    switch (this) {
      case GONE: return 404;
      case PAID:
      case LOST: return 409;
      default: return 500;
    }
  }
  public String message() { return switch (this) { case GONE -> "It is gone"; case PAID, LOST -> "It is paid"; default -> "Odd"; }; }
}`
  expect(codeFacts('ErrorCode.java', java)).toEqual([
    ['GONE', 404, 'It is gone'],
    ['PAID', 409, 'It is paid'],
    ['LOST', 409, 'It is paid'],
    ['ODD', 500, undefined],
  ])
})

test('Kotlin: when, in a function and in the getter of a property', () => {
  const kotlin = `enum class ErrorCode {
  GONE, PAID;
  fun status(): Int = when (this) {
    GONE -> 404
    ErrorCode.PAID -> 409
  }
  val message: String get() = when (this) { GONE -> "It is gone"; PAID -> "It is paid" }
}`
  expect(codeFacts('ErrorCode.kt', kotlin)).toEqual([
    ['GONE', 404, 'It is gone'],
    ['PAID', 409, 'It is paid'],
  ])
})

test('C#: a switch expression beside the enum, and a statement', () => {
  const cs = `public enum ErrorCode { Gone, Paid, Odd }
public static class ErrorCodeExtensions {
  public static int ToStatusCode(this ErrorCode code) => code switch { ErrorCode.Gone => StatusCodes.Status404NotFound, ErrorCode.Paid => 409, _ => 500 };
  public static string GetMessage(ErrorCode code) { switch (code) { case ErrorCode.Gone: return "It is gone"; default: return "Other"; } }
}`
  expect(codeFacts('ErrorCode.cs', cs)).toEqual([
    ['Gone', 404, 'It is gone'],
    ['Paid', 409, undefined],
    ['Odd', 500, undefined],
  ])
})

test('TypeScript, Go and Python: a function with the name of what it says', () => {
  const ts = `export enum ErrorCode { Gone = 'order_gone', Paid = 'order_paid' }
export function httpStatus(code: ErrorCode) { switch (code) { case ErrorCode.Gone: return 404; case ErrorCode.Paid: { return 409 } } }`
  const go = `package errs
const (
	CodeGone Code = "order_gone"
	CodePaid Code = "order_paid"
)
func (c Code) Status() int {
	switch c {
	case CodeGone:
		return http.StatusNotFound
	case CodePaid:
		return 409
	}
	return 500
}`
  const python = `class ErrorCode(Enum):
    GONE = "order_gone"
    PAID = "order_paid"
    def status(self):
        match self:
            case ErrorCode.GONE:
                return 404
            case ErrorCode.PAID:
                return 409
`
  for (const [path, text] of [
    ['codes.ts', ts],
    ['codes.go', go],
    ['codes.py', python],
  ] as const)
    expect(codeFacts(path, text), path).toEqual([
      ['order_gone', 404, undefined],
      ['order_paid', 409, undefined],
    ])
})

test('a function of another name says nothing of errors', () => {
  const ts = `export enum ErrorCode { Gone = 'order_gone', Paid = 'order_paid' }
export function weight(code: ErrorCode) { switch (code) { case ErrorCode.Gone: return 404; case ErrorCode.Paid: return 409 } }`
  expect(codeFacts('codes.ts', ts)).toEqual([
    ['order_gone', undefined, undefined],
    ['order_paid', undefined, undefined],
  ])
})

test('Go: messages that are registered when the program starts, and constants without one beside them', () => {
  const go = `package errno
const (
	ErrGone = 100001
	ErrLocked = 100002
	ErrOdd = 100003
	ErrFull = 100004
	ErrOpen = 100005
)
func init() {
	code.Register(ErrGone, "the order is gone", code.WithStability(false))
	code.Register(ErrLocked, "the order is locked")
	code.Register(ErrFull, "the cart is full")
	code.Register(ErrOpen, "the order is open")
	log.Println(ErrOdd, "is the odd one")
}`
  expect(codeFacts('orders.go', go).map(([code, , message]) => [code, message])).toEqual([
    ['100001', 'the order is gone'],
    ['100002', 'the order is locked'],
    ['100003', undefined],
    ['100004', 'the cart is full'],
    ['100005', 'the order is open'],
  ])
})

test('PHP: constants with sentences, whose statuses a function calls codes', () => {
  const php = `<?php
final class Exceptions extends Enum
{
    public const CLIENT_GONE = 'The order is gone';
    public const SERVER_ERROR = 'The server failed';
    public static function getCode($value): int
    {
        return match ($value) { self::SERVER_ERROR => 500, default => 422 };
    }
}`
  expect(codeFacts('Exceptions.php', php)).toEqual([
    ['CLIENT_GONE', undefined, 'The order is gone'],
    ['SERVER_ERROR', 500, 'The server failed'],
  ])
})

test('an arm for a text or a condition is none for all other members', () => {
  const ts = `export enum ErrorCode { Gone = 'order_gone', Paid = 'order_paid' }
function status(c) { switch (c) { case ErrorCode.Gone: return 404; case 'other': return 500 } }`
  expect(codeFacts('codes.ts', ts)).toEqual([
    ['order_gone', 404, undefined],
    ['order_paid', undefined, undefined],
  ])
})
