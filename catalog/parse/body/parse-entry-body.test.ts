import { expect, test } from 'vitest'
import { mdxText } from '../../content.fixture'
import { cpuTime } from '../../cpu-time.fixture'
import { bodyProblems, changedBody, parseBody } from './parse-body.fixture'

test('parseEntryBody keeps free sections as they are written', () => {
  const section =
    'Orders are kept **90 days**.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n### Details\n\n```ts\nconst a = 1\n```'
  expect(parseBody(`${mdxText}\n## How long \`orders\` live\n\n${section}\n`).value.sections).toEqual([
    { heading: 'How long `orders` live', text: section },
  ])
})

test('parseEntryBody takes what looks like HTML or code for text, and runs nothing', () => {
  const text = changedBody('- The ID is wrong.', '- <img src=x onerror=alert(1)> {process.env.PATH} <b>is</b> wrong.')
  expect(parseBody(`${text}\n## Raw\n\nexport const x = 1\n\n<script>\n\nalert(1)\n</script>`)).toMatchObject({
    problems: [],
    value: {
      causes: [{ text: '<img src=x onerror=alert(1)> {process.env.PATH} <b>is</b> wrong.' }, {}],
      sections: [{ heading: 'Raw', text: 'export const x = 1\n\n<script>\n\nalert(1)\n</script>' }],
    },
  })
})

test('parseEntryBody knows the place of every part', () => {
  const { places } = parseBody(changedBody('- The order was removed.', '- The order was removed.\n  - Check: Ask.'))
  const at = (...path: (string | number)[]) => {
    const { line, column } = places.get(path.join('\u0000')) ?? { line: 0, column: 0 }
    return `${line}:${column}`
  }
  expect({
    causes: at('causes'),
    cause: at('causes', 1),
    check: at('causes', 1, 'check'),
    solution: at('solutions', 1),
    example: at('examples', 0),
    source: at('examples', 0, 'source'),
    request: at('examples', 0, 'request'),
    'first line of the request': at('examples', 0, 'request', 0),
    'last line of the response': at('examples', 0, 'response', 3),
  }).toEqual({
    causes: '10:1',
    cause: '13:1',
    check: '14:3',
    solution: '19:1',
    example: '23:1',
    source: '25:1',
    request: '27:1',
    'first line of the request': '28:1',
    'last line of the response': '36:1',
  })
})

test('parseEntryBody names every section that is missing', () => {
  expect(bodyProblems('## Causes\n\n- a\n- b\n')).toMatchInlineSnapshot(`
    "a.mdx:10:1 Cannot find the section "Solutions"
        expected: a heading \`## Solutions\`
        received: no such heading
        write:    ## Solutions
                  
                  1. What to do.
    a.mdx:10:1 Cannot find the section "Examples"
        expected: a heading \`## Examples\`
        received: no such heading
        write:    ## Examples
                  
                  ### What the example shows
                  
                  Source: illustrative
                  
                  \`\`\`http request
                  GET /… HTTP/1.1
                  \`\`\`
                  
                  \`\`\`http response
                  HTTP/1.1 …
                  \`\`\`"
  `)
})

test('parseEntryBody refuses text before the first heading: MDX that would run is shown as such', () => {
  expect(bodyProblems(`export const x = (globalThis.pwned = 1)\n\n${mdxText}`)).toMatchInlineSnapshot(`
    "a.mdx:10:1 Cannot read the section "text before the first heading"
        expected: the text to begin with \`## Causes\`; prose runs no code
        received: \`export const x = (globalThis.pwned = 1)\`
        write:    a \`summary\` in the front matter, or a section of its own after the examples"
  `)
})

test('parseEntryBody refuses the same heading twice, also in other letters', () => {
  expect(bodyProblems(`${mdxText}\n## causes\n\n- a\n`)).toMatchInlineSnapshot(`
    "a.mdx:38:1 Cannot read the section "causes"
        expected: each heading once
        received: the same heading as in line 10
        write:    both texts under one heading"
  `)
})

test('parseEntryBody refuses a heading that is nearly one of the fixed ones', () => {
  expect(bodyProblems(changedBody('## Solutions', '# solutions'))).toMatchInlineSnapshot(`
    "a.mdx:15:1 Cannot read the section "Solutions"
        expected: \`## Solutions\`
        received: \`# solutions\`
        write:    ## Solutions"
  `)
})

test('parseEntryBody refuses a section without text', () => {
  expect(bodyProblems(`${mdxText}\n## Limits\n\n## More\n\nText.\n`)).toMatchInlineSnapshot(`
    "a.mdx:38:1 Cannot read the section "Limits"
        expected: text
        received: nothing
        write:    the text, or remove the heading"
  `)
})

test('parseEntryBody names each line with a character that must not be published', () => {
  expect(
    bodyProblems(changedBody('- The ID is wrong.', '- The \u202eID\u202c is wrong.\n- a\u0000')),
  ).toMatchInlineSnapshot(`
    "a.mdx:12:7 Cannot publish the character U+202E
        expected: text without invisible characters
        received: U+202E
        write:    the same text without U+202E
    a.mdx:13:4 Cannot publish the character U+0000
        expected: text without invisible characters
        received: U+0000
        write:    the same text without U+0000"
  `)
})

test.each([
  ['quotes', `${'>'.repeat(10_000)} x\n\n${'['.repeat(5_000)}`],
  ['lists', '- '.repeat(30_000)],
  ['headings', '#\n'.repeat(2_000_000)],
])('parseEntryBody ends within 5 s on a bomb of %s', (_name, text) => {
  expect(bodyProblems(text)).toContain(' Cannot accept this Markdown: it is over a limit')
  expect(cpuTime(() => parseBody(text))).toBeLessThan(5_000)
})

test('parseEntryBody tells which fields it could not read in full', () => {
  expect([...parseBody(mdxText).unsound]).toEqual([])
  expect([...parseBody(changedBody('Source: documented\n', '')).unsound]).toEqual(['examples'])
  expect([...parseBody(changedBody('- The ID is wrong.', 'Text.')).unsound]).toEqual(['causes'])
  expect([...parseBody('['.repeat(5_000)).unsound]).toEqual(['causes', 'solutions', 'examples', 'sections'])
})
