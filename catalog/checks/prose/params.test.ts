import { expect, test } from 'vitest'
import { catalogData, entriesFile, jsonFile, report, reportOf, sourceFolder } from '../../content.fixture'

const param = (placeholder: string, name: string) => ({ placeholder, name, meaning: 'What stands there.' })

test('checkParams accepts a param for each placeholder, in the order of the message', () => {
  const params = [param('%v', 'first'), param('{max}', 'max'), param('%v', 'second')]
  expect(reportOf({ message: '%v of {max}, not %v, {max}', params })).toBe('')
})

test('checkParams names each placeholder that has no param', () => {
  const message = 'Value {name} must be < 10 and {id} != 7'
  expect(reportOf({ message, params: [param('{id}', 'id')] })).toMatchInlineSnapshot(`
    "content/shop/order.json:40:18 Cannot publish the placeholder "{name}" without a param
        expected: a param for each placeholder of the message, in its order
        received: 1 params for 2 placeholders
        write:    { "placeholder": "{name}", "name": "…", "meaning": "…" } in params; where the API sends it literally, the syntaxes of its placeholders as "placeholders" in catalog.json"
  `)
})

test('checkParams counts a printf verb each time', () => {
  const text = reportOf({ message: '%v is not %v', params: [param('%v', 'value')] })
  expect(text.split('\n')[2]).toBe('    received: 1 params for 2 placeholders')
})

test('checkParams refuses a param without a placeholder', () => {
  expect(reportOf({ params: [param('%v', 'value')] })).toMatchInlineSnapshot(`
    "content/shop/order.json:42:26 Cannot match the param "value" with the message
        expected: no params: the message has no placeholders
        received: "%v"
        write:    nothing: remove the param, or write its placeholder into the message; where the API writes placeholders like this, name the syntax under "placeholders" in catalog.json"
  `)
  expect(
    reportOf({ message: 'At {max}', params: [param('{max}', 'max'), param('{min}', 'min')] }),
  ).toMatchInlineSnapshot(`
    "content/shop/order.json:48:26 Cannot match the param "min" with the message
        expected: one of the placeholders of the message: {max}
        received: "{min}"
        write:    nothing: remove the param, or write its placeholder into the message; where the API writes placeholders like this, name the syntax under "placeholders" in catalog.json"
  `)
})

test('checkParams refuses params in another order than that of the message', () => {
  const params = [param('{b}', 'b'), param('{a}', 'a')]
  expect(reportOf({ message: '{a} before {b}', params })).toMatchInlineSnapshot(`
    "content/shop/order.json:42:9 Cannot match the param "b" with the message
        expected: the params in the order of the message: {a}, {b}
        received: {b}, {a}
        write:    the param of {a} here"
  `)
})

test('checkParams refuses the same name twice', () => {
  const params = [param('%v', 'value'), param('%s', 'value')]
  expect(reportOf({ message: '%v and %s', params })).toMatchInlineSnapshot(`
    "content/shop/order.json:49:19 Cannot match the param "value" with the message
        expected: a name of its own for each param
        received: "value" again
        write:    "name": "value_2""
  `)
})

test('checkParams does not judge params that could not be read', () => {
  const text = reportOf({ message: '%v', params: [{ placeholder: '%v' }] })
  expect(text.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'content/shop/order.json:42:9 Cannot do without "params[0].name"',
    'content/shop/order.json:42:9 Cannot do without "params[0].meaning"',
  ])
})

test('checkParams reads the placeholders that the catalog declares, and no others', () => {
  const entry = (fields: object) => entriesFile([{ ...fields }])
  const reported = (placeholders: unknown, fields: object) => {
    const catalog = jsonFile(catalogData({ placeholders }), 'content/shop/catalog.json')
    return report(sourceFolder({ catalog, entries: [entry(fields)] }))
  }
  const message = 'Write `set:it={item}` for %key%, not <key>'
  expect(reported(['percent'], { message, params: [param('%key%', 'key')] })).toBe('')
  expect(reported(['percent', 'brace'], { message, params: [param('%key%', 'key')] })).toContain(
    '"{item}" without a param',
  )
  expect(reported(['angle'], { message, params: [param('<key>', 'key')] })).toBe('')
  expect(reported([], { message, params: [] })).toBe('')
})

test('checkParams does not judge by a syntax that could not be read', () => {
  const catalog = jsonFile(catalogData({ placeholders: ['percents'] }), 'content/shop/catalog.json')
  const entries = [entriesFile([{ message: 'No %key% in {item}', params: [param('%key%', 'key')] }])]
  expect(report(sourceFolder({ catalog, entries }))).toMatch(/^[^\n]*Cannot read "placeholders\[0\]"(?:\n {4}[^\n]*)+$/)
})
