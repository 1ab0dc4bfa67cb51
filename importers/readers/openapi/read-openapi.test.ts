import { expect, test } from 'vitest'
import { importSources } from '../../import-sources'
import { importText, shop } from '../../rows/source.fixture'

const head = 'openapi: 3.1.0\ninfo: {title: Shop, version: "1"}\n'
const operation = (responses: string) => `${head}paths:\n  /orders/{id}:\n    get:\n      responses:\n${responses}`
const get = { method: 'GET', path: '/orders/{id}' }

test('named examples of a response, and the operation that raises them', () => {
  const { entries } = importText(
    'api.yaml',
    operation(`        '404':
          content:
            application/json:
              examples:
                gone: {summary: Order gone, value: {error: {code: ORD-1, message: Order is gone}}}
        '200': {description: fine}
`),
  )
  expect(entries).toEqual([
    {
      code: 'ORD-1',
      statuses: [404],
      title: 'Order gone',
      message: 'Order is gone',
      examples: [
        {
          title: 'Order gone',
          source: 'documented',
          response:
            'HTTP/1.1 404\nContent-Type: application/json\n\n{\n  "error": {\n    "code": "ORD-1",\n    "message": "Order is gone"\n  }\n}',
        },
      ],
      operations: [get],
      draft: true,
    },
  ])
})

test('a problem has its type as its code, and about:blank its status', () => {
  const { entries } = importText(
    'api.yaml',
    operation(`        '404':
          content:
            application/problem+json:
              examples:
                a: {value: {type: "https://shop.example/probs/gone", title: Gone, status: 404}}
                b: {value: {type: "about:blank", title: Not Found, status: 404}}
`),
  )
  expect(entries.map(({ code, slug, title }) => [code, slug, title])).toEqual([
    ['https://shop.example/probs/gone', 'gone', 'Gone'],
    ['404', undefined, 'Not Found'],
  ])
})

test('a status range and default give no status', () => {
  const { entries, lost } = importText(
    'api.yaml',
    operation(`        4XX: {description: no, x-error-codes: [a_b]}
        default: {description: no, x-error-codes: [c_d]}
`),
  )
  expect(entries).toEqual([
    { code: 'a_b', title: 'a_b', operations: [get], draft: true },
    { code: 'c_d', title: 'c_d', operations: [get], draft: true },
  ])
  expect(lost).toEqual([
    { file: 'api.yaml', line: 7, column: 9, what: '4XX is no single status: codes below it get none from it' },
  ])
})

test('an example under default shows its body, since nobody knows its status line', () => {
  const { entries } = importText(
    'api.yaml',
    operation(`        default: {description: Any, content: {application/json: {example: {code: E-9, message: Boom}}}}
`),
  )
  expect(entries.map(({ examples }) => examples)).toEqual([
    [{ title: 'Any', source: 'documented', shown: '{\n  "code": "E-9",\n  "message": "Boom"\n}' }],
  ])
})

test('an enum that several statuses share says no status of its codes, and that is reported', () => {
  const { entries, lost } = importText(
    'api.yaml',
    `${operation(`        '404': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}
        '409': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}
`)}components:
  schemas:
    E:
      properties:
        code:
          enum: [GONE, PAID]
          x-enum-descriptions: [It is gone, It is paid]
          x-enum-varnames: [IsGone, IsPaid]
`,
  )
  expect(entries).toEqual([
    { code: 'GONE', title: 'It is gone', aliases: ['IsGone'], draft: true },
    { code: 'PAID', title: 'It is paid', aliases: ['IsPaid'], draft: true },
  ])
  expect(lost).toEqual([
    {
      file: 'api.yaml',
      line: 14,
      column: 11,
      what: 'which of these codes come with which status: they are listed under 404, 409 alike',
    },
  ])
})

test('constants with titles, x-errors of the whole description, and tables in it', () => {
  const { entries } = importText(
    'api.yaml',
    `openapi: 3.0.3
info:
  title: Shop
  version: "1"
  description: |
    ## Errors

    | Code | HTTP status | Meaning |
    |---|---|---|
    | T1 | 400 | From a table |
x-errors:
  X9: {description: From x-errors, resolution: Call us}
components:
  schemas:
    ErrorCode:
      oneOf:
        - {const: C1, title: One, description: First}
        - {const: C2, title: Two, deprecated: true}
`,
  )
  expect(entries).toEqual([
    { code: 'X9', title: 'From x-errors', solutions: [{ text: 'Call us' }], draft: true },
    { code: 'T1', statuses: [400], title: 'From a table', draft: true },
    { code: 'C1', title: 'One', summary: 'First', draft: true },
    { code: 'C2', title: 'Two', deprecated: true, draft: true },
  ])
})

test('several files refer to one another, and nothing remote is fetched', () => {
  const { entries, lost } = importSources({
    sources: [
      {
        path: 'api/api.json',
        text: '{"swagger":"2.0","paths":{"/a":{"post":{"responses":{"409":{"$ref":"parts/r.json#/Paid"},"404":{"$ref":"https://x.example/r.json"}}}}}}',
      },
      {
        path: 'api/parts/r.json',
        text: '{"Paid":{"description":"p","examples":{"application/json":{"code":"PAID","message":"Paid"}}}}',
      },
    ],
    ...shop,
    form: 'swagger',
  })
  expect(entries.map(({ code, statuses, operations }) => [code, statuses, operations])).toEqual([
    ['PAID', [409], [{ method: 'POST', path: '/a' }]],
  ])
  expect(lost).toEqual([
    { file: 'api/api.json', line: 1, column: 104, what: 'what https://x.example/r.json leads to: nothing is fetched' },
  ])
})

test('an operation may be a reference, and an example without a status is shown without a status line', () => {
  const { entries } = importText(
    'api.yaml',
    `openapi: 3.0.3
paths:
  /a:
    put: {$ref: '#/x-operations/put'}
x-operations:
  put:
    responses:
      default:
        description: It fails
        content:
          application/json:
            examples:
              one: {value: {code: BOOM, message: Boom}}
          application/problem+xml:
            example: {code: BANG, message: Bang}
`,
  )
  expect(entries).toEqual([
    {
      code: 'BOOM',
      message: 'Boom',
      examples: [{ title: 'one', source: 'documented', shown: '{\n  "code": "BOOM",\n  "message": "Boom"\n}' }],
      operations: [{ method: 'PUT', path: '/a' }],
      draft: true,
    },
    { code: 'BANG', message: 'Bang', operations: [{ method: 'PUT', path: '/a' }], draft: true },
  ])
})

test('problems that components show for other descriptions, where no operation uses them', () => {
  const yaml = `${head}paths: {}
components:
  responses:
    GoneProblem:
      description: It is gone
      content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
    Generic409:
      description: It does not fit
      content: {application/json: {examples: {paid: {value: {status: 409, code: PAID, message: It is paid}}}}}
    Order:
      description: An order
      content: {application/json: {example: {type: book, title: A book}}}
  schemas:
    EndReason: {type: string, enum: [EXPIRED, DELETED]}
    Problem:
      properties: {type: {type: string}, title: {type: string}, status: {type: integer}}
      example: {type: 'urn:problem:gone', title: Gone, status: 410, detail: Order 7 is gone}
`
  const { entries } = importText('problem.yaml', yaml)
  expect(entries.map(({ code, statuses, title }) => [code, statuses, title])).toEqual([
    ['urn:problem:gone', [410], 'Gone'],
    ['PAID', [409], undefined],
  ])
})

test('a constant message beside a constant code is its message, also in another part of an allOf', () => {
  const part = (...members: string[]) => `{ type: object, properties: { ${members.join(', ')} } }`
  const api = `openapi: 3.1.0
paths:
  /orders:
    post:
      responses:
        '409':
          content:
            application/json:
              schema:
                allOf:
                  - ${part('code: { const: ORDER_LOCKED }')}
                  - ${part('message: { const: Order is locked }')}
        '400':
          content:
            application/json:
              schema: ${part('code: { enum: [BAD_ONE, BAD_TWO] }', 'message: { const: Bad request }')}
`
  const { entries, lost } = importText('openapi.yaml', api)
  expect(entries.map(({ code, message }) => [code, message])).toEqual([
    ['ORDER_LOCKED', 'Order is locked'],
    ['BAD_ONE', undefined],
    ['BAD_TWO', undefined],
  ])
  expect(lost.map(({ what }) => what)).toEqual(['a constant text of 2 codes: Bad request'])
})
