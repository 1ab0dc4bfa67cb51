import fc from 'fast-check'
import { createElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { plainly } from './plainly'

const markup = (element: ReactElement) => plainly(renderToStaticMarkup(element))

test('plainly leaves out end tags that the next tag implies', () => {
  expect(plainly('<ul><li><p>a</p></li><li>b</li></ul><p>c</p><a>d</a>')).toBe('<ul><li><p>a<li>b</ul><p>c</p><a>d</a>')
  expect(plainly('<dl><div><dt>a</dt><dd><p>b</p><p>c</p></dd></div></dl>')).toBe(
    '<dl><div><dt>a<dd><p>b<p>c</div></dl>',
  )
  expect(plainly('<p>a</p><div></div></body></html>')).toBe('<p>a</p><div></div>')
})

test('plainly leaves a paragraph closed where what follows belongs behind it', () => {
  expect(plainly('<p>a</p>b <p>c</p><svg></svg><a><p>d</p></a>')).toBe('<p>a</p>b <p>c</p><svg></svg><a><p>d</p></a>')
})

test('plainly takes quotes from classes of one word, and from nothing else', () => {
  expect(plainly('<p class="lead" id="lead">a</p><p class="a b">c</p><input class="x"/>')).toBe(
    '<p class=lead id="lead">a<p class="a b">c</p><input class="x"/>',
  )
  expect(plainly('<p title=" class=x">a</p><pre>&lt;p class=&quot;x&quot;&gt;</pre>')).toBe(
    '<p title=" class=x">a</p><pre>&lt;p class="x"&gt;</pre>',
  )
})

test('plainly leaves quotes in values alone, and every text as it was', () => {
  expect(markup(createElement('p', { title: 'a "b" it\'s' }, '"c" it\'s'))).toBe(
    '<p title="a &quot;b&quot; it&#x27;s">"c" it\'s</p>',
  )
  const text = fc.string({ unit: fc.constantFrom(...'<>&"\'/=; abc', '</li>', '"/>', ' class="x"', '&quot;') })
  fc.assert(
    fc.property(text, text, (words, value) => {
      const html = markup(createElement('p', { title: value }, words as ReactNode))
      const [, title = '', shown = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(html) ?? []
      expect([plain(title), plain(shown)]).toEqual([value, words])
    }),
  )
})

function plain(escaped: string): string {
  return escaped
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
