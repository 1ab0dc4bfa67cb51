import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Catalog, Guide } from '../catalog/model/catalog'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { assetNames } from '../site/assets'
import type { SiteContext } from '../site/site-context'
import { HomeBrowse } from './explorer/home-slots'
import { siteDocuments } from './pages'

const words = 'رسالة (C++)!'
/** Fields that hold words of people. */
const texts: ReadonlySet<string> = new Set(
  'name summary description title text check fix meaning note why difference userText heading'.split(' '),
)

/** The same content with other words, from right to left. */
function inArabic<Value>(value: Value, key = ''): Value {
  if (key === 'params') return value
  // What goes in comes out in the same shape.
  if (typeof value === 'string') return (texts.has(key) || key === 'ask' ? words : value) as Value
  if (Array.isArray(value)) return value.map((item) => inArabic(item, key)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inArabic(item, name)])) as Value
}

/** The words of a page that are in no element of which they decide the direction. */
function withoutDirection(html: string): readonly string[] {
  const found: string[] = []
  const open: { node: Tree.Node; isDecided: boolean }[] = [{ node: parse(html), isDecided: false }]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node } = step
    if ('tagName' in node && ['head', 'script', 'noscript', 'pre', 'code'].includes(node.tagName)) continue
    if ('value' in node && node.value.includes('رسالة') && !step.isDecided)
      found.push(`${describe(node.parentNode)}: ${node.value}`)
    const isDecided = step.isDecided || ('attrs' in node && node.attrs.some(({ name }) => name === 'dir'))
    if ('childNodes' in node) for (const child of node.childNodes) open.push({ node: child, isDecided })
  }
  return found
}

function describe(node: Tree.ParentNode | null): string {
  return node !== null && 'tagName' in node ? node.tagName : ''
}

const guide: Guide = {
  catalog: undefined,
  slug: 'retry',
  title: words,
  summary: words,
  order: 1,
  body: `## ${words}\n\n${words}\n\n- ${words}\n\n| ${words} |\n| - |\n| ${words} |\n\n<Note>${words}</Note>\n`,
  snippets: [],
  place: { file: 'content/guides/retry.mdx', line: 5, column: 1 },
}
const sample = inArabic(sampleCatalog())
const catalog: Catalog = {
  ...sample,
  description: words,
  support: { ask: [words] },
  requestId: { name: 'X-Id', in: 'header', meaning: words },
  statuses: [{ status: 429, meaning: words }],
  entries: sample.entries.map((entry) => ({ ...entry, userText: words, sections: [{ heading: words, text: words }] })),
  guides: [{ ...guide, catalog: 'shop' }],
}
const site = { name: words, url: 'https://errors.example.com', basePath: '' }
// Every name has a path.
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets']
const context: SiteContext = { site, assets, catalogs: [catalog], guides: [guide] }

test('words of the content decide their direction themselves, on every page', () => {
  const pages = siteDocuments(context)
  expect(pages.length).toBeGreaterThan(8)
  const left = pages.flatMap(({ file, page }) => {
    return withoutDirection(renderToStaticMarkup(page())).map((text) => `${file} ${text}`)
  })
  expect(left).toEqual([])
  expect(withoutDirection(renderToStaticMarkup(<HomeBrowse context={context} />))).toEqual([])
})
