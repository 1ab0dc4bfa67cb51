import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { markdownTree } from '../../catalog/text/markdown-tree'
import { plainText } from '../../catalog/text/plain-text'
import { entryMarkdown } from './entry-markdown'
import { blockField, inlineField } from './field-markdown'
import { llmsTxt } from './llms-txt.fixture'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '/docs' }
const hostile = '<img src=x onerror=alert(1)> <script>x</script>\n\n# Heading\n\n---\ntitle: x\n---'

test.each([
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
  ['![logo](https://a.example/x.png)', '[logo](https://a.example/x.png)'],
  [
    '![logo](/x.png) of [this](/shop/A-1/)',
    '![logo](https://errors.example.com/docs/x.png) of [this](https://errors.example.com/docs/shop/A-1/)',
  ],
  ['[a][b]\n\n[b]: https://a.example/', '[a](https://a.example/)'],
  ['`](/x)` is no link', '`](/x)` is no link'],
  ['[run](javascript:alert(1))', 'run'],
])('blockField writes %j as %j', (text, written) => {
  expect(blockField(site, text)).toBe(written)
})

test('inlineField keeps a text in its line', () => {
  expect(inlineField(site, hostile)).not.toMatch(/\n/)
  expect(markdownTree(`a: ${inlineField(site, hostile)}`).children.map(({ type }) => type)).toEqual(['paragraph'])
})

test('nothing in an entry breaks out of its place in the Markdown form or in llms.txt', () => {
  const [entry] = sampleCatalog().entries
  if (entry === undefined) throw new Error('the sample has two')
  const outline = (text: string) =>
    markdownTree(text).children.flatMap((node) =>
      node.type === 'heading'
        ? [`${node.depth} ${plainText(text.slice(node.position?.start.offset, node.position?.end.offset))}`]
        : [],
    )
  const odd = {
    ...entry,
    message: '```\n# Out\n````',
    causes: [{ text: hostile, check: hostile, fix: '- a\n- b\n\n```\n# x\n```' }, { text: '[x]: https://a.example' }],
    solutions: [
      { text: hostile, for: 'administrator' as const },
      { text: '[x]', for: 'caller' as const },
    ],
    userText: hostile,
    summary: hostile,
    retry: { rule: 'never' as const, note: hostile },
    ask: [hostile],
  }
  const catalogs = [{ ...sampleCatalog(), entries: [odd] }]
  const form = entryMarkdown(site, odd, catalogs)
  expect(outline(form)).toEqual(
    outline(entryMarkdown(site, entry, [sampleCatalog()])).filter((line) => !/Easily|Related/.test(line)),
  )
  expect(form.replace(/\\</g, '')).not.toMatch(/<(?:img|script)/)
  expect(llmsTxt({ site, catalogs, guides: [] }).replace(/\\</g, '')).not.toMatch(/<(?:img|script)|^# H/m)
})

test('blockField reads as its text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 .-#*_`<>[]()!&;\\~+=:\n'), minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(text, (value) => {
      const normal = (markdown: string) => plainText(markdown).replace(/\s+/g, '')
      if (/\]:|javascript|\[\^/.test(value)) return
      expect(normal(blockField(site, value))).toBe(normal(value))
    }),
    { numRuns: 2000 },
  )
})
