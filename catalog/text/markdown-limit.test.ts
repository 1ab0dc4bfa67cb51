import { expect, test } from 'vitest'
import { cpuTime } from '../cpu-time.fixture'
import { findMarkdownFault, longestMarkdown } from './markdown-limit'
import { markdownTree } from './markdown-tree'

test.each([
  ['lists in lists', '- a\n  - b\n    1. c\n       > d'],
  ['a rule of hyphens and stars', '- - - - -\n\n* * * * *'],
  ['a table', `| a | b |\n| - | - |\n${'| `x` | [y](/z/) |\n'.repeat(100)}`],
  ['code full of brackets', `\`\`\`json\n${'[["_"]]\n'.repeat(1_000)}\`\`\``],
  ['code in tildes', `~~~\n${'[[[[[[[[[[\n'.repeat(1_000)}~~~`],
  ['code that holds a shorter fence', `\`\`\`\`\n\`\`\`\n${'[[[[[[[[[[\n'.repeat(1_000)}\`\`\`\n\`\`\`\``],
  ['code in a list', `- a\n\n  \`\`\`\n${'  [[[[[[[[[[\n'.repeat(1_000)}  \`\`\`\n- b`],
  ['code in a quote', `> \`\`\`\n${'> [[[[[[[[[[\n'.repeat(1_000)}> \`\`\``],
  ['32 quotes in a line', `${'>'.repeat(32)} x`],
])('findMarkdownFault accepts %s', (_name, text) => {
  expect(findMarkdownFault(text)).toBeUndefined()
})

const containers = 'lists and quotes at most 32 deep'
const marks = 'at most 500 of the marks * _ ~ [ ] < in a paragraph, and as many lines of === or ---'

test.each([
  ['quotes', `one\n\n${'>'.repeat(10_000)} x`, { line: 3, expected: containers, received: '10000 levels' }],
  ['bullets', `${'- '.repeat(33)}x`, { line: 1, expected: containers, received: '33 levels' }],
  ['numbers', `${'1. '.repeat(33)}x`, { line: 1, expected: containers, received: '33 levels' }],
  ['indent', `- a\n${' '.repeat(64)}- b`, { line: 2, expected: containers, received: '33 levels' }],
  ['both', `${'> - '.repeat(17)}x`, { line: 1, expected: containers, received: '34 levels' }],
  ['brackets', '['.repeat(5_000), { line: 1, expected: marks, received: 'more of them' }],
  ['brackets on many lines', '[\n'.repeat(501), { line: 501, expected: marks, received: 'more of them' }],
  ['stars', '*a '.repeat(501), { line: 1, expected: marks, received: 'more of them' }],
  ['underlined headings', 'a\n=\n\n'.repeat(501), { line: 1502, expected: marks, received: 'more of them' }],
  [
    'length',
    'a'.repeat(longestMarkdown + 1),
    { line: 1, expected: 'at most 65536 characters', received: '65537 characters' },
  ],
])('findMarkdownFault refuses a pile of %s', (_name, text, fault) => {
  expect(findMarkdownFault(text)).toEqual(fault)
})

const pile = '['.repeat(501)

test.each([
  ['a longer fence', `\`\`\`\`\n\`\`\`\n\`\`\`\`\n\n${pile}`],
  ['a fence of tildes that holds one of backticks', `~~~\n\`\`\`\n~~~\n\n${pile}`],
  ['a fence with words behind its marks inside', `\`\`\`\n\`\`\` js\n\`\`\`\n\n${pile}`],
  ['three backticks in a line', `\`\`\`a\`\`\`\n\n${pile}`],
  ['a quote that ends its fence', `> \`\`\`\n\n${pile}`],
  ['a list that ends its fence', `- \`\`\`\n  a\n\n${pile}`],
  ['an indented fence that ends by a lesser indent', `- a\n# h\n   \`\`\`\nx\n   \`\`\`\n   ${pile}`],
  ['four spaces, which are no fence', `    \`\`\`\n\n${pile}`],
])('findMarkdownFault counts what stands behind %s', (_name, text) => {
  expect(findMarkdownFault(text)).toMatchObject({ received: 'more of them' })
})

test('findMarkdownFault counts braces of a guide, also behind a fence that a comment holds', () => {
  expect(findMarkdownFault(`\`\`\`json\n${'{}\n'.repeat(1_000)}\`\`\``, 'MDX')).toBeUndefined()
  expect(findMarkdownFault('}'.repeat(501), 'MDX')).toMatchObject({ expected: 'at most 500 braces outside of fences' })
  expect(findMarkdownFault(`{/*\n\`\`\`\n*/}\n\n${pile}`, 'MDX')).toMatchObject({ received: 'more of them' })
  expect(findMarkdownFault(`<Note a="\n\`\`\`\n">\n\n${pile}`, 'MDX')).toMatchObject({ received: 'more of them' })
})

test.each([
  ['nested lists', `${Array.from({ length: 31 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')}\n`.repeat(60)],
  ['emphasis', `${'*a_'.repeat(120)}b${'_a*'.repeat(120)}\n\n`.repeat(90)],
  ['tables', `|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n\n`.repeat(16)],
  ['links', `${'[a]('.repeat(240)}\n\n`.repeat(67)],
])('markdownTree reads the worst that findMarkdownFault lets through within 5 s: %s', (_name, text) => {
  expect(findMarkdownFault(text)).toBeUndefined()
  expect(cpuTime(() => markdownTree(text))).toBeLessThan(5_000)
})
