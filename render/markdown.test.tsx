import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { blockMarkdown, inlineMarkdown, itemMarkdown } from './markdown'

const site = { basePath: '/docs' }
function Code({ text, language }: { text: string; language: string }) {
  return <b>{`${language}|${text}`}</b>
}
const html = (node: ReactNode) => renderToStaticMarkup(node)

test('inlineMarkdown gives words without a block around them', () => {
  expect(html(inlineMarkdown(site, 'Send it again.'))).toBe('Send it again.')
  expect(html(inlineMarkdown(site, 'Send `name` **again**.'))).toBe('Send <code>name</code> <strong>again</strong>.')
  expect(html(inlineMarkdown(site, 'One.\n\n- two\n- `three`'))).toBe('One. two <code>three</code>')
})

test('itemMarkdown gives blocks only where there is more than a paragraph', () => {
  expect(html(itemMarkdown(site, 'A `b`'))).toBe('A <code>b</code>')
  expect(html(itemMarkdown(site, 'A\n\nB'))).toBe('<p dir="auto">A</p>\n<p dir="auto">B</p>')
})

test('blockMarkdown shows lists, tables and fences', () => {
  expect(html(blockMarkdown(site, 'plain'))).toBe('<p dir="auto">plain</p>')
  expect(html(blockMarkdown(site, '# A\n\n1. x'))).toBe('<h3 dir="auto">A</h3>\n<ol>\n<li dir="auto">x</li>\n</ol>')
  expect(html(blockMarkdown(site, '| a |\n| -: |\n| 1 |'))).toContain(
    '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>',
  )
  expect(html(blockMarkdown(site, '```json\n{"a": 1}\n```'))).toBe(
    '<pre class="code" data-language="json" tabindex="0"><code>{<i class="k">&quot;a&quot;</i>: <i class="n">1</i>}</code></pre>',
  )
})

test('blockMarkdown shows fences by the component that the page gives', () => {
  expect(html(blockMarkdown(site, '```ts x\na\n```', { CodeBlock: Code }))).toBe('<b>ts|a</b>')
})

test('Markdown keeps raw HTML as text', () => {
  expect(html(blockMarkdown(site, 'Use <access-token> & <script>alert(1)</script>'))).toBe(
    '<p dir="auto">Use &lt;access-token&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  )
  expect(html(blockMarkdown(site, '<div onclick="x">\n\n*a*\n\n</div>'))).toBe(
    '<p dir="auto">&lt;div onclick=&quot;x&quot;&gt;</p>\n<p dir="auto"><em>a</em></p>\n<p dir="auto">&lt;/div&gt;</p>',
  )
})

test('Markdown links get the base path, and lose an address that is not safe', () => {
  expect(html(inlineMarkdown(site, '[a](/platform/AUTH-401/#causes)'))).toBe(
    '<a href="/docs/platform/AUTH-401/#causes">a</a>',
  )
  expect(html(inlineMarkdown(site, '[a](#b) [c](https://example.com)'))).toBe(
    '<a href="#b">a</a> <a href="https://example.com">c</a>',
  )
  expect(html(inlineMarkdown(site, '[a](javascript:alert(1)) [b](//example.com) [c](data:x)'))).toBe('a b c')
  expect(html(inlineMarkdown(site, '[a][1]\n\n[1]: java&#10;script:alert(1)'))).not.toContain('href')
})

test('Markdown asks no other origin for a picture', () => {
  expect(html(inlineMarkdown(site, '![a](/a.png)'))).toBe('<img src="/docs/a.png" alt="a" loading="lazy"/>')
  expect(html(inlineMarkdown(site, '![a](https://example.com/a.png)'))).toBe(
    '<a href="https://example.com/a.png">a</a>',
  )
})

test('Markdown has no style attribute, whatever the table', () => {
  expect(html(blockMarkdown(site, '| a | b |\n| :- | -: |\n| 1 | 2 |'))).not.toContain('style=')
})
