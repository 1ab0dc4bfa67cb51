import { expect, test } from 'vitest'
import { codeFacts } from '../../rows/code.fixture'

const both = [
  ['ORD-1', 404, 'The order is gone'],
  ['ORD-2', 409, 'The order is paid'],
]

test('what a function says of a constant comes to what the constant is made of', () => {
  for (const [path, text] of [
    [
      'ErrorCode.kt',
      'enum class ErrorCode(val code: String, val message: String) {\n  GONE("ORD-1", "The order is gone"), PAID("ORD-2", "The order is paid") }\nfun status(c: ErrorCode): Int = when (c) {\n  ErrorCode.GONE -> 404\n  ErrorCode.PAID -> 409\n}',
    ],
    [
      'ErrorCode.java',
      'enum ErrorCode { GONE("ORD-1", "The order is gone"), PAID("ORD-2", "The order is paid");\n  ErrorCode(String code, String message) {}\n  int getStatus() { switch (this) { case GONE: return 404; case PAID: return 409; } return 0; } }',
    ],
    [
      'codes.ts',
      "export const Errors = { GONE: { code: 'ORD-1', message: 'The order is gone' }, PAID: { code: 'ORD-2', message: 'The order is paid' } }\nfunction status(e) { switch (e) { case Errors.GONE: return 404; case Errors.PAID: return 409 } }",
    ],
    [
      'Errors.cs',
      'static class Errors {\n  static readonly Error Gone = new Error("ORD-1", "The order is gone");\n  static readonly Error Paid = new Error("ORD-2", "The order is paid");\n  static readonly Dictionary<Error, int> Statuses = new() { [Errors.Gone] = 404, [Errors.Paid] = 409 };\n}',
    ],
  ] as const)
    expect(codeFacts(path, text), path).toEqual(both)
})

test('a function, an attribute or a list of something else makes no errors beside those of a file', () => {
  const codes = "export enum ErrorCode { Gone = 'ORD-1', Paid = 'ORD-2' }\n"
  const ts = `${codes}enum Step { Pack = 'pack', Ship = 'ship' }
function getMessage(s) { switch (s) { case Step.Pack: return 'We are packing it'; case Step.Ship: return 'We are shipping it' } }
function status(s) { switch (s) { case Step.Pack: return 404; case Step.Ship: return 409 } }`
  expect(codeFacts('codes.ts', ts).map(([code]) => code)).toEqual(['ORD-1', 'ORD-2'])
  const cs = `public enum ErrorCode { Gone = 1001, Paid = 1002 }
public enum Role { [JsonPropertyName("admin")] Admin, [EnumMember(Value = "guest")] Guest }
public enum Size { [Code("s")] Small, [Code("l")] Large }
public static class Errors { static readonly Plan[] More = new[] { new Plan("a1", "For small shops"), new Plan("b2", "For large shops") }; }`
  expect(codeFacts('Codes.cs', cs).map(([code]) => code)).toEqual(['1001', '1002'])
  const go = `package codes
const (
	ErrGone Code = iota + 100
	ErrPaid
)
const (
	KeyTimeout = "app.timeout"
	KeyUrl     = "app.url"
)
func init() {
	viper.SetDefault(KeyTimeout, "thirty seconds at most")
	flag.StringVar(KeyUrl, "where the server is")
}`
  expect(codeFacts('codes.go', go).map(([code]) => code)).toEqual(['100', '101'])
})
