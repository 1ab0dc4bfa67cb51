import { expect, test } from 'vitest'
import { makeEntry } from '../made-catalog.fixture'
import type { Guide } from '../model/catalog'
import { sectionOf } from './guide-section'

const place = { file: 'content/shop/guides/retry.mdx', line: 5, column: 1 }
const entry = makeEntry({ code: 'ORD-1' })

function sectionIn(body: string): string | undefined {
  const guide: Guide = {
    catalog: 'shop',
    slug: 'retry',
    title: 'Retry',
    summary: 'When.',
    order: 1,
    snippets: [],
    body,
    place,
  }
  const section = sectionOf(guide, entry)
  return section && `#${section.id} ${section.text}`
}

test.each([
  [
    'the heading above the first link',
    '## First\n\nText.\n\n## Wait `long`\n\n[ORD-1](/shop/ORD-1/#retry)\n\n## Last\n\n[it](/shop/ORD-1/)',
    '#wait-long Wait long',
  ],
  [
    'also of a part of a section, and in a table',
    '## First\n\n### Rules\n\n| Code |\n| --- |\n| [x](/shop/ORD-1/) |',
    '#rules Rules',
  ],
  ['with the id that the page gives it', '## Rules\n\nText.\n\n## Rules\n\n[x](/shop/ORD-1/)', '#rules-2 Rules'],
  ['by a link that is defined below', '## Rules\n\nSee [it][1].\n\n## Last\n\n[1]: /shop/ORD-1/', '#rules Rules'],
  [
    'also where the text above all headings names the code',
    '[x](/shop/ORD-1/)\n\n## Rules\n\n[x](/shop/ORD-1/)',
    '#rules Rules',
  ],
  ['within a part', '## Rules\n\n<Note>See [it](/shop/ORD-1/).</Note>', '#rules Rules'],
])('the section of a code is %s', (_, body, expected) => {
  expect(sectionIn(body)).toBe(expected)
})

test.each([
  ['above the first heading', '[x](/shop/ORD-1/)\n\n## Rules\n\nText.'],
  ['in a guide that does not link to it', '## Rules\n\n`[x](/shop/ORD-1/)` [y](/shop/ORD-10/)'],
])('a code has none %s', (_, body) => {
  expect(sectionIn(body)).toBeUndefined()
})
