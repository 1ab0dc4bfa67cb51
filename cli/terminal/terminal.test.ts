import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { plainJson, Terminal } from './terminal'
import { TerminalMarkdown } from './terminal-markdown'

const pipe = { width: undefined, hasColour: false, hasLinks: false }
const site = 'https://errors.acme.example/'
const markdown = (screen = pipe) => new TerminalMarkdown(new Terminal(screen), site)

test('plain takes out what a terminal would take for a command, and keeps lines', () => {
  const text = 'a\u001B[2Jb\u009Bc\u0007d\u202Ee\r\nf\rg\th'
  expect(new Terminal(pipe).plain(text)).toBe('a[2Jbcde\nf\ng    h')
})

test('a link leads to the web or to a mailbox, and holds nothing that ends it', () => {
  const terminal = new Terminal({ ...pipe, hasLinks: true })
  expect(terminal.link('page', 'https://a.example/\u001B\\x')).toBe(
    '\u001B]8;;https://a.example/%1B/x\u0007page\u001B]8;;\u0007',
  )
  expect(terminal.link('page', 'javascript:alert(1)')).toBe('page')
  expect(new Terminal(pipe).link('page', 'https://a.example/')).toBe('page (https://a.example/)')
  expect(new Terminal(pipe).link('https://a.example/', 'https://a.example/')).toBe('https://a.example/')
})

test('a paragraph fits into the terminal, below its mark', () => {
  const terminal = new Terminal({ ...pipe, width: 30 })
  expect(terminal.paragraph('The key that is too long, as you sent it.', 5, '  1.')).toBe(
    '  1. The key that is too long,\n     as you sent it.',
  )
})

test('colours count for nothing in the width of a line', () => {
  const terminal = new Terminal({ width: 20, hasColour: true, hasLinks: true })
  const text = `a ${terminal.styled('code', 'coloured')} ${terminal.link('link', site)} and more`
  expect(stripVTControlCharacters(terminal.paragraph(text))).toBe('a coloured link and\nmore')
})

test('Markdown becomes text: paths lead to the site, code keeps its lines, lists their marks', () => {
  const text =
    'Read **this** [guide](/shop/guides/a/):\n\n- one\n- two\n  more\n\n1. `first`\n\n```sh\ncurl a\n  b\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |'
  expect(markdown().blocks(text, 2)).toBe(`  Read this guide (https://errors.acme.example/shop/guides/a/):

  - one
  - two more

  1. \`first\`

    curl a
      b

  a | b
  1 | 2`)
})

test('nothing in Markdown drives the terminal, character references neither', () => {
  const text =
    'a&#x202e;b \u001B[2J ![c&#x202e;d](https://a.example/d.png) [e&#x202e;](javascript:x) *f&#x2066;* `g\u009B`\n\n```\nh\u001B\n```\n\n> i&#x202e;\n\n| j&#x202e; |\n|---|\n| k&#x200e; |'
  const shown = markdown().blocks(text, 0)
  expect(shown).toBe('ab [2J cd (https://a.example/d.png) e f `g`\n\n  h\n\n  i\n\nj\nk')
  expect(markdown().labelled('Check:', 'l&#x202e; and *m&#x202e;*', 0)).toBe('Check: l and m')
})

test('JSON is the same for a program, and plain in a terminal', () => {
  const value = { title: 'a\u009B2J\u202E', more: ['\u001B'] }
  expect(plainJson(value)).toBe('{"title":"a\\u009b2J\\u202e","more":["\\u001b"]}')
  expect(JSON.parse(plainJson(value))).toEqual(value)
})
