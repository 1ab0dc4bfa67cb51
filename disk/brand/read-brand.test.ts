import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cpuTime } from '../../catalog/cpu-time.fixture'
import { formatProblem } from '../../catalog/model/problem'
import { readSite } from '../content/read-site'
import { projectAt } from '../project-at.fixture'
import { temporaryFolder } from '../temporary-folder.fixture'

const svg = (inside = '', attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 32"${attributes}>${inside}</svg>`

function read(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { site, files: published, problems } = readSite(projectAt(folder))
  const told = problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''))
  return { site, published, told, first: told.map((text) => text.split('\n')[0]) }
}

const withLogo = { 'site.json': '{ "logo": { "light": "brand/a.svg", "dark": "brand/a.svg" } }' }
const withStyles = { 'site.json': '{ "styles": "brand/site.css" }' }

test('a logo is published under a name with a hash, with its size', () => {
  const { site, published, told } = read({ ...withLogo, 'brand/a.svg': svg() })
  expect(told).toEqual([])
  expect(site.brand?.logo?.light).toEqual({ path: published[0]?.path, width: 120, height: 32 })
  expect(published.map(({ path }) => path.replace(/\.[0-9a-f]{10}\./, '.HASH.'))).toEqual([
    '/assets/a.HASH.svg',
    '/assets/brand.HASH.css',
  ])
})

test.each([
  ['<script>x()</script>', 'Cannot publish "<script>"'],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', 'Cannot publish "<script>"'],
  ['<foreignObject/>', 'Cannot publish "<foreignObject>"'],
  ['<b xmlns="http://www.w3.org/1999/xhtml"/>', 'Cannot publish "<b>"'],
  ['<g onload="x()"/>', 'Cannot publish "onload"'],
  ['<a xlink:href="javascript:x()"/>', 'Cannot publish "xlink:href="javascript:x()""'],
  ['<image href="https://a.example/x.png"/>', 'Cannot publish "href="https://a.example/x.png""'],
  ['<use href="other.svg#a"/>', 'Cannot publish "href="other.svg#a""'],
  ['<set attributeName="href" to="javascript:x()"/>', 'Cannot publish "attributeName="href""'],
  ['<g fill="url(https://a.example/x)"/>', 'Cannot publish "url(https://a.example/x)"'],
  ['<g style="fill:\\75rl(//a.example)"/>', 'Cannot publish "url(//a.example)"'],
  ['<style>@import "x.css";</style>', 'Cannot publish "@import"'],
  ['<style>p{}<g/></style>', 'Cannot publish "<g> in <style>"'],
  ['<g>/*<style>@import "x.css";</style></g>', 'Cannot publish "@import"'],
  ['<title>"</title><g>"<style>@import "x.css"</style></g>', 'Cannot publish "@import"'],
  ['<style>g{--a:"//a.example";mask:image-set(var(--a) 1x)}</style>', 'Cannot publish "var()"'],
  ['<a href="#x" ping="https://a.example/"/>', 'Cannot publish "ping"'],
  ['<set attributeName=" onload" to="x()"/>', 'Cannot publish "attributeName=" onload""'],
  [`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`, 'Cannot publish "an element that is 257 deep"'],
  ['<?xml-stylesheet href="x.css"?>', 'Cannot publish "<?xml-stylesheet?>"'],
  ['<g>', 'Cannot publish "SVG"'],
])('a logo may only draw: %s', (inside, sentence) => {
  const { first, published } = read({ ...withLogo, 'brand/a.svg': svg(inside) })
  expect(new Set(first.map((line) => line?.replace(/^\S+ /, '')))).toEqual(
    new Set([`${sentence} as part of the look of the site`]),
  )
  expect(published.some(({ path }) => path.endsWith('.svg'))).toBe(false)
})

test('a logo may refer to its own parts and to pictures within it', () => {
  const inside =
    '<style>.a{fill:url(#g)}</style><g id="g" class="a"/><use href="#g"/><image href="data:image/png;base64,AA=="/>'
  expect(read({ ...withLogo, 'brand/a.svg': svg(inside) }).told).toEqual([])
})

test('the place of a fault is that of the element', () => {
  const { first } = read({ ...withLogo, 'brand/a.svg': svg('\n  <g/><script/>') })
  expect(new Set(first)).toEqual(new Set(['brand/a.svg:2:7 Cannot publish "<script>" as part of the look of the site']))
})

test('a stylesheet comes after the accent, and what it names is published beside it', () => {
  const { published, told } = read({
    ...withStyles,
    'brand/site.css':
      '@font-face{font-family:A;src:url(fonts/a.woff2) format("woff2")}\np{background:url("mark.svg#x")}',
    'brand/fonts/a.woff2': 'wOF2',
    'brand/mark.svg': svg(),
  })
  expect(told).toEqual([])
  const css = Buffer.from(published.at(-1)?.bytes ?? []).toString()
  expect(css.replace(/\.[0-9a-f]{10}\./g, '.HASH.')).toBe(
    '@font-face{font-family:A;src:url("a.HASH.woff2") format("woff2")}\np{background:url("mark.HASH.svg#x")}',
  )
})

test.each([
  ['@import "x.css";', '1:1'],
  ['@\\69mport url(//a.example/x.css);', '1:1'],
  ['p{background:url(https://a.example/x.png)}', '1:14'],
  ['p{background:\n  url(//a.example/x.png)}', '2:3'],
  ['p{background:image-set("https://a.example/x.png" 1x)}', '1:24'],
  ['p{background:url(../../x.png)}', '1:14'],
  ['p{background:url(/x.png)}', '1:14'],
  ['p{background:url(missing.png)}', '1:14'],
  ['p{src:url(data:font/woff2;base64,AA==)}', '1:7'],
  ['p{color:red', '1:2'],
  ['p{color:red}}', '1:13'],
  ['p{color:red]}', '1:12'],
  ['p{--a:"//a.example/x.png";background:image-set(var(--a) 1x)}', '1:48'],
  ['p{background:image-set(var(--a, "//a.example/x.png") 1x)}', '1:24'],
])('a stylesheet loads nothing from elsewhere, and can be read to its end: %s', (css, place) => {
  const { first } = read({ ...withStyles, 'brand/site.css': css })
  expect(first.map((line) => line?.split(' ')[0])).toContain(`brand/site.css:${place}`)
})

test('the type of a picture is no address', () => {
  const css = 'p{background:image-set("mark.svg" type("image/svg+xml"))}'
  expect(read({ ...withStyles, 'brand/site.css': css, 'brand/mark.svg': svg() }).told).toEqual([])
})

test.each([
  ['brackets', `p{a:${'x('.repeat(30_000)}${'"a"'.repeat(30_000)}`],
  ['addresses', 'p{background:url(mark.svg)}\n'.repeat(7_000)],
])('a stylesheet of many %s is read soon', (_, css) => {
  const spent = cpuTime(() => read({ ...withStyles, 'brand/site.css': css, 'brand/mark.svg': svg() }))
  expect(spent).toBeLessThan(1_500)
})

test('a missing file is a problem of site.json, which says what to write', () => {
  expect(read(withStyles).told).toEqual([
    [
      'site.json:1:13 Cannot read "styles"',
      '    expected: a file in the content folder',
      '    received: "brand/site.css", which is not there',
      '    write:    brand/site.css, or another name here',
    ].join('\n'),
  ])
})

test('an accent that cannot be read is refused with the nearest that can', () => {
  expect(read({ 'site.json': '{\n  "accent": "#ffcc00"\n}' }).told).toEqual([
    [
      'site.json:2:13 Cannot read "accent"',
      '    expected: a colour with a contrast of at least 4.5 on light pages (WCAG 2.2)',
      '    received: #ffcc00, with 1.34',
      '    write:    "accent": { "light": "#856a00", "dark": "#ffcc00" }',
    ].join('\n'),
  ])
})

test.each([
  '"accent": "red"',
  '"header": [{ "label": "A", "url": "javascript:x()" }]',
  '"header": [{ "label": "A", "url": "//a.example/" }]',
  '"header": [{ "label": "A", "url": "http://a.example/" }]',
  '"footer": [{ "label": "A", "url": "mailto:x" }]',
  '"report": "https://{url}/"',
  '"report": "https://a.example/?x={zzz}"',
  '"report": "javascript:{code}"',
  '"styles": "../site.css"',
  '"styles": "/etc/site.css"',
  '"logo": { "light": "a.gif", "dark": "a.svg" }',
])('site.json refuses %s', (field) => {
  const { told, site } = read({ 'site.json': `{ ${field} }` })
  expect(told.length).toBe(1)
  expect(site).toEqual({ name: 'Faultbook', url: 'https://errors.example.com', basePath: '' })
})
