import { expect, test } from 'vitest'
import { importSources } from '../../import-sources'
import { parse, readCodeFile } from '../../rows/code.fixture'
import { importText, shop } from '../../rows/source.fixture'

/** The entries of a file of code, without what they all have. */
function entries(path: string, text: string) {
  return readCodeFile(path, text).entries
}

test('Java: an enum with a status, a code and a message', () => {
  const java = `public enum ErrorCode {
  // 404
  ORDER_GONE(HttpStatus.NOT_FOUND, "ORD_4041", "Order {id} is gone"),
  // OLD(HttpStatus.GONE, "ORD_1", "old"),
  @Deprecated
  ORDER_PAID(HttpStatus.CONFLICT, "ORD_4091", "Order is " + "paid");
  private final HttpStatus status;
}`
  expect(entries('ErrorCode.java', java)).toEqual([
    {
      code: 'ORD_4041',
      statuses: [404],
      message: 'Order {id} is gone',
      params: [{ placeholder: '{id}', name: 'id' }],
      aliases: ['ORDER_GONE'],
    },
    { code: 'ORD_4091', statuses: [409], message: 'Order is paid', aliases: ['ORDER_PAID'], deprecated: true },
  ])
})

test('Java: numbers of a constructor whose parameters have names, and constants of a class', () => {
  const java = `enum Errors { GONE(1001, 404, "Gone thing"), PAID(1002, 409, "Paid thing"); Errors(int code, int status, String message) {} }`
  expect(entries('Errors.java', java)).toEqual([
    { code: '1001', statuses: [404], message: 'Gone thing', aliases: ['GONE'] },
    { code: '1002', statuses: [409], message: 'Paid thing', aliases: ['PAID'] },
  ])
  expect(entries('Codes.java', 'class ErrorCodes { public static final String GONE = "E_GONE"; }')).toEqual([
    { code: 'E_GONE', title: 'E_GONE', aliases: ['GONE'] },
  ])
})

test('Java: constructors of several lengths, the shorter one of which gives the longer one a status', () => {
  const java = `enum Errors {
  GONE("E-1", 404, "Gone thing"), DOWN("E-2", "Down until {until}"), LATE("E-3", "Late"), PAID(409, "E-4", "Paid");
  Errors(String code, int status, String message) { this.code = code; }
  Errors(String code, String message) { this(code, 503, message); }
  Errors(int status, String code, String message) { this(code, status, message); }
}`
  expect(entries('Errors.java', java)).toEqual([
    { code: 'E-1', statuses: [404], message: 'Gone thing', aliases: ['GONE'] },
    {
      code: 'E-2',
      statuses: [503],
      message: 'Down until {until}',
      params: [{ placeholder: '{until}', name: 'until' }],
      aliases: ['DOWN'],
    },
    { code: 'E-3', statuses: [503], message: 'Late', aliases: ['LATE'] },
    { code: 'E-4', statuses: [409], message: 'Paid', aliases: ['PAID'] },
  ])
  const own =
    'enum Errors { A("E-1", 404, "Gone"), B("E-2", "Down"); Errors(String code, int status, String message) {} Errors(String code, String message) { this.code = code; this.message = message; } }'
  expect(entries('Errors.java', own)).toEqual([
    { code: 'E-1', statuses: [404], message: 'Gone', aliases: ['A'] },
    { code: 'E-2', message: 'Down', aliases: ['B'] },
  ])
})

test('what a constructor makes of its parameters for another one is filled in, where that is known', () => {
  const java = `enum Errors {
  GONE("1", "Gone thing"), DOWN("2", 503);
  Errors(String code, String message, int status) { this.code = code; }
  Errors(String code, String message) { this("ORD-" + code, "Shop: " + message, 404); }
  Errors(String code, int status) { this(wrap(code + status), "Down", status); }
}`
  expect(entries('Errors.java', java)).toEqual([
    { code: 'ORD-1', statuses: [404], message: 'Shop: Gone thing', aliases: ['GONE'] },
    { code: '2', statuses: [503], title: 'DOWN', aliases: ['DOWN'] },
  ])
  const kotlin = `enum class Faults(val code: String, @Schema(description = "m") val status: Int, val message: String) {
  OFF("2", "Off thing");
  constructor(code: String, message: String) : this("F-$code", 503, "Shop: \${message}!")
}`
  expect(entries('E.kt', kotlin)).toEqual([
    { code: 'F-2', statuses: [503], message: 'Shop: Off thing!', aliases: ['OFF'] },
  ])
})

test('Kotlin: a parameter that nothing is passed to has its usual value, and a second constructor gives one', () => {
  const kotlin = `enum class ErrorCode(val code: String, val message: String, val status: Int = 400) {
  GONE("E1", "Gone thing", 404), PAID("E2", "Paid thing"), LATE(message = "Late thing", code = "E3")
}
enum class Faults(val code: String, val status: Int, val message: String) {
  DOWN("F1", 502, "Down thing"), OFF("F2", "Off thing");
  constructor(code: String, message: String) : this(code, 503, message)
}`
  expect(entries('E.kt', kotlin)).toEqual([
    { code: 'E1', family: 'error-code', statuses: [404], message: 'Gone thing', aliases: ['GONE'] },
    { code: 'E2', family: 'error-code', statuses: [400], message: 'Paid thing', aliases: ['PAID'] },
    { code: 'E3', family: 'error-code', statuses: [400], message: 'Late thing', aliases: ['LATE'] },
    { code: 'F1', family: 'faults', statuses: [502], message: 'Down thing', aliases: ['DOWN'] },
    { code: 'F2', family: 'faults', statuses: [503], message: 'Off thing', aliases: ['OFF'] },
  ])
})

test('Java: an enum whose only numbers are statuses has its names on the wire', () => {
  expect(entries('E.java', 'enum ErrorCode { A_B(404, "Not here"), C_D(409, "Not now") }')).toEqual([
    { code: 'A_B', statuses: [404], message: 'Not here' },
    { code: 'C_D', statuses: [409], message: 'Not now' },
  ])
})

test('Kotlin: an enum class', () => {
  const kotlin =
    'enum class ErrorCode(val code: String, val status: Int, val message: String) {\n  GONE("E1", 404, "Gone thing"),\n  PAID("E2", 409, "Paid thing")\n}'
  expect(entries('E.kt', kotlin)).toEqual([
    { code: 'E1', statuses: [404], message: 'Gone thing', aliases: ['GONE'] },
    { code: 'E2', statuses: [409], message: 'Paid thing', aliases: ['PAID'] },
  ])
})

test('Go: iota, comments with statuses, and structs', () => {
  const go = `package code
const (
	// ErrUnknown - 500: Internal server error.
	ErrUnknown int = iota + 100001

	//  ErrOther - 400: Bad body.
	ErrBind
)
`
  expect(entries('code.go', go)).toEqual([
    { code: '100001', statuses: [500], title: 'Internal server error.', aliases: ['ErrUnknown'] },
    { code: '100002', statuses: [400], title: 'Bad body.', aliases: ['ErrBind'] },
  ])
  const structs =
    'package x\nvar (\n\tErrGone = &APIError{Code: "GONE", Message: "It is gone", HTTPStatus: http.StatusNotFound}\n\tErrPaid = &APIError{Code: "PAID", Message: "It is paid", HTTPStatus: http.StatusConflict}\n)\n'
  expect(entries('e.go', structs)).toEqual([
    { code: 'GONE', statuses: [404], message: 'It is gone', aliases: ['ErrGone'] },
    { code: 'PAID', statuses: [409], message: 'It is paid', aliases: ['ErrPaid'] },
  ])
})

test('TypeScript: objects, enums, calls and classes', () => {
  expect(
    entries(
      'e.ts',
      "export const errors = { GONE: { code: 'E1', status: 404, message: 'Gone' }, PAID: { code: 'E2', status: 409, message: 'Paid' } } as const",
    ),
  ).toEqual([
    { code: 'E1', statuses: [404], message: 'Gone', aliases: ['GONE'] },
    { code: 'E2', statuses: [409], message: 'Paid', aliases: ['PAID'] },
  ])
  expect(
    entries('e.ts', "export enum ErrorCode { Gone = 'E_GONE', /** It is paid. */ Paid = 'E_PAID', Plain }"),
  ).toEqual([
    { code: 'E_GONE', title: 'E_GONE', aliases: ['Gone'] },
    { code: 'E_PAID', title: 'It is paid.', aliases: ['Paid'] },
    { code: 'Plain', title: 'Plain' },
  ])
  expect(
    entries(
      'e.js',
      "const FST_ERR_A = createError('FST_ERR_A', 'Bad %s', 400)\nE('ERR_B', 'Other thing', TypeError)\nE('ERR_C', 'Third thing')",
    ),
  ).toEqual([
    { code: 'FST_ERR_A', statuses: [400], message: 'Bad %s', params: [{ placeholder: '%s', name: 'arg_1' }] },
    { code: 'ERR_B', message: 'Other thing' },
    { code: 'ERR_C', message: 'Third thing' },
  ])
  expect(
    entries('e.ts', "class GoneError extends AppError { constructor() { super('ORDER_GONE', 'It is gone', 404) } }"),
  ).toEqual([{ code: 'ORDER_GONE', statuses: [404], message: 'It is gone', aliases: ['GoneError'] }])
})

test('JavaScript: what is loaded, and what only stands for another code, is no code', () => {
  const js = `const createError = require('@x/error')
const codes = { ERR_A: createError('ERR_A', 'Bad thing', 400) }
module.exports.MAP = { OLD_ERR: codes.ERR_A }
const errorOf = () => 'ERR_NONE'`
  expect(entries('e.js', js)).toEqual([{ code: 'ERR_A', statuses: [400], message: 'Bad thing' }])
})

test('Python: enums, dictionaries and classes', () => {
  expect(entries('e.py', 'class ErrorCode(Enum):\n    GONE = "E_GONE"\n    PAID = "E_PAID"\n')).toEqual([
    { code: 'E_GONE', title: 'E_GONE', aliases: ['GONE'] },
    { code: 'E_PAID', title: 'E_PAID', aliases: ['PAID'] },
  ])
  expect(
    entries('e.py', 'ERRORS = {"E1": {"message": "Gone", "status": 404}, "E2": {"message": "Paid", "status": 409}}\n'),
  ).toEqual([
    { code: 'E1', statuses: [404], message: 'Gone' },
    { code: 'E2', statuses: [409], message: 'Paid' },
  ])
  expect(
    entries('e.py', 'class Gone(ApiError):\n    status_code = 404\n    code = "gone_1"\n    message = "It is gone"\n'),
  ).toEqual([{ code: 'gone_1', statuses: [404], message: 'It is gone', aliases: ['Gone'] }])
})

test('C#: enums and constants', () => {
  expect(
    entries('E.cs', 'enum ErrorCode { /// <summary>It is gone.</summary>\n Gone = 1001,\n [Obsolete] Paid = 1002 }'),
  ).toEqual([
    { code: '1001', title: 'It is gone.', aliases: ['Gone'] },
    { code: '1002', title: 'Paid', aliases: ['Paid'], deprecated: true },
  ])
  expect(entries('E.cs', 'static class ErrorCodes { public const string Gone = "E_GONE"; }')).toEqual([
    { code: 'E_GONE', title: 'E_GONE', aliases: ['Gone'] },
  ])
})

test('PHP: arrays and enums', () => {
  const php =
    "<?php\nreturn [\n  E::GONE => ['name' => 'order_gone', 'description' => 'It is gone.', 'code' => 404],\n  E::PAID => ['name' => 'order_paid', 'description' => 'It is paid.', 'code' => 409],\n];"
  expect(entries('errors.php', php)).toEqual([
    { code: 'order_gone', statuses: [404], title: 'It is gone.', aliases: ['GONE'] },
    { code: 'order_paid', statuses: [409], title: 'It is paid.', aliases: ['PAID'] },
  ])
  expect(entries('E.php', "<?php enum ErrorCode: string { case Gone = 'gone_1'; }")).toEqual([
    { code: 'gone_1', title: 'Gone', aliases: ['Gone'] },
  ])
})

test('Rust: enums with the messages of their attributes', () => {
  const rust =
    'enum ApiError {\n    /// The order is gone.\n    #[error("order {id} gone")]\n    Gone { id: u32 },\n    Paid = 7,\n}'
  expect(entries('e.rs', rust)).toEqual([
    {
      code: 'Gone',
      summary: 'The order is gone.',
      message: 'order {id} gone',
      params: [{ placeholder: '{id}', name: 'id' }],
    },
    { code: '7', title: 'Paid', aliases: ['Paid'] },
  ])
})

test('Rust: rows that a macro of errors is given', () => {
  const rust =
    'enum ErrorType { Internal, Auth }\nmake_error_codes! {\n// A comment.\nIndexGone , InvalidRequest , NOT_FOUND ;\nIndexPaid , Internal , CONFLICT\n}'
  const { entries: found, lost } = importText('error.rs', rust, { parse })
  expect(found.map(({ code, statuses }) => [code, statuses])).toEqual([
    ['IndexGone', [404]],
    ['IndexPaid', [409]],
  ])
  expect(lost).toEqual([
    {
      file: 'error.rs',
      line: 1,
      column: 18,
      what: 'ErrorType, which names kinds of errors; --section ErrorType takes its names as codes',
    },
  ])
})

/** The entries of several files of code. */
function entriesOf(...sources: readonly (readonly [path: string, text: string])[]) {
  const files = sources.map(([path, text]) => ({ path, text }))
  return importSources({ sources: files, ...shop, parse }).entries.map(({ draft: _draft, ...entry }) => entry)
}

test('a table about constants joins them, also where they are in another file', () => {
  const constants = 'package x\nconst (\n\tErrNone Code = iota\n\tErrGone\n\tErrPaid\n)\n'
  const table =
    'package x\nvar errorCodes = errorCodeMap{\n\tErrGone: {Code: "OrderGone", Description: "It is gone", HTTPStatusCode: http.StatusGone},\n\tErrPaid: {Code: "OrderPaid", Description: "It is paid", HTTPStatusCode: http.StatusConflict},\n}\n'
  expect(entriesOf(['codes.go', constants], ['table.go', table])).toEqual([
    { code: 'OrderGone', statuses: [410], title: 'It is gone', aliases: ['ErrGone'] },
    { code: 'OrderPaid', statuses: [409], title: 'It is paid', aliases: ['ErrPaid'] },
  ])
  const enumeration = 'export enum ErrorCode { Gone = 1001, Paid }'
  const messages =
    "export const messages = { [ErrorCode.Gone]: 'It is gone', [ErrorCode.Paid]: 'It is paid' }\nexport const statuses = { [ErrorCode.Gone]: { status: 410 } }"
  expect(entriesOf(['code.ts', enumeration], ['messages.ts', messages])).toEqual([
    { code: '1001', statuses: [410], message: 'It is gone', aliases: ['Gone'] },
    { code: '1002', message: 'It is paid', aliases: ['Paid'] },
  ])
})

test('the name of a constant stands for its value', () => {
  const php =
    "<?php\nclass E { const GONE = 'order_gone'; }\nreturn [ E::GONE => ['name' => E::GONE, 'description' => 'It is gone.', 'code' => 404], E::PAID => ['name' => E::PAID, 'description' => 'It is paid.', 'code' => 1003] ];"
  expect(entries('errors.php', php)).toEqual([
    { code: 'order_gone', statuses: [404], family: 'e', title: 'It is gone.', aliases: ['GONE'] },
    { code: '1003', title: 'It is paid.', aliases: ['PAID'] },
  ])
})

test('values that nothing is known of are reported, and keep the place of the others', () => {
  const java =
    'enum Errors { GONE(404, null, "E1", "Gone thing", 7), PAID(HttpStatus.CONFLICT.value(), x -> x, "E2", "Paid thing", 8); Errors(int status, Object maker, String code, String message, int weight) {} }'
  const { entries: found, lost } = importText('Errors.java', java, { parse })
  expect(found.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['E1', [404], 'Gone thing'],
    ['E2', [409], 'Paid thing'],
  ])
  expect(lost.map(({ what }) => what)).toEqual(['2 values of "weight" (no field for it)'])
})

test('Kotlin objects, Python classes with defaults, constants that a class of errors makes', () => {
  expect(entries('E.kt', 'object OrderGone : AppError("ORDER_GONE", 404, "Order is gone")')).toEqual([
    { code: 'ORDER_GONE', statuses: [404], message: 'Order is gone', aliases: ['OrderGone'] },
  ])
  const python =
    "class Gone(APIException):\n    status_code = 404\n    default_detail = _('It is gone.')\n    default_code = 'order_gone'\n"
  expect(entries('e.py', python)).toEqual([
    { code: 'order_gone', statuses: [404], message: 'It is gone.', aliases: ['Gone'] },
  ])
  const typescript =
    "const size = 3\nexport const Gone = new AppError('ORDER_GONE', 404, 'It is gone')\nexport const codes = ['A_1', 'A_2']\n"
  expect(entries('x.ts', typescript)).toEqual([
    { code: 'ORDER_GONE', statuses: [404], message: 'It is gone', aliases: ['Gone'] },
  ])
})

test('records that a function makes, and constants of a file that is called errors', () => {
  const go =
    'package x\nfunc toError(err error) APIError {\n\treturn APIError{Code: "OrderGone", Description: err.Error(), HTTPStatusCode: http.StatusGone}\n}\n'
  expect(entries('e.go', go)).toEqual([{ code: 'OrderGone', statuses: [410], title: 'OrderGone' }])
  expect(entries('errorcode.py', 'FAILED_TO_CONNECT = 250001\nNO_ACCOUNT = 251001\n')).toEqual([
    { code: '250001', title: 'FAILED_TO_CONNECT', aliases: ['FAILED_TO_CONNECT'] },
    { code: '251001', title: 'NO_ACCOUNT', aliases: ['NO_ACCOUNT'] },
  ])
})

test('a success is no error; a code with a success status is reported', () => {
  const go =
    'package x\nvar errors = map[string]E{\n\t"a": {Code: "Ok", Status: 200, Message: "Fine"},\n\t"b": {Code: "Tampered", Status: 206, Message: "Odd"},\n\t"c": {Code: "Gone", Status: 410, Message: "Gone"},\n}\n'
  const { entries: found, lost } = importText('e.go', go, { parse })
  expect(found.map((entry) => entry.code)).toEqual(['Gone'])
  expect(lost.map(({ line, what }) => [line, what])).toEqual([
    [3, 'Ok, whose name or status says that it is not an error'],
    [4, 'Tampered, whose status is that of a success'],
  ])
})

test('what a grammar cannot read is reported with its place', () => {
  const java = 'enum ErrorCode { A_B(404, "Not here"), %%% C_D(409, "Not now") }'
  expect(importText('E.java', java, { parse }).lost).toEqual([
    { file: 'E.java', line: 1, column: 40, what: 'a part that is no java, as far as its grammar goes' },
  ])
})

test('what is no list of errors is reported, as is code without a grammar', () => {
  expect(importText('a.ts', 'export const size = 3', { parse }).lost).toEqual([
    {
      file: 'a.ts',
      line: 1,
      column: 1,
      what: 'a file in which no enum, constant, object or class looks like an error',
    },
  ])
  expect(importText('a.ts', 'export const size = 3').lost).toEqual([
    { file: 'a.ts', line: 1, column: 1, what: 'a file of a form that cannot be read here: typescript' },
  ])
})
