import { expect, test } from 'vitest'
import { importText } from '../../rows/source.fixture'

const head = 'openapi: 3.1.0\ninfo: {title: Shop, version: "1"}\n'
const texts = (yaml: string) => {
  const { entries, lost } = importText('api.yaml', head + yaml)
  return {
    texts: entries.map(({ code, title, aliases = [], deprecated }) => [
      code,
      title,
      ...aliases,
      ...(deprecated ? ['old'] : []),
    ]),
    lost: lost.map(({ line, what }) => `${line} ${what}`),
  }
}

test.each([
  [
    'x-enum-elements',
    '[{name: A_B, description: The card is old.}, {name: C_D, description: No money., deprecated: true}]',
  ],
  ['x-enum-values', '[{value: A_B, summary: The card is old.}, {value: C_D, summary: No money., deprecated: true}]'],
  [
    'x-ms-enum',
    '{name: Codes, values: [{value: A_B, description: The card is old.}, {value: C_D, description: No money., deprecated: true}]}',
  ],
])('%s says what each value of an enum is', (extension, value) => {
  const schema = `components:\n  schemas:\n    ErrorCode:\n      type: string\n      enum: [A_B, C_D]\n      ${extension}: ${value}\n`
  expect(texts(schema)).toEqual({
    texts: [
      ['A_B', 'The card is old.'],
      ['C_D', 'No money.', 'old'],
    ],
    lost: [],
  })
})

test('extensions that are maps by value are read, and what is nested in them is reported', () => {
  const schema = (extension: string) =>
    `components:\n  schemas:\n    ErrorCode:\n      enum: [A_B, C_D]\n      ${extension}\n`
  const values =
    'x-enum-values: {A_B: {description: The card is old.}, C_D: {description: No money.}}\n      x-enum-deprecated: {C_D: true}'
  expect(texts(schema(values))).toEqual({
    texts: [
      ['A_B', 'The card is old.'],
      ['C_D', 'No money.', 'old'],
    ],
    lost: [],
  })
  expect(texts(schema('x-enum-descriptions: {A_B: {de: Weg}}')).lost).toEqual([
    '7 x-enum-descriptions, which describes these values in a form that is not known here',
  ])
})

test('an extension of an enum in a form that is not known is told', () => {
  const schema =
    'components:\n  schemas:\n    ErrorCode:\n      enum: [A_B]\n      x-enum-help:\n        texts: [{of: A_B}]\n'
  expect(texts(schema).lost).toEqual(['8 x-enum-help, which describes these values in a form that is not known here'])
})

test('a list in the description of an enum explains its values, a single line that looks like it does not', () => {
  const schema = (lines: string) =>
    `components:\n  schemas:\n    ErrorCode:\n      enum: [A_B, C_D]\n      description: |\n        Why it failed.\n\n${lines}`
  const both = '        - `A_B`: The card is **old**.\n        * C_D - No money.\n        - `E_F`: Not here.\n'
  expect(texts(schema(both)).texts).toEqual([
    ['A_B', 'The card is old.'],
    ['C_D', 'No money.'],
  ])
  expect(texts(schema('        - `A_B`: For example.\n')).texts).toEqual([
    ['A_B', 'A_B'],
    ['C_D', 'C_D'],
  ])
})

const response = (status: number, name: string) =>
  `        '${status}': {description: No, content: {application/json: {schema: {$ref: '#/components/schemas/${name}'}}}}\n`
const paths = (...responses: string[]) => `paths:\n  /a:\n    get:\n      responses:\n${responses.join('')}`
const schemas = `components:
  schemas:
    Unknown: {type: object, example: {code: unknown_caller, message: Who are you?}, properties: {code: {$ref: '#/components/schemas/Codes'}}}
    Forbidden: {type: object, properties: {code: {$ref: '#/components/schemas/Codes'}}}
    Codes: {type: string, enum: [no_right, unknown_caller]}
`

test('the example of the schema of a body belongs to its status, which counts more than a list of codes', () => {
  const api = paths(response(401, 'Unknown')) + schemas
  const { entries } = importText('api.yaml', head + api)
  expect(entries).toMatchObject([
    { code: 'unknown_caller', statuses: [401], message: 'Who are you?', operations: [{ method: 'GET', path: '/a' }] },
    { code: 'no_right', statuses: [401] },
  ])
  const other = schemas.replace(
    "Unknown: {type: object, example: {code: unknown_caller, message: Who are you?}, properties: {code: {$ref: '#/components/schemas/Codes'}}}",
    'Unknown: {type: object, example: {code: unknown_caller, message: Who are you?}}',
  )
  const { entries: apart } = importText(
    'api.yaml',
    head + paths(response(401, 'Unknown'), response(403, 'Forbidden')) + other,
  )
  expect(apart.map(({ code, statuses }) => [code, statuses])).toEqual([
    ['unknown_caller', [401]],
    ['no_right', [403]],
  ])
})

test('all examples of a schema count, and its response names a code', () => {
  const schema = `components:\n  schemas:\n    Unknown: {type: object, examples: [{code: gone_x, message: One}, {code: gone_y, message: Two}]}\n`
  const { entries, lost } = importText('api.yaml', head + paths(response(401, 'Unknown')) + schema)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['gone_x', [401], 'One'],
    ['gone_y', [401], 'Two'],
  ])
  expect(lost).toEqual([])
})

test('the example of a schema that several statuses share is of none of them', () => {
  const api = paths(response(401, 'Unknown'), response(404, 'Unknown')) + schemas
  const { entries } = importText('api.yaml', head + api)
  expect(entries.map(({ code, statuses }) => [code, statuses])).toEqual([
    ['no_right', undefined],
    ['unknown_caller', undefined],
  ])
})

test('the name of an error with a message is its code, and so is an issue that is described', () => {
  const one = (value: string) => `{type: string, enum: ["${value}"]}`
  const issue = (code: string, text: string) =>
    `{title: ${code}, properties: {issue: ${one(code)}, description: ${one(text)}}}`
  const details = `{type: array, items: {anyOf: [${issue('CARD_OLD', 'The card is old')}, ${issue('NO_MONEY', 'No money')}]}}`
  const schema = `components:\n  schemas:\n    Unknown: {allOf: [{properties: {name: ${one('NOT_DONE')}, message: ${one('Not possible.')}}}, {properties: {details: ${details}}}]}\n`
  const { entries } = importText('api.yaml', head + paths(response(422, 'Unknown')) + schema)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['NOT_DONE', [422], 'Not possible.'],
    ['CARD_OLD', [422], 'The card is old'],
    ['NO_MONEY', [422], 'No money'],
  ])
})
