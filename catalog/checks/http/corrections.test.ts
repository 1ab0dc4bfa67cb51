import { expect, test } from 'vitest'
import { mdxFile, mdxText, publishedEntry, reportFile, reportOf } from '../../content.fixture'

const request = 'GET /orders/7 HTTP/1.1\nHost: api.example.com\nX-Page: 0'
const response = 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "ORD-1" }'

function reportExample(parts: Record<string, unknown>): string {
  return reportOf({ examples: [{ title: 'One', source: 'documented', request, response, ...parts }] })
}

test('checkCorrections takes lines of the request, and another request', () => {
  expect(reportExample({ causedBy: 'GET /orders/7 HTTP/1.1' })).toBe('')
  const corrected = request.replace('X-Page: 0', 'X-Page: 1')
  expect(reportExample({ causedBy: ['GET /orders/7 HTTP/1.1', 'X-Page: 0'], corrected })).toBe('')
})

test('checkCorrections refuses a line that the request does not have, and offers the nearest', () => {
  expect(reportExample({ causedBy: ['Host: api.example.com', 'X-page: 00'] })).toMatchInlineSnapshot(`
    "content/shop/order.json:33:13 Cannot find "X-page: 00" in the request
        expected: a line of the request of "One", letter by letter
        received: one that the request does not have
        write:    X-Page: 0"
  `)
})

test('checkCorrections refuses a corrected request that corrects nothing', () => {
  expect(reportExample({ corrected: request })).toMatchInlineSnapshot(`
    "content/shop/order.json:31:24 Cannot tell the corrected request of "One" from what it corrects
        expected: a request, and another one that avoids its error
        received: the same request twice
        write:    what has to change, or no \`corrected\`"
  `)
})

test('a corrected request and the line of a cause need a request', () => {
  expect(reportExample({ request: undefined, corrected: request, causedBy: 'X-Page: 0' })).toMatchInlineSnapshot(`
    "content/shop/order.json:30:24 Cannot tell the corrected request of "One" from what it corrects
        expected: a request, and another one that avoids its error
        received: no request
        write:    the request too
    content/shop/order.json:31:23 Cannot find "X-Page: 0" in the request
        expected: a line of the request of "One", letter by letter
        received: an example without a request
        write:    nothing, or the request too"
  `)
})

test('a corrected request is HTTP text, with a body that is JSON also where that of the request is not', () => {
  expect(reportExample({ corrected: 'Send page 1' })).toMatchInlineSnapshot(`
    "content/shop/order.json:31:24 Cannot read the corrected request of "One" as HTTP text
        expected: a request line such as \`POST /v1/users HTTP/1.1\`, in line 1 of the message
        received: \`Send page 1\`
        write:    a request line such as \`POST /v1/users HTTP/1.1\`"
  `)
  const wrong = 'POST /orders HTTP/1.1\nContent-Type: application/json\n\n{ "id": }'
  const report = reportExample({ request: wrong, malformed: true, corrected: wrong.replace('"id"', '"ID"') })
  expect(report.split('\n')[0]).toContain('Cannot read the body of the corrected request of "One" as JSON')
})

test('an .mdx entry names the line below its example, and has the corrected request in a fence', () => {
  const added = (text: string) => ({
    text: mdxText.replace('```http response', () => `${text}\n\n\`\`\`http response`),
  })
  const corrected = '```http corrected\nGET /orders/8 HTTP/1.1\nHost: api.example.com\n```'
  const read = (text: string) => publishedEntry(mdxFile(added(text))).examples[0]
  expect(read(`Caused by: \`GET /orders/7 HTTP/1.1\`\n\n${corrected}`)).toMatchObject({
    causedBy: ['GET /orders/7 HTTP/1.1'],
    corrected: 'GET /orders/8 HTTP/1.1\nHost: api.example.com',
  })
  expect(read('Caused by: `GET /orders/7 HTTP/1.1`, `Host: api.example.com`')?.causedBy?.length).toBe(2)
  expect(read(`${corrected}\n\nSource of the corrected request: documented`)?.correctedSource).toBe('documented')
  expect(read('Caused by: GET /orders/7 HTTP/1.1')?.causedBy).toEqual(['GET /orders/7 HTTP/1.1'])
  expect(reportFile(mdxFile(added('Caused by: the ID'))).split('\n')[0]).toBe(
    'content/shop/ORD-1.mdx:34:1 Cannot find "the ID" in the request',
  )
})
