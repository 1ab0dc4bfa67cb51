import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTags, type Tag } from './parse-tags'
import { readPlainTag } from './plain-tag'
import { TagReader } from './tag-reader'

const shown = (tags: readonly Tag[]) => tags.map(({ name, attributes, text }) => [name, [...attributes], text])
const read = (html: string) => shown(new TagReader(() => false).read(html))

test('a plain tag is read to the letter, its name and those of its attributes in lower case', () => {
  expect(readPlainTag('<meta charSet="utf-8"/>')).toEqual({ name: 'meta', attributes: new Map([['charset', 'utf-8']]) })
  expect(readPlainTag('<a href="/?a=1&amp;b=&quot;&lt;&gt;&#x27;" hidden="">')?.attributes).toEqual(
    new Map([
      ['href', `/?a=1&b="<>'`],
      ['hidden', ''],
    ]),
  )
})

test.each([
  '<a href=/>',
  "<a href='/'>",
  '<a hidden>',
  '<a  href="/">',
  '<a href="/" >',
  '<a href="/"id="a">',
  '<a href="&eacute;">',
  '<a href="a & b">',
  '<a @click="x">',
  '<1>',
])('%s is left to the parser', (text) => {
  expect(readPlainTag(text)).toBe(undefined)
})

test.each([
  ['a comment', '<p id="a"></p><!-- <a href="/x/"> --><p id="b"></p>'],
  ['the text of a script', '<script>if (a < b) go("<a href=\'/x/\'>")</script><p id="b"></p>'],
  ['an end of a script that is none', '<script>"<\\/script>" + "</scripty>"</script><p id="b"></p>'],
  ['a script in a comment of a script', '<script><!-- <script> </script> --></script><p id="b"></p>'],
  ['a title', '<title>a &lt;b&gt; c</title><p id="b"></p>'],
  ['a title with a tag', '<title>a <b id="x"> c</title><p id="b"></p>'],
  ['a text field with a tag', '<textarea rows="1"><a href="/x/"></textarea><p id="b"></p>'],
  ['a style', '<style>a > b { content: "<i id=x>" }</style><p id="b"></p>'],
  ['a > in a value', '<a title="a > b" href="/x/">x</a><p id="b"></p>'],
  ['a template', '<template id="a"><script src="/x.js"></script></template><p id="b"></p>'],
  ['a picture', '<svg viewBox="0 0 1 1"><title>x</title><path d="M0 0"/></svg><p id="b"></p>'],
  ['data of a page', '<svg><![CDATA[<a href="/x/">]]></svg><p id="b"></p>'],
  ['a < that begins nothing', '1 < 2 <3 <p id="b"></p>'],
  ['a tag that never ends', '<p id="b"></p><a href="/x/"'],
  ['a processing instruction', '<?php <a href="/x/"> ?><p id="b"></p>'],
  ['a type of document', '<!DOCTYPE html><html lang="en"><p id="b"></p></html>'],
  ['a type of document within', '<html lang="en"><!DOCTYPE html><p id="b"></p></html>'],
  ['an attribute twice', '<p id="a" id="b"></p>'],
  ['line ends in tags', '<p\nid="a"></p\r>'],
])('%s is read as the parser reads it', (_, html) => {
  expect(read(html)).toEqual(shown(parseTags(html)))
})

const text = fc.string().map((value) => value.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;')))
const value = fc.string().map((raw) => raw.replace(/[<>&"]/g, (sign) => `&${names[sign]};`))
const names: Readonly<Record<string, string>> = { '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot' }
const attribute = fc.tuple(fc.constantFrom('id', 'class', 'href', 'data-copy', 'xlink:href'), value)
const startTag = (name: string, attributes: readonly [string, string][]) =>
  `<${[name, ...attributes.map(([key, of]) => `${key}="${of}"`)].join(' ')}>`

const { page } = fc.letrec<{ page: string; element: string }>((tie) => ({
  page: fc.array(fc.oneof(text, tie('element'))).map((parts) => parts.join('')),
  element: fc.oneof(
    fc
      .tuple(fc.constantFrom('div', 'section', 'span', 'code'), fc.array(attribute), tie('page'))
      .map(([name, attributes, inner]) => `${startTag(name, attributes)}${inner}</${name}>`),
    fc.array(attribute).map((attributes) => startTag('img', attributes)),
    text.map((inner) => `<textarea>${inner}</textarea>`),
    fc.string().map((inner) => `<script>${inner}</script>`),
  ),
}))

test('whatever a page holds, its tags are those that the parser finds', () => {
  fc.assert(
    fc.property(page, (html) => {
      expect(read(html)).toEqual(shown(parseTags(html)))
    }),
    { numRuns: 300 },
  )
})

test('whatever is cut out of a page, or put into it, its tags are those that the parser finds', () => {
  const damage = fc.tuple(page, fc.nat(), fc.nat(40), fc.constantFrom('', '<', '>', '"', '</', '<!--', '&', '/', ' '))
  fc.assert(
    fc.property(damage, ([html, place, length, put]) => {
      const at = html.length === 0 ? 0 : place % html.length
      const damaged = html.slice(0, at) + put + html.slice(at + length)
      expect(read(damaged)).toEqual(shown(parseTags(damaged)))
    }),
    { numRuns: 500 },
  )
})

test('a dull tag is asked for once, and is left out of every page', () => {
  const asked: string[] = []
  const reader = new TagReader((tag) => {
    asked.push(tag.name)
    return tag.attributes.size === 0
  })
  const html = '<ul><li>a</li><li>b</li><li id="c">c</li></ul>'
  expect([shown(reader.read(html)), shown(reader.read(html))]).toEqual([
    [['li', [['id', 'c']], undefined]],
    [['li', [['id', 'c']], undefined]],
  ])
  expect(asked).toEqual(['ul', 'li', 'li', 'li'])
})
