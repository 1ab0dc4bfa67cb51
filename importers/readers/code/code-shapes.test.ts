import { expect, test } from 'vitest'
import { importSources } from '../../import-sources'
import { parse, readCodeFile } from '../../rows/code.fixture'
import { shop } from '../../rows/source.fixture'

/** What comes of a file of code, its losses without their places. */
function read(path: string, text: string) {
  const { entries, losses } = readCodeFile(path, text)
  return { entries, losses: losses.map((loss) => loss.replace(/^\d+:\d+ /, '')) }
}

test('TypeScript: messages that functions make, and records without one beside them', () => {
  const ts = `
/**
 * @docs
 * @see
 * The order was removed.
 */
export const OrderGone = { name: 'OrderGone', title: 'Gone.', message: (id: string) => \`Order \${
  id
} is gone.\` }
export const OrderPaid = { name: 'OrderPaid', title: 'Paid.', message: (id) => { return 'It is ' + 'paid.' } }
export const OrderLate = { name: 'OrderLate', title: 'Late.', message: (days) => \`Late\${days ? \` by \${days}\` : ''}.\` }
export const OrderHeld = { name: 'OrderHeld', title: 'Held.', message: (why) => why.join() }
export const OrderOpen = { name: 'OrderOpen', title: 'Open.', message: 'It is open.' }
export const OrderOdd = { name: 'OrderOdd', title: 'Odd.' }`
  const { entries, losses } = read('orders.ts', ts)
  expect(entries.map(({ code, title, message }) => [code, title, message])).toEqual([
    ['OrderGone', 'Gone.', 'Order ${id} is gone.'],
    ['OrderPaid', 'Paid.', 'It is paid.'],
    ['OrderLate', 'Late.', 'Late${value}.'],
    ['OrderHeld', 'Held.', undefined],
    ['OrderOpen', 'Open.', 'It is open.'],
    ['OrderOdd', 'Odd.', undefined],
  ])
  expect(losses).toEqual([
    'a part of message of OrderLate, which only the running program has',
    'message of OrderHeld, which only the running program has',
  ])
})

test('TypeScript: classes whose constructor sets the code, and numbers that look like statuses and are none', () => {
  const ts = `
export const ERR_PARAM = 200
export const ERR_CLOSED = 503
export const REJECTED = 4001
export class ParamError extends BaseError { public code = ERR_PARAM; constructor() { super('Wrong parameter'); } }
export class ClosedError extends BaseError { constructor() { super('Closed'); this.code = ERR_CLOSED } }
export class AnyError extends BaseError { constructor(code: number) { super('Something failed'); this.code = code } }
export const messages = { [REJECTED]: { name: 'Rejected by a person', message: 'It was rejected.' }, 1000: { name: 'Normal', message: 'Closed.' } }`
  const { entries, losses } = read('src/errors.ts', ts)
  expect(entries.map(({ code, statuses, message, aliases }) => [code, statuses, message, aliases])).toEqual([
    ['200', undefined, 'Wrong parameter', ['ERR_PARAM', 'ParamError']],
    ['503', undefined, 'Closed', ['ERR_CLOSED', 'ClosedError']],
    ['4001', undefined, 'It was rejected.', ['REJECTED']],
    ['1000', undefined, 'Closed.', ['Normal']],
  ])
  expect(losses).toContain('AnyError, whose code is given to it where it is used')
})

test('a text among constants that are numbers', () => {
  const numbers = Array.from({ length: 12 }, (_, index) => `export const ERR_${index} = ${1000 + index}`)
  const { entries, losses } = read('errors.ts', [...numbers, "export const GENESIS = '0x0'"].join('\n'))
  expect(entries).toHaveLength(12)
  expect(losses).toEqual(['GENESIS, a text among numbers'])
})

test('Python: what the parameters of a class are by default', () => {
  const python = `class Codes(str, Enum):
    NOT_FOUND = "M_NOT_FOUND"
    FORBIDDEN = "M_FORBIDDEN"

class NotFoundError(ApiError):
    def __init__(self, msg: str = "Not found", errcode: str = Codes.NOT_FOUND):
        super().__init__(404, msg, errcode=errcode)
`
  expect(read('errors.py', python).entries).toEqual([
    {
      code: 'M_NOT_FOUND',
      statuses: [404],
      message: 'Not found',
      aliases: ['NOT_FOUND', 'NotFoundError'],
      family: 'codes',
    },
    { code: 'M_FORBIDDEN', title: 'M_FORBIDDEN', aliases: ['FORBIDDEN'], family: 'codes' },
  ])
})

test('Go: a registration beside other constants, and a package of errors', () => {
  const go = `package shop
const errGroup = "shop.v1"
var (
  CodeGone = register(errGroup, Descriptor{Value: "GONE", Message: "it is gone", HTTPStatusCode: http.StatusGone})
  CodePaid = register(errGroup, Descriptor{Value: "PAID", Message: "it is paid", HTTPStatusCode: http.StatusConflict})
  CodeLate = register(errGroup, Descriptor{Value: "LATE", Message: "it is late", HTTPStatusCode: http.StatusConflict})
  CodeHeld = register(errGroup, Descriptor{Value: "HELD", Message: "it is held", HTTPStatusCode: http.StatusRequestedRangeNotSatisfiable})
)`
  const { entries, losses } = read('register.go', go)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['GONE', [410], 'it is gone'],
    ['PAID', [409], 'it is paid'],
    ['LATE', [409], 'it is late'],
    ['HELD', [416], 'it is held'],
  ])
  expect(losses).toEqual([
    'errGroup, a constant beside errors that say more',
    '4 values of "further values" (no field for it)',
  ])
  const constants = 'package errors\nconst (\n  NotFoundCode = "NOT_FOUND"\n  DENIED = "DENIED"\n)'
  expect(read('const.go', constants).entries.map(({ code }) => code)).toEqual(['NOT_FOUND', 'DENIED'])
})

test('Rust: messages of attributes; errors of other types and where numbers begin are none', () => {
  const rust = `pub const ERROR_CODE_OFFSET: u32 = 6000;
pub enum ErrorCode {
    /// 100 - The instruction is missing
    #[msg("Instruction missing")]
    InstructionMissing = 100,
    /// 101 - Nobody knows why
    Unknown,
}
pub enum Error { Code(CodeError), Program(ProgramError) }
pub enum ErrorOrigin { Source, Account }`
  const { entries, losses } = read('error.rs', rust)
  expect(entries).toEqual([
    {
      code: '100',
      summary: 'The instruction is missing',
      message: 'Instruction missing',
      aliases: ['InstructionMissing'],
    },
    { code: '101', title: 'Nobody knows why', aliases: ['Unknown'] },
  ])
  expect(losses).toEqual([
    'ERROR_CODE_OFFSET, a number that codes begin at',
    'Error, whose members hold errors of other types; --section Error takes its names as codes',
    'ErrorOrigin, which names kinds of errors; --section ErrorOrigin takes its names as codes',
  ])
})

test('Rust: what functions say about the members of an enum', () => {
  const rust = `pub enum Fault { Gone = -1, Lost = -2, Held = -3 }
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Gone | Fault::Lost => "It is gone",
            Other::Held => "Another is held",
            Self::Held => "held",
        })
    }
}
impl Fault {
    fn status(&self) -> StatusCode { match self { Self::Gone => StatusCode::GONE, _ => StatusCode::CONFLICT } }
}`
  expect(read('fault.rs', rust).entries).toEqual([
    { code: '-1', statuses: [410], message: 'It is gone', aliases: ['Gone'] },
    { code: '-2', statuses: [409], message: 'It is gone', aliases: ['Lost'] },
    { code: '-3', statuses: [409], title: 'Held', aliases: ['Held'] },
  ])
})

test('Java: an enum whose name says nothing, with a code and a message each', () => {
  const java = `public enum ResultEnum { FAIL(-1, "It failed"), SUCCESS(200, "It went well"), LATE(430, "It is late");
    ResultEnum(final int code, final String msg) {} }`
  expect(read('ResultEnum.java', java).entries.map(({ code, message }) => [code, message])).toEqual([
    ['-1', 'It failed'],
    ['430', 'It is late'],
  ])
})

test('files of tests beside others are left, and reported', () => {
  const sources = ['src/errors.ts', 'src/errors.test.ts', 'src/__fixtures__/errors.ts'].map((path, index) => ({
    path,
    text: `export const ERR_${index} = ${1000 + index}\n`,
  }))
  const { entries, lost } = importSources({ sources, ...shop, parse })
  expect(entries.map(({ code }) => code)).toEqual(['1000'])
  expect(lost.map(({ file, what }) => [file, what])).toEqual([
    ['src/__fixtures__/errors.ts', 'a file of tests'],
    ['src/errors.test.ts', 'a file of tests'],
  ])
})

test('PHP: a code that is one small word, among others that are longer', () => {
  const php = `<?php class ErrorObject {
    const CODE_CARD_DECLINED = 'card_declined';
    const CODE_EXPIRED_CARD = 'expired_card';
    const CODE_MISSING = 'missing';
}`
  expect(read('ErrorObject.php', php).entries.map(({ code }) => code)).toEqual([
    'card_declined',
    'expired_card',
    'missing',
  ])
})

test('TypeScript: a call at the top that registers a code is one, and one that only logs or asks is not', () => {
  const ts = `
E('ORDER_GONE', 'The order is gone')
console.warn('ORDER_PAID', 'trying again in a moment')
isOrderCode('ORDER_LATE', 'to string')
logger.error({ code: 'ORDER_HELD', message: 'trying again in a moment' })
function f() { logger.error({ code: 'ORDER_OPEN', message: 'trying again in a moment' }) }
function g() { logger.error(new ApiError({ code: 'ORDER_LOST', message: 'The order is lost' })) }`
  expect(read('errors.ts', ts).entries.map(({ code }) => code)).toEqual(['ORDER_GONE', 'ORDER_LOST'])
})
