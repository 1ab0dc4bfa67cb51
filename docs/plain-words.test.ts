import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'
import { plainWords } from './plain-words'

/** Rooms whose texts people read: pages, messages of the check and of commands. */
const code = globSync(
  ['catalog', 'site', 'search', 'importers', 'build', 'disk', 'components', 'client', 'cli', 'render'].map(
    (room) => `${room}/**/*.{ts,tsx}`,
  ),
  { ignore: ['**/*.test.*', '**/*.fixture.*', 'search/text/**'] },
)
const papers = globSync(['*.md', 'docs/*.md'])
const content = globSync(['content/**/*.{json,mdx}'], { ignore: ['content/url-ledger.json'] })

test.each([
  ['the content', content, (text: string) => text],
  ['what the code shows', code, shownIn],
  ['the papers', papers, withoutPairs],
])('%s uses plain words', (_, files, read) => {
  const texts = files.map((file) => ({ file, text: read(readFileSync(file, 'utf8'), file) }))
  const found = texts.flatMap(({ file, text }) =>
    plainWords.flatMap(({ not, so }) => [...text.matchAll(not)].map(([word]) => `${file}: "${word}", write ${so}`)),
  )
  expect(found).toEqual([])
  expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(20_000)
})

test('each rule finds what it is for', () => {
  const missed = plainWords.filter(({ not, example }) => [...example.matchAll(not)].length === 0)
  expect(missed).toEqual([])
  expect(plainWords.length).toBeGreaterThan(10)
})

/** A file without its comments, which nobody is shown. */
function shownIn(source: string, file: string): string {
  const loader = file.endsWith('x') ? 'tsx' : 'ts'
  return transformSync(source, { loader, jsx: 'automatic', minifyWhitespace: true, charset: 'utf8' }).code
}

/** The style guide quotes the words that it replaces. */
function withoutPairs(text: string): string {
  return text.replace(/^\| not so \| so \|\n(?:\|.*\n)+/gm, '')
}
