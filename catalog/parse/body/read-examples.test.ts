import { expect, test } from 'vitest'
import { mdxText } from '../../content.fixture'
import { bodyProblems, changedBody, parseBody } from './parse-body.fixture'

test('readExamples reads an example with title, source, note and both messages', () => {
  const { value, problems } = parseBody(`${mdxText}
Look at the \`code\`:

- it is *exact*

### An ID with a letter

Source: illustrative

\`\`\`http request malformed
GET /orders/x HTTP/1.1

{ "a": }
\`\`\`

\`\`\`http response
HTTP/1.1 404 Not Found
\`\`\`
`)
  expect(problems).toEqual([])
  expect(value.examples).toEqual([
    {
      title: 'An ID that does not exist',
      source: 'documented',
      request: 'GET /orders/7 HTTP/1.1\nHost: api.example.com',
      response: 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "ORD-1" }',
      note: 'Look at the `code`:\n\n- it is *exact*',
    },
    {
      title: 'An ID with a letter',
      source: 'illustrative',
      request: 'GET /orders/x HTTP/1.1\n\n{ "a": }',
      malformed: true,
      response: 'HTTP/1.1 404 Not Found',
    },
  ])
})

test('readExamples reads the sources of parts, in one paragraph or in several', () => {
  const sources = 'Source: documented\nSource of the request: illustrative\n\nSource of the headers: inferred'
  expect(parseBody(changedBody('Source: documented', sources)).value.examples).toEqual([
    {
      title: 'An ID that does not exist',
      source: 'documented',
      requestSource: 'illustrative',
      headersSource: 'inferred',
      request: 'GET /orders/7 HTTP/1.1\nHost: api.example.com',
      response: 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "ORD-1" }',
    },
  ])
})

test('readExamples names each part that an example lacks', () => {
  const rest = mdxText.slice(mdxText.indexOf('Source:'))
  expect(bodyProblems(mdxText.replace(rest, 'Text.\n'))).toMatchInlineSnapshot(`
    "a.mdx:22:1 Cannot read the section "Examples"
        expected: \`Source: documented\` or \`Source: inferred\` or \`Source: illustrative\` under each example
        received: none
        write:    Source: illustrative
    a.mdx:22:1 Cannot read the section "Examples"
        expected: a fence \`\`\`http request under each example
        received: none
        write:    \`\`\`http request
                  GET /… HTTP/1.1
                  \`\`\`
    a.mdx:22:1 Cannot read the section "Examples"
        expected: a fence \`\`\`http response under each example
        received: none
        write:    \`\`\`http response
                  HTTP/1.1 …
                  \`\`\`"
  `)
})

test('readExamples refuses examples without a heading, and none at all', () => {
  expect(bodyProblems(changedBody('### An ID that does not exist\n\n', ''))).toMatchInlineSnapshot(`
    "a.mdx:22:1 Cannot read the section "Examples"
        expected: each example under a heading of its own
        received: \`Source: documented\`
        write:    ### What the example shows
                  
                  Source: illustrative
                  
                  \`\`\`http request
                  GET /… HTTP/1.1
                  \`\`\`
                  
                  \`\`\`http response
                  HTTP/1.1 …
                  \`\`\`"
  `)
  expect(bodyProblems(mdxText.slice(0, mdxText.indexOf('###')))).toMatchInlineSnapshot(`
    "a.mdx:20:1 Cannot read the section "Examples"
        expected: at least one example
        received: nothing
        write:    ### What the example shows
                  
                  Source: illustrative
                  
                  \`\`\`http request
                  GET /… HTTP/1.1
                  \`\`\`
                  
                  \`\`\`http response
                  HTTP/1.1 …
                  \`\`\`"
  `)
})

test('readExamples refuses a second request in an example', () => {
  expect(bodyProblems(`${mdxText}\n\`\`\`http request\nGET / HTTP/1.1\n\`\`\`\n`)).toMatchInlineSnapshot(`
    "a.mdx:38:1 Cannot read the section "Examples"
        expected: one request in an example
        received: another one
        write:    a second example under its own \`###\` heading"
  `)
})
