import { expect, test } from 'vitest'
import { splitFrontMatter } from './front-matter'

const split = (text: string) => splitFrontMatter({ path: 'a.mdx', text })

test('splitFrontMatter cuts between two lines of hyphens', () => {
  expect(split('---\ncode: "A-1"\nstatus: 404\n---\n\n## Causes\n')).toEqual({
    yaml: { file: 'a.mdx', text: 'code: "A-1"\nstatus: 404\n', lineOffset: 1 },
    body: '\n## Causes\n',
    bodyLine: 4,
  })
})

test.each([
  ['\\r\\n', '\r\n'],
  ['a lone \\r', '\r'],
])('splitFrontMatter takes %s as the end of a line', (_name, end) => {
  expect(split(['---', 'code: "A-1"', '---', 'Body', 'line'].join(end))).toEqual({
    yaml: { file: 'a.mdx', text: 'code: "A-1"\n', lineOffset: 1 },
    body: 'Body\nline',
    bodyLine: 3,
  })
})

test('splitFrontMatter ends at the first line of hyphens, also with blanks behind them', () => {
  expect(split('---\na: 1\n--- \nb\n---\nc')).toMatchObject({ body: 'b\n---\nc' })
})

test.each([
  ['an empty file', '', 1, 'an empty file'],
  ['prose from the first line on', '# Title\n---\na: 1\n---\n', 1, '`# Title`'],
  ['an empty line before it', '\n---\na: 1\n---\n', 1, '``'],
  ['no end', '---\ncode: "A-1"\n\n## Causes', 4, 'no closing `---`'],
])('splitFrontMatter refuses %s', (_name, text, line, received) => {
  expect(split(text)).toEqual({
    kind: 'syntax',
    subject: 'file',
    place: { file: 'a.mdx', line, column: 1 },
    expected: 'front matter between two lines of `---`, from the first line on',
    received,
    write: '---\ncode: "AUT-0007"\n---',
  })
})
