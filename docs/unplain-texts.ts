import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { globSync } from 'tinyglobby'
import { plainWords } from './plain-words'

/** Rooms whose texts people read: pages, messages of the check and of commands. */
const rooms = ['catalog', 'site', 'search', 'importers', 'build', 'disk', 'components', 'client', 'cli', 'render']

/** What people read: the content, what the code shows, and the papers. */
const kinds = [
  { globs: ['content/**/*.{json,mdx}'], ignore: ['content/url-ledger.json'], read: (text: string) => text },
  {
    globs: rooms.map((room) => `${room}/**/*.{ts,tsx}`),
    ignore: ['**/*.test.*', '**/*.fixture.*', 'search/text/**'],
    read: shownIn,
  },
  { globs: ['*.md', 'docs/*.md'], ignore: [], read: withoutPairs },
]

/** Words in our own texts that are not plain, each with its file and what to write. */
export function unplainTexts() {
  const texts = kinds.map(({ globs, ignore, read }) =>
    globSync(globs, { ignore }).map((file) => ({ file, text: read(readFileSync(file, 'utf8'), file) })),
  )
  const found = texts
    .flat()
    .flatMap(({ file, text }) =>
      plainWords.flatMap(({ not, so }) => [...text.matchAll(not)].map(([word]) => `${file}: "${word}", write ${so}`)),
    )
  const sizes = texts.map((group) => group.length)
  const files = sizes.reduce((sum, size) => sum + size, 0)
  return { found, count: Math.min(...sizes), counted: `${files} files in plain words` }
}

/** A file without its comments, which nobody is shown. */
function shownIn(source: string, file: string): string {
  const loader = file.endsWith('x') ? 'tsx' : 'ts'
  return transformSync(source, { loader, jsx: 'automatic', minifyWhitespace: true, charset: 'utf8' }).code
}

/** The style guide quotes the words that it replaces. */
function withoutPairs(text: string): string {
  return text.replace(/^\| not so \| so \|\n(?:\|.*\n)+/gm, '')
}
