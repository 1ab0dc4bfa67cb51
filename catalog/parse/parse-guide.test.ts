import { expect, test } from 'vitest'
import { problemSentence } from '../model/problem'
import { parseGuide } from './parse-guide'

/** What is said of a guide: its front matter is in lines 2 and 3, its text in line 6. */
function faults({ title = 'Retries', summary = 'What to send again.', text = 'Send it again.' }): readonly string[] {
  const source = `---\ntitle: "${title}"\nsummary: "${summary}"\n---\n\n${text}\n`
  const { problems } = parseGuide({ path: 'guides/retries.mdx', text: source }, { snippets: [] })
  return problems.map((problem) => {
    const { place, received } = problem
    return `${place.line}:${place.column} ${problemSentence(problem)}: ${received}`
  })
}

const pile = `o${'\u0301'.repeat(9)}`

test('parseGuide takes a guide with something to see', () => {
  expect(faults({ text: 'Résumé ⠓⠑\u2800⠇ 💥' })).toEqual([])
})

test('parseGuide refuses an invisible title', () => {
  expect(faults({ title: '\u0301\u0302' })).toEqual(['2:8 Cannot read "title": "\u0301\u0302"'])
  expect(faults({ title: '⠓\u2800⠇' })).toEqual(['2:8 Cannot read "title": U+2800 in line 2, column 10'])
})

test.each([
  ['the place of an object in the title', { title: 'a\ufffc' }, '2:10 Cannot publish the character U+FFFC: U+FFFC'],
  ['a blank of Braille as the title', { title: '\u2800' }, '2:9 Cannot publish the character U+2800: U+2800'],
  ['a pile of marks in the title', { title: pile }, '2:18 Cannot publish the character U+0301: U+0301'],
  ['a pile of marks in the text', { text: `See ${pile}.` }, '6:14 Cannot publish the character U+0301: U+0301'],
  ['the place of an object in the text', { text: 'a\ufffcb' }, '6:2 Cannot publish the character U+FFFC: U+FFFC'],
  ['a blank of Braille as the text', { text: '\u2800' }, '6:1 Cannot publish the character U+2800: U+2800'],
  [
    'marks alone as the text',
    { text: '\u0301' },
    '5:1 Cannot read the section "text of the guide": nothing that a reader sees',
  ],
])('parseGuide refuses %s', (_name, parts, fault) => {
  expect(faults(parts)[0]).toBe(fault)
})
