import { expect, test } from 'vitest'
import { importSources } from '../import-sources'
import { importText, shop } from '../rows/source.fixture'

test('protobuf: enums of errors with comments and options', () => {
  const proto = `enum Color { RED = 0; }
enum ErrorReason {
  option (errors.default_code) = 500;
  reserved 7;
  ERROR_REASON_UNSPECIFIED = 0;
  // The user is not there.
  USER_NOT_FOUND = 1 [(errors.code) = 404];
  // OLD_ONE = 3;
  CONTENT_MISSING = 2 [deprecated = true]; // No content.
}`
  const { entries, lost } = importText('e.proto', proto)
  expect(entries).toEqual([
    { code: 'USER_NOT_FOUND', statuses: [404], title: 'The user is not there.', draft: true },
    { code: 'CONTENT_MISSING', statuses: [500], title: 'No content.', deprecated: true, draft: true },
  ])
  expect(lost).toEqual([
    { file: 'e.proto', line: 1, column: 1, what: 'the enum Color, whose name does not speak of errors' },
    {
      file: 'e.proto',
      line: 5,
      column: 3,
      what: 'ERROR_REASON_UNSPECIFIED, whose name or status says that it is not an error',
    },
  ])
})

test('protobuf: a value that stands for no error is none, and an enum may say that it is one', () => {
  const proto = `enum ResponseCodeEnum {
  OK = 0;
  BUSY = 1; // Too much to do.
  SUCCESS = 22;
}
enum AuthErrorCode { no_auth_error = 0; none_found = 1; }`
  const { entries, lost } = importText('e.proto', proto)
  expect(entries.map(({ code, title }) => [code, title])).toEqual([
    ['BUSY', 'Too much to do.'],
    ['none_found', 'none_found'],
  ])
  expect(lost.map(({ line, what }) => [line, what])).toEqual([
    [2, 'OK, which means “no error” in ResponseCodeEnum'],
    [4, 'SUCCESS, which means “no error” in ResponseCodeEnum'],
    [6, 'no_auth_error, which means “no error” in AuthErrorCode'],
  ])
})

test('protobuf: codes of something else are no errors, and long numbers are other names of their values', () => {
  const proto = `enum StateCode { Initializing = 0; Healthy = 1; }
enum ErrorCode { Success = 0; CollectionNotExists = 4; IndexNotExist = 700; DataMissing = 800; }
enum OldError { OldDataMissing = 800; }`
  const { entries, lost } = importText('e.proto', proto)
  expect(entries.map(({ code, aliases }) => [code, aliases])).toEqual([
    ['CollectionNotExists', undefined],
    ['IndexNotExist', ['700']],
    ['DataMissing', undefined],
    ['OldDataMissing', undefined],
  ])
  expect(lost.map(({ what }) => what)).toEqual([
    'the enum StateCode, whose name does not speak of errors',
    'Success, which means “no error” in ErrorCode',
  ])
  expect(importText('s.proto', 'enum CountryCode { DE = 0; FR = 1; }').entries).toEqual([])
})

test('protobuf: an enum of any name whose values say that they are errors', () => {
  const proto = `enum Type { CREATE = 1; DELETE = 2; }
enum Status { OK = 1; VOLUME_NOT_FOUND = 2; VOLUME_NOT_EMPTY = 3; INVALID_NAME = 4; PERMISSION_DENIED = 5; KEY_EXISTS = 6; }`
  expect(importText('e.proto', proto).entries.map(({ code }) => code)).toEqual([
    'VOLUME_NOT_FOUND',
    'VOLUME_NOT_EMPTY',
    'INVALID_NAME',
    'PERMISSION_DENIED',
    'KEY_EXISTS',
  ])
})

test('message bundles, the second language beside the first', () => {
  const { entries } = importSources({
    sources: [
      { path: 'errors_de.properties', text: 'order.gone=Weg: {0}\n' },
      { path: 'errors.properties', text: '# old.one=Old\norder.gone = Gone: \\\n   {0}\norder.paid: Paid \\u00e9\n' },
    ],
    ...shop,
  })
  expect(entries).toEqual([
    {
      code: 'order.gone',
      message: 'Gone: {0}',
      messages: { de: 'Weg: {0}' },
      params: [{ placeholder: '{0}', name: 'arg_0' }],
      draft: true,
    },
    { code: 'order.paid', message: 'Paid é', draft: true },
  ])
})

test('message bundles: where most keys speak of errors, the others are left out and told; a section takes them', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => `shop.error.${name}=Text ${name}\n`)
  const bundle = `${keys.join('')}shop.email.subject=Your order\nshop.email.body=Hello\n`
  const { entries, lost } = importText('messages_en.properties', bundle)
  expect(entries).toHaveLength(9)
  expect(lost).toEqual([
    {
      file: 'messages_en.properties',
      line: 10,
      column: 1,
      what: 'shop.email.subject, shop.email.body, whose keys, unlike most others, do not mention errors',
    },
  ])
  const chosen = importSources({ sources: [{ path: 'm.properties', text: bundle }], ...shop, section: 'shop.email' })
  expect(chosen.entries.map(({ code }) => code)).toEqual(['shop.email.subject', 'shop.email.body'])
})

test("TypeScript's diagnostics: the key is the message, the category a severity", () => {
  const json = '{\n  "\'{0}\' expected.": {\n    "category": "Error",\n    "code": 1005\n  }\n}'
  expect(importText('diagnosticMessages.json', json)).toMatchObject({
    form: 'diagnostics',
    entries: [
      {
        code: '1005',
        severity: 'Error',
        message: "'{0}' expected.",
        params: [{ placeholder: '{0}', name: 'arg_0' }],
        draft: true,
      },
    ],
  })
})

test("PostgreSQL's errcodes.txt: several names of one code, sections as families, no success", () => {
  const text = `# comment
Section: Class 00 - Successful Completion
00000    S    ERRCODE_SUCCESSFUL_COMPLETION    successful_completion
Section: Class 22 - Data Exception
2202E    E    ERRCODE_ARRAY_ELEMENT_ERROR
2202E    E    ERRCODE_ARRAY_SUBSCRIPT_ERROR    array_subscript_error
`
  expect(importText('errcodes.txt', text).entries).toEqual([
    {
      code: '2202E',
      severity: 'error',
      family: 'class-22-data-exception',
      title: 'ERRCODE_ARRAY_ELEMENT_ERROR',
      aliases: ['ERRCODE_ARRAY_ELEMENT_ERROR', 'ERRCODE_ARRAY_SUBSCRIPT_ERROR', 'array_subscript_error'],
      draft: true,
    },
  ])
})

test("Spark's conditions: a condition below another has both names", () => {
  const json =
    '{"AS_OF_JOIN":{"message":["Invalid join."],"subClass":{"BAD_SIDE":{"message":["Side <side> is bad."]}},"sqlState":"42604"}}'
  expect(importText('error-conditions.json', json).entries).toEqual([
    { code: 'AS_OF_JOIN', family: 'as-of-join', message: 'Invalid join.', keywords: ['42604'], draft: true },
    {
      code: 'AS_OF_JOIN.BAD_SIDE',
      family: 'as-of-join',
      message: 'Invalid join.\nSide <side> is bad.',
      params: [{ placeholder: '<side>', name: 'side' }],
      keywords: ['42604'],
      draft: true,
    },
  ])
})
