import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageResources } from './page-resources'
import { weighSite } from './weigh-site'

const head =
  '<link rel="stylesheet" href="/docs/assets/site.css"/>' + '<script async="" src="/docs/assets/page.js"></script>'

const css = '@font-face{src:url(a.woff2)format("woff2")}'

const files = {
  '/catalogs.json': JSON.stringify({ catalogs: [{ slug: 'shop', url: 'https://errors.example.com/docs/shop/' }] }),
  '/shop/index.json': JSON.stringify({ entries: [{ url: 'https://errors.example.com/docs/shop/ORD-1/' }] }),
  '/shop/ORD-1/index.html': `<html><head>${head}</head><body>One order</body></html>`,
  '/shop/index.html': `<html><head>${head}<script async="" src="/docs/assets/explorer.js" data-scripts="/docs/_next/a.js /docs/_next/b.js"></script><script src="/docs/_next/old.js" noModule=""></script></head></html>`,
  '/assets/site.css': css,
  '/assets/page.js': 'page()',
  '/assets/explorer.js': 'explorer()',
  '/assets/search.0a.js': 'search()',
  '/search/index.json': '{}',
  '/search/near.json': '{"near":""}',
  '/assets/search-fuzzy.1f.js': 'fuzzy()',
  '/assets/a.woff2': 'font',
  '/_next/a.js': 'framework()',
  '/_next/b.js': 'page()',
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-weights-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

test('weighSite weighs what each kind of page loads, below a base path too', () => {
  const page = packed(files['/shop/ORD-1/index.html'])
  expect(weighSite(folder).map(({ budget, bytes, heaviest, count }) => [budget, bytes, heaviest, count])).toEqual([
    ['entryPageHtml', page, '/shop/ORD-1/', 1],
    ['entryPageTotal', page + packed(css) + packed('page()'), '/shop/ORD-1/', 1],
    ['entryPageFrameworkScript', 0, '/shop/ORD-1/', 1],
    ['entryPageFonts', 4, '/shop/ORD-1/', 1],
    ['explorerScript', packed('page()') + packed('explorer()'), '/shop/', 1],
    ['explorerLateScript', packed('framework()') + packed('page()'), '/shop/', 1],
    ['searchUntilFirstResult', packed('search()') + packed('{}'), '/shop/ORD-1/', 1],
    ['searchInAll', packed('search()') + packed('{}') + packed('fuzzy()'), '/shop/ORD-1/', 1],
    ['searchNearWords', packed(files['/search/near.json']), '/shop/ORD-1/', 1],
  ])
})

test('pageResources leaves out scripts for old browsers', () => {
  expect(pageResources(files['/shop/index.html'])).toEqual({
    styles: ['/docs/assets/site.css'],
    scripts: ['/docs/assets/page.js', '/docs/assets/explorer.js'],
    late: ['/docs/_next/a.js', '/docs/_next/b.js'],
    icons: [],
  })
})

test('pageResources reads attributes with quotes of both kinds and without', () => {
  const html = "<link rel=stylesheet href=/a.css><link href='/b.css' rel='stylesheet'><script src=/a.js async></script>"
  expect(pageResources(`${html}<!-- <script src="/no.js"></script> -->`)).toEqual({
    styles: ['/a.css', '/b.css'],
    scripts: ['/a.js'],
    late: [],
    icons: [],
  })
})

function packed(text: string): number {
  return brotliCompressSync(text).length
}
