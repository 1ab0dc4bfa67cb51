import type { ContentCase } from '../content-case'
import { entries, mdx, mdxCause } from '../files'

const causes = (...texts: string[]) => entries({ causes: texts.map((text) => ({ text })) })
const cause = (text: string) => causes(text, 'Another one.')

/** Text that a page must not show, and prose that a parser cannot take. */
export const textCases: readonly ContentCase[] = [
  {
    id: 'TEX-084',
    title: 'an MDX expression that reads the environment',
    files: mdx(undefined, `{process.env.PATH}\n`),
    problems: [
      'ORD-1.mdx:12:1 Cannot find the section "Causes"',
      'ORD-1.mdx:12:1 Cannot find the section "Solutions"',
      'ORD-1.mdx:12:1 Cannot find the section "Examples"',
      'ORD-1.mdx:13:1 Cannot read the section "text before the first heading"',
    ],
    says: ['prose runs no code'],
  },
  {
    id: 'TEX-086',
    title: 'an MDX export with an effect',
    files: mdx(undefined, 'export const x = (globalThis.__pwn = 1)\n'),
    problems: [
      'ORD-1.mdx:12:1 Cannot find the section "Causes"',
      'ORD-1.mdx:12:1 Cannot find the section "Solutions"',
      'ORD-1.mdx:12:1 Cannot find the section "Examples"',
      'ORD-1.mdx:13:1 Cannot read the section "text before the first heading"',
    ],
  },
  {
    id: 'TEX-087',
    title: 'an MDX import',
    files: mdx(undefined, "import fs from 'node:fs'\n"),
    problems: [
      'ORD-1.mdx:12:1 Cannot find the section "Causes"',
      'ORD-1.mdx:12:1 Cannot find the section "Solutions"',
      'ORD-1.mdx:12:1 Cannot find the section "Examples"',
      'ORD-1.mdx:13:1 Cannot read the section "text before the first heading"',
    ],
  },
  {
    id: 'TEX-090',
    title: 'half of a surrogate pair',
    files: entries({ title: 'a\ud800b' }),
    problems: ['order.json:2:10 Cannot read "title"'],
    says: ['U+D800'],
  },
  {
    id: 'TEX-091',
    title: 'NUL, ESC, DEL and C1 controls',
    files: entries({ title: 'a\0b', summary: 'a\u001b[31m', userText: 'a\u007f', ask: ['a\u009b'] }),
    problems: [
      'order.json:2:10 Cannot read "title"',
      'order.json:2:31 Cannot read "summary"',
      'order.json:2:56 Cannot read "userText"',
      'order.json:2:68 Cannot read "ask[0]"',
    ],
  },
  {
    id: 'TEX-089',
    title: 'byte order marks inside texts, and what XML cannot hold',
    files: entries({
      code: 'ORD\ufeff1',
      title: 'a\ufffeb',
      summary: 'a\uffffb',
      causes: [{ text: 'One.' }, { text: 'Two.' }],
      solutions: [{ text: 'One.' }, { text: 'Two.' }],
    }),
    problems: [
      'order.json:2:9 Cannot read "code"',
      'order.json:2:25 Cannot read "title"',
      'order.json:2:41 Cannot read "summary"',
      'order.json:2:306 Cannot read "examples[0].response"',
    ],
  },
  {
    id: 'TEX-092',
    title: 'bidirectional overrides',
    files: cause('if \u202e} txet\u202c ok'),
    problems: ['order.json:2:20 Cannot read "causes[0].text"'],
    says: ['U+202E'],
  },
  {
    id: 'TEX-093',
    title: 'isolates in an .mdx text',
    files: mdxCause('if \u2066admin\u2069 ok'),
    problems: ['ORD-1.mdx:15:6 Cannot publish the character U+2066'],
    says: ['U+2066'],
  },
  {
    id: 'TEX-094',
    title: 'line and paragraph separators',
    files: entries({ title: 'a\u2028b', userText: 'a\u2029 ]]> c' }),
    problems: ['order.json:2:10 Cannot read "title"', 'order.json:2:27 Cannot read "userText"'],
    says: ['U+2028', 'U+2029'],
  },
  {
    id: 'TEX-103',
    title: 'text that nobody can see as a title, and hidden in prose',
    files: entries({ title: '\u200b', summary: `No order.${String.fromCodePoint(0xe0049, 0xe0047)}`, ask: ['\u3000'] }),
    problems: [
      'order.json:2:10 Cannot read "title"',
      'order.json:2:24 Cannot read "summary"',
      'order.json:2:47 Cannot read "ask[0]"',
    ],
    says: ['U+200B', 'U+E0049', 'text that is not empty'],
  },
  {
    id: 'TEX-095',
    title: 'a bidirectional override as a character reference',
    files: causes('a &#x202e; b', 'a &#8238; b', 'a &#0; b', 'a &#xD800; b'),
    problems: [
      'order.json:2:20 Cannot read "causes[0].text"',
      'order.json:2:44 Cannot read "causes[1].text"',
      'order.json:2:67 Cannot read "causes[2].text"',
      'order.json:2:87 Cannot read "causes[3].text"',
    ],
  },
  {
    id: 'TEX-097',
    title: 'a bidirectional override in an example',
    files: entries({
      examples: [
        {
          title: 'x',
          source: 'documented',
          request: 'GET /\u202e HTTP/1.1',
          response: ['HTTP/1.1 404 Not Found', '', '{"code":"ORD-1\u0000"}'],
        },
      ],
    }),
    problems: [
      'order.json:2:59 Cannot read "examples[0].request"',
      'order.json:2:88 Cannot read "examples[0].response"',
    ],
  },
  {
    id: 'TEX-099',
    title: 'line breaks in texts of one line',
    files: entries({
      title: 'one\ntwo',
      summary: 'one\r\ntwo',
      keywords: ['a\nb'],
      causes: [{ text: 'Two\nlines are well.' }, { text: 'b' }],
    }),
    problems: [
      'order.json:2:10 Cannot read "title"',
      'order.json:2:31 Cannot read "summary"',
      'order.json:2:56 Cannot read "keywords[0]"',
    ],
  },
  {
    id: 'TEX-120',
    title: 'places of objects, blanks of Braille and piles of marks',
    files: entries({
      title: 'a\ufffc',
      summary: `Text o${'\u0301'.repeat(9)}.`,
      userText: '\u2800',
      ask: ['\ufffc'],
      keywords: ['\u0301\u0302'],
    }),
    problems: [
      'order.json:2:10 Cannot read "title"',
      'order.json:2:25 Cannot read "summary"',
      'order.json:2:55 Cannot read "userText"',
      'order.json:2:66 Cannot read "ask[0]"',
      'order.json:2:83 Cannot read "keywords[0]"',
    ],
    says: ['U+FFFC', 'U+2800', 'at most 8 marks on a letter', 'U+0301'],
  },
  {
    id: 'TEX-100',
    title: '10,000 nested quotes and 5,000 brackets',
    files: mdx(undefined, `${'>'.repeat(10_000)} x\n\n${'['.repeat(5_000)}`),
    problems: ['ORD-1.mdx:13:1 Cannot accept this Markdown: it is over a limit'],
  },
  {
    id: 'TEX-101',
    title: '60 nested lists',
    files: cause(Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')),
    problems: ['order.json:2:20 Cannot read "causes[0].text"'],
  },
  {
    id: 'TEX-102',
    title: '20,000 stars',
    files: cause('*a '.repeat(20_000)),
    problems: ['order.json:2:20 Cannot read "causes[0].text"'],
  },
]
