import { expect, test } from 'vitest'
import { codeFacts, readCodeFile } from '../../rows/code.fixture'

const both = [
  ['order_gone', 404, 'The order is gone'],
  ['order_locked', 423, 'The order is locked'],
]

test('a list of calls that each have a code and a sentence is one of errors, in every language', () => {
  for (const [path, text] of [
    [
      'errors.py',
      '@dataclass\nclass ErrorDef:\n    code: str\n    status: int\n    message: str = ""\n\nERRORS = [\n    ErrorDef("order_gone", 404, "The order is gone"),\n    ErrorDef(code="order_locked", status=423, message="The order is locked"),\n]\n',
    ],
    [
      'Errors.java',
      'class Errors {\n  static final List<ErrorDef> ERRORS = List.of(\n    new ErrorDef("order_gone", 404, "The order is gone"),\n    new ErrorDef("order_locked", 423, "The order is locked"));\n}',
    ],
    [
      'Errors.kt',
      'val errors = listOf(\n  ErrorDef("order_gone", 404, "The order is gone"),\n  ErrorDef("order_locked", 423, "The order is locked"),\n)',
    ],
    [
      'errors.go',
      'package errs\n\nvar errors = []ErrorDef{\n\t{"order_gone", 404, "The order is gone"},\n\t{"order_locked", 423, "The order is locked"},\n}\n',
    ],
    [
      'errors.ts',
      "export const errors = [\n  new ErrorDef('order_gone', 404, 'The order is gone'),\n  new ErrorDef('order_locked', 423, 'The order is locked'),\n]\n",
    ],
    [
      'errors.php',
      "<?php\nreturn ['errors' => [\n  new ErrorDef('order_gone', 404, 'The order is gone'),\n  new ErrorDef('order_locked', 423, 'The order is locked'),\n]];\n",
    ],
    [
      'Errors.cs',
      'class Errors {\n  static readonly ErrorDef[] All = new[] {\n    new ErrorDef("order_gone", 404, "The order is gone"),\n    new ErrorDef("order_locked", 423, "The order is locked"),\n  };\n}',
    ],
  ] as const)
    expect(codeFacts(path, text), path).toEqual(both)
})

test('TypeScript: rows of an array that has a type are rows', () => {
  const ts = `export const errors = [
  { code: 'order_gone', status: 404, message: 'The order is gone' },
  { code: 'order_locked', status: 423, message: 'The order is locked' },
] as const satisfies readonly ErrorDef[]`
  expect(codeFacts('errors.ts', ts)).toEqual(both)
})

test('C#: a dictionary whose keys are constants tells about these', () => {
  const cs = `public static class ErrorCodes {
  public const string Gone = "order_gone";
  public const string Locked = "order_locked";
  public static readonly Dictionary<string, string> Messages = new() { [Gone] = "The order is gone", { Locked, "The order is locked" } };
}`
  expect(codeFacts('ErrorCodes.cs', cs).map(([code, , message]) => [code, message])).toEqual([
    ['order_gone', 'The order is gone'],
    ['order_locked', 'The order is locked'],
  ])
})

test('Go: the status of a table may be a name', () => {
  const go =
    'package errs\n\nconst (\n\tCodeGone = "order_gone"\n)\n\nvar text = map[string]string{CodeGone: "The order is gone"}\nvar status = map[string]int{CodeGone: http.StatusNotFound}\n'
  expect(codeFacts('errors.go', go)).toEqual([['order_gone', 404, 'The order is gone']])
})

test('Java: methods that make an error each, with a sentence that is added up, and a limit among codes', () => {
  const java = `public class OrderException extends ApiException {
  public static OrderException gone(String id) { return new OrderException("order.gone", HttpStatus.NOT_FOUND, "Order " + id + " is gone"); }
}`
  expect(codeFacts('OrderException.java', java)).toEqual([['order.gone', 404, 'Order {id} is gone']])
  const codes =
    'public interface ErrorCodes {\n  /** The order is gone. */\n  String GONE = "E-1";\n  String LOCKED = "E-2";\n  int MAX = 5;\n}'
  const { entries, losses } = readCodeFile('ErrorCodes.java', codes)
  expect(entries.map(({ code, title }) => [code, title])).toEqual([
    ['E-1', 'The order is gone.'],
    ['E-2', 'LOCKED'],
  ])
  expect(losses).toEqual(['5:7 MAX, a number among texts'])
})

test('Kotlin: of a title and a detail the detail is what is sent', () => {
  const kotlin =
    'enum class ApiErrors(val status: HttpStatus, val title: String, val detail: String) {\n  GONE(HttpStatus.NOT_FOUND, "Order gone", "No order with the ID %s."),\n}'
  expect(readCodeFile('ApiErrors.kt', kotlin).entries.map(({ title, message }) => [title, message])).toEqual([
    ['Order gone', 'No order with the ID %s.'],
  ])
})

test('the values of a call in a list are the fields of its type, in their order', () => {
  const python =
    '@dataclass\nclass ErrorDef:\n    hint: str\n    code: str\n    message: str\n\nERRORS = [\n    ErrorDef("Wait a minute", "order_gone", "The order is gone"),\n]\n'
  const { entries } = readCodeFile('errors.py', python)
  expect(entries).toMatchObject([
    { code: 'order_gone', message: 'The order is gone', solutions: [{ text: 'Wait a minute' }] },
  ])
})
