import { expect, test } from 'vitest'
import { cpuTime } from '../cpu-time.fixture'
import { formatProblem } from '../model/problem'
import { findMarkdownFault } from '../text/markdown-limit'
import { readGuide } from './read-guide'

function read(body: string) {
  return readGuide({
    body,
    snippets: [{ file: 'retry.ts', text: 'const tries = 3' }],
    place: { file: 'g.mdx', line: 5, column: 1 },
  })
}

/** The first line of each problem, and what to write. */
function problems(body: string) {
  return read(body).problems.map((problem) => [formatProblem(problem).split('\n')[0], problem.write])
}

test.each([
  '<Note>One line.</Note>',
  '<Note>\n\n## Inside\n\n- a\n\n</Note>',
  '<Snippet file="retry.ts" />',
  "<Snippet file={'retry.ts'} />",
  'Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, x<sup>2</sup>, <abbr title="Transport">TLS</abbr><br />',
  '<details open>\n  <summary>More</summary>\n\n  Text.\n</details>',
  '<details open={false}><summary>More</summary></details>',
  '<kbd>\nCtrl\n</kbd>',
  '<Tabs label="Language">\n{/* two */}\n<Tab name="Java">\n\nOne.\n\n</Tab>\n<Tab name="Go">Two.</Tab>\n</Tabs>',
  '{/* a comment */}\n\nText {/* and another */} here.',
  'Braces in `{code}` and <Note>`<Foo>`</Note>, and escaped \\{ too.\n\n```js\nimport x from "y"\n```'.replace(
    '<Note>`<Foo>`</Note>',
    '`<Foo>`',
  ),
])('readGuide accepts %j', (body) => {
  expect(problems(body)).toEqual([])
  expect(read(body).tree).toBeDefined()
})

test.each([
  [
    'Home is {process.env.HOME}.',
    'g.mdx:5:9 Cannot run the code "{process.env.HOME}"',
    'code marks around it: `{process.env.HOME}`',
  ],
  ['{(() => 1)()}', 'g.mdx:5:1 Cannot run the code "{(() => 1)()}"', 'code marks around it: `{(() => 1)()}`'],
  [
    "import fs from 'node:fs'",
    `g.mdx:5:1 Cannot run the code "import fs from 'node:fs'"`,
    'text, with another word than `import` or `export` first; `<Snippet file="…" />` shows a file',
  ],
  [
    '# a\n\nexport const x = 1',
    'g.mdx:7:1 Cannot run the code "export const x = 1"',
    'text, with another word than `import` or `export` first; `<Snippet file="…" />` shows a file',
  ],
  [
    '<Snippet {...{ file: "retry.ts" }} />',
    'g.mdx:5:10 Cannot run the code "{...{ file: "retry.ts" }}"',
    '<Snippet file="…" />',
  ],
  ['<Snippet file={name} />', 'g.mdx:5:10 Cannot run the code "file"', '<Snippet file="…" />'],
  ['<Snippet file={`retry.ts`} />', 'g.mdx:5:10 Cannot run the code "file"', '<Snippet file="…" />'],
  ['<Snippet file />', 'g.mdx:5:10 Cannot read "file"', '<Snippet file="…" />'],
  ['<Snippet />', 'g.mdx:5:1 Cannot do without "file"', '<Snippet file="…" />'],
  ['<Snippet fil="retry.ts" file="retry.ts" />', 'g.mdx:5:10 Cannot use the attribute "fil"', '<Snippet file="…" />'],
  ['<Snippet file="retry.ts" file="retry.ts" />', 'g.mdx:5:26 Cannot take the key "file" twice', 'one of the two'],
  ['<Snippet file="retri.ts" />', 'g.mdx:5:1 Cannot follow the link "retri.ts"', '<Snippet file="retry.ts" />'],
  ['<Snippet file="retry.ts">x</Snippet>', 'g.mdx:5:1 Cannot show "Snippet" like this', '<Snippet file="…" />'],
  [
    '<Foo/>',
    'g.mdx:5:1 Cannot find the component "Foo"',
    'the text without the tag, or the tag in code marks: `<Foo>`',
  ],
  ['<Notes>x</Notes>', 'g.mdx:5:1 Cannot find the component "Notes"', '<Note>'],
  [
    '<a.b />',
    'g.mdx:5:1 Cannot find the component "a.b"',
    'the text without the tag, or the tag in code marks: `<a.b>`',
  ],
  ['<>x</>', 'g.mdx:5:1 Cannot use the HTML "<>"', 'the text without `<>`'],
  [
    '<meta httpEquiv="refresh" content="0;url=https://evil.example/" />',
    'g.mdx:5:1 Cannot use the HTML "<meta>"',
    'the text without the tag, or the tag in code marks: `<meta>`',
  ],
  ['See <a href="https://x.example/">x</a>.', 'g.mdx:5:5 Cannot use the HTML "<a>"', '[text](https://example.com/)'],
  [
    '<script>alert(1)</script>',
    'g.mdx:5:1 Cannot use the HTML "<script>"',
    'the text without the tag, or the tag in code marks: `<script>`',
  ],
  ['<kbd onClick="x()">a</kbd>', 'g.mdx:5:6 Cannot use the attribute "onClick"', '<kbd>'],
  ['<kbd style={{ color: 1 }}>a</kbd>', 'g.mdx:5:6 Cannot use the attribute "style"', '<kbd>'],
  ['<details open="no">x</details>', 'g.mdx:5:10 Cannot read "open"', '<details open>'],
  ['Words <Note>x</Note>.', 'g.mdx:5:7 Cannot show "Note" like this', 'an empty line before and after it'],
  ['<kbd>\n\n# a\n\n</kbd>', 'g.mdx:5:1 Cannot show "kbd" like this', '<kbd>words</kbd>'],
  ['a\n\n<!-- hidden -->', 'g.mdx:7:2 Cannot parse this MDX', '{/* a comment */}'],
  ['See <https://x.example/>.', 'g.mdx:5:12 Cannot parse this MDX', '[text](https://x.example/)'],
  ['a {b c} d', 'g.mdx:5:5 Cannot parse this MDX', 'code marks around the text with the character: `{`, `<`'],
  ['Less <10 here', 'g.mdx:5:7 Cannot parse this MDX', 'code marks around the text with the character: `{`, `<`'],
])('readGuide refuses %j', (body, first, write) => {
  expect(problems(body)).toEqual([[first, write]])
  expect(read(body).tree).toBeUndefined()
})

test('readGuide names every problem of a guide', () => {
  const body = '<Foo>{a}</Foo>\n\n<Note title="x">{b} <i>c</i></Note>'
  expect(problems(body).map(([line]) => line)).toEqual([
    'g.mdx:5:1 Cannot find the component "Foo"',
    'g.mdx:5:6 Cannot run the code "{a}"',
    'g.mdx:7:7 Cannot use the attribute "title"',
    'g.mdx:7:17 Cannot run the code "{b}"',
    'g.mdx:7:21 Cannot use the HTML "<i>"',
  ])
})

test('readGuide refuses what is nested too deep, and soon', () => {
  for (const depth of [40, 3_000]) {
    const body = `${'<Note>\n\n'.repeat(depth)}x\n\n${'</Note>\n\n'.repeat(depth)}`
    expect(cpuTime(() => readGuide({ body, snippets: [], place: { file: 'g.mdx', line: 1, column: 1 } }))).toBeLessThan(
      5_000,
    )
    expect(problems(body).map(([line]) => line?.replace(/^\S+ /, ''))).toEqual([
      'Cannot accept this guide: it is over a limit',
    ])
  }
})

test.each([
  ['braces', '{'.repeat(500)],
  ['braces that end nothing', `{(${`${'a'.repeat(100)}}\n`.repeat(498)}`],
  ['pairs of braces', '{a} '.repeat(250)],
])('readGuide reads the worst that findMarkdownFault lets through within 5 s: %s', (_name, body) => {
  expect(findMarkdownFault(body, 'MDX')).toBeUndefined()
  expect(cpuTime(() => read(body))).toBeLessThan(5_000)
})

const tab = (name: string, text = 'Text.') => `<Tab name="${name}">\n\n${text}\n\n</Tab>`
const tabs = (...items: readonly string[]) => `<Tabs label="Language">\n\n${items.join('\n\n')}\n\n</Tabs>`

test.each([
  [tabs(tab('Java')), 'g.mdx:5:1 Cannot show "Tabs" like this', 'two tabs or more'],
  [tabs(tab('Java'), tab('Java'), tab('Go')), 'g.mdx:13:1 Cannot show "Tabs" like this', 'a name for each tab'],
  [tabs(tab('Java'), 'Text.', tab('Go')), 'g.mdx:13:1 Cannot show "Tabs" like this', 'only `<Tab>` in `<Tabs>`'],
  [tab('Java'), 'g.mdx:5:1 Cannot show "Tab" like this', '`<Tab>` directly in `<Tabs>`'],
  [tabs(tab('Java', '## Java'), tab('Go')), 'g.mdx:9:1 Cannot show "Tab" like this', 'no heading in a tab'],
])('readGuide refuses tabs that a reader could not use: %j', (body, first, expected) => {
  expect(read(body).problems.map((problem) => [formatProblem(problem).split('\n')[0], problem.expected])).toEqual([
    [first, expected],
  ])
})
