// @ts-expect-error Next ships the library that Vercel matches with, without its types.
import { pathToRegexp } from 'next/dist/compiled/path-to-regexp'
import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { siteSchema } from '../../catalog/model/site'
import { siteFiles } from '../forms/site-files'
import { llmsFullFiles } from '../markdown/llms-full'
import { pageMarkdownFiles } from '../markdown/page-markdown'
import { skillFiles } from '../markdown/skill-files'
import type { SiteContent } from '../site-context'
import { caddyfile } from './caddyfile'
import { foldedPaths } from './folded-paths'
import { headerTable } from './header-table'
import { headersFile } from './headers-file'
import { nginxConf } from './nginx-conf'
import { redirectTable } from './redirect-table'
import { redirectsFile } from './redirects-file'
import { vercelJson } from './vercel-json'

const place = { root: '/srv/site', port: 8080 }

test('redirectTable leads from former names, lower case, and codes without their catalog', () => {
  const { redirects } = redirectTable(content({ moved: { '/shop/family/old/': '/shop/family/order/' } }))
  expect(redirects.map(({ kind, from, to }) => `${kind} ${from} → ${to}`)).toEqual([
    'moved /shop/family/old/ → /shop/family/order/',
    'alias /shop/LIMIT/ → /shop/ORD_LIMIT/',
    'case /shop/ord_limit/ → /shop/ORD_LIMIT/',
    'case /shop/ord_gone/ → /shop/ORD_GONE/',
    'case /shop/limit/ → /shop/ORD_LIMIT/',
    'short /e/LIMIT/ → /shop/ORD_LIMIT/',
    'short /e/limit/ → /shop/ORD_LIMIT/',
    'short /LIMIT/ → /shop/ORD_LIMIT/',
    'short /limit/ → /shop/ORD_LIMIT/',
    'short /e/ORD_GONE/ → /shop/ORD_GONE/',
    'short /e/ord_gone/ → /shop/ORD_GONE/',
    'short /ORD_GONE/ → /shop/ORD_GONE/',
    'short /ord_gone/ → /shop/ORD_GONE/',
    'short /e/ORD_LIMIT/ → /shop/ORD_LIMIT/',
    'short /e/ord_limit/ → /shop/ORD_LIMIT/',
    'short /ORD_LIMIT/ → /shop/ORD_LIMIT/',
    'short /ord_limit/ → /shop/ORD_LIMIT/',
  ])
})

test('redirectTable leads the short link of a code that several catalogs have to its page, where readers choose', () => {
  const whole = content()
  const [shop] = whole.catalogs
  if (shop === undefined) throw new Error('The content has no catalog.')
  const bank = { ...shop, slug: 'bank', entries: shop.entries.map((entry) => ({ ...entry, catalog: 'bank' })) }
  const { pages, redirects } = redirectTable({ ...whole, catalogs: [shop, bank] })
  expect(pages).toContain('/e/ORD_LIMIT/')
  expect(redirects.find(({ from }) => from === '/ORD_LIMIT/')?.to).toBe('/e/ORD_LIMIT/')
})

test('nginx and Caddy lead the short link of one code to it, although a page is there', () => {
  const table = redirectTable(content())
  const conf = nginxConf(content().site, table, place)
  expect(conf).toContain('  "/errors/e/ord_limit/" "/errors/shop/ORD_LIMIT/";\n')
  expect(conf).toContain('  "/errors/e/ord_limit" "/errors/shop/ORD_LIMIT/";\n')
  const [former = ''] = caddyfile(content().site, table, place).split('# Addresses in any case')
  expect(former).toMatch(/ ~\(\?i\)\^\/e\/ORD_LIMIT\/\?\$ \/shop\/ORD_LIMIT\/\n/)
})

test('redirectTable leads short links of a packed site, which have no page there, to the codes themselves', () => {
  const whole = content()
  const { redirects } = redirectTable({ ...whole, site: { ...whole.site, isPacked: true } })
  expect(redirects.filter(({ kind }) => kind === 'short').map(({ from, to }) => `${from} → ${to}`)).toEqual([
    '/e/LIMIT/ → /shop/ORD_LIMIT/',
    '/e/limit/ → /shop/ORD_LIMIT/',
    '/LIMIT/ → /shop/ORD_LIMIT/',
    '/limit/ → /shop/ORD_LIMIT/',
    '/e/ORD_GONE/ → /shop/ORD_GONE/',
    '/e/ord_gone/ → /shop/ORD_GONE/',
    '/ORD_GONE/ → /shop/ORD_GONE/',
    '/ord_gone/ → /shop/ORD_GONE/',
    '/e/ORD_LIMIT/ → /shop/ORD_LIMIT/',
    '/e/ord_limit/ → /shop/ORD_LIMIT/',
    '/ORD_LIMIT/ → /shop/ORD_LIMIT/',
    '/ord_limit/ → /shop/ORD_LIMIT/',
  ])
})

test('redirectTable leads the short link of a code that several catalogs have nowhere: 404.html lets readers choose', () => {
  const whole = content()
  const [shop] = whole.catalogs
  if (shop === undefined) throw new Error('The content has no catalog.')
  const bank = { ...shop, slug: 'bank', entries: shop.entries.map((entry) => ({ ...entry, catalog: 'bank' })) }
  const packed = { ...whole, catalogs: [shop, bank], site: { ...whole.site, isPacked: true as const } }
  expect(redirectTable(packed).redirects.filter(({ kind }) => kind === 'short')).toEqual([])
})

test('redirectTable never leads away from a page, whatever the names are', () => {
  const shop = sampleCatalog()
  const entries = shop.entries.map((entry, index) => ({
    ...entry,
    aliases: [['ord_gone', 'Shop', 'STATUS', 'search'][index] ?? ''],
  }))
  const { pages, redirects } = redirectTable({ ...content(), catalogs: [{ ...shop, entries }] })
  const taken = new Set(pages)
  expect(redirects.filter(({ from }) => taken.has(from))).toEqual([])
  expect(redirects.map(({ from }) => from)).not.toContain('/Shop/')
  expect(redirects.map(({ from }) => from)).not.toContain('/STATUS/')
})

test('the files of all hosts are the same with an alias that would break out of them', () => {
  const shop = sampleCatalog()
  const evil = [
    'x /evil 301\n/* https://evil.example 301',
    'a;} location / { return 301 https://evil.example; }',
    '{path}',
  ]
  const attacked = shop.entries.map((entry) => ({ ...entry, aliases: [...entry.aliases, ...evil] }))
  expect(allFiles({ ...content(), catalogs: [{ ...shop, entries: attacked }] })).toEqual(allFiles(content()))
})

test('foldedPaths leads to each page from any case, and leaves pages alone that differ in case only', () => {
  const shop = sampleCatalog()
  const club = {
    ...shop,
    slug: 'club',
    entries: shop.entries.map((entry) => ({ ...entry, catalog: 'club', slug: entry.slug.toLowerCase() })),
  }
  const folded = foldedPaths(redirectTable({ ...content(), catalogs: [shop, club] }))
  expect(folded.get('/shop/ord_limit/')).toBe('/shop/ORD_LIMIT/')
  expect(folded.get('/shop/limit/')).toBe('/shop/ORD_LIMIT/')
  expect(folded.get('/shop/family/order/')).toBe('/shop/family/order/')
  expect(folded.has('/e/ord_limit/')).toBe(false)
})

test('redirectsFile writes each rule with its closing slash and without', () => {
  expect(redirectsFile(content().site, redirectTable(content())).text.split('\n').slice(0, 5)).toEqual([
    '# Former names, codes in lower case, and codes without their catalog.',
    '/errors/shop/LIMIT/ /errors/shop/ORD_LIMIT/ 301',
    '/errors/shop/LIMIT /errors/shop/ORD_LIMIT/ 301',
    '/errors/shop/ord_limit/ /errors/shop/ORD_LIMIT/ 301',
    '/errors/shop/ord_gone/ /errors/shop/ORD_GONE/ 301',
  ])
})

test('redirectsFile keeps to the limit of hosts, leaves out what matters least, and says how much', () => {
  const shop = sampleCatalog()
  const [limit] = shop.entries
  const entries = Array.from({ length: 1_500 }, (_, index) => ({
    ...(limit ?? fail()),
    slug: `A-${index}`,
    code: `A-${index}`,
    aliases: [`B-${index}`],
  }))
  const { text, dropped } = redirectsFile(
    content().site,
    redirectTable({ ...content(), catalogs: [{ ...shop, entries }] }),
  )
  const rules = text.split('\n').filter((line) => line.startsWith('/'))
  expect(rules).toHaveLength(2_000)
  expect(rules.slice(0, 1_500).every((rule) => /^\/errors\/shop\/B-\d+\/ /.test(rule))).toBe(true)
  expect(dropped).toBe(1_500 * 2 + 3_000 * 2 + 12_000 * 2 + 1_500 * 2 - 2_000)
  expect(Math.max(...rules.map((rule) => rule.length))).toBeLessThan(1_000)
})

test('headersFile names no header twice for one address, since Cloudflare would join them', () => {
  const names = headersFile(content().site)
    .split('\n\n')
    .map((block) => [...block.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name))
  expect(names).toEqual([
    headerTable.everything.map(([name]) => name),
    ['Cache-Control'],
    ['Cache-Control'],
    ...Array.from({ length: 11 }, () => ['Content-Type', 'Access-Control-Allow-Origin']),
    ...Array.from({ length: 15 }, () => ['Access-Control-Allow-Origin']),
  ])
})

test.each([
  ['', content()],
  [' packed', { ...content(), site: { ...content().site, isPacked: true as const } }],
])('headersFile opens each file of a%s site for programs to other origins, by one rule only, and no page', (_, of) => {
  const rules = headersFile(of.site)
    .split('\n\n')
    .filter((block) => block.includes('Access-Control-Allow-Origin: *'))
    .map((block) => block.trim().split('\n')[0] ?? '')
  const matching = (path: string) =>
    rules.filter((rule) =>
      new RegExp(`^${rule.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`).test(path),
    )
  const files = [...siteFiles(of), ...pageMarkdownFiles(of), ...llmsFullFiles(of), ...skillFiles(of, () => '')].map(
    ({ path }) => `/errors${path}`,
  )
  const forms = ['/errors/shop/ORD_LIMIT/index.json', '/errors/shop/a/b/index.md', '/errors/shop/a/b/c/index.json']
  const shared = [...files, ...forms].filter((path) => /\.(?:json|md|txt|xml)$/.test(path))
  expect(shared.length).toBeGreaterThan(14)
  expect(shared.filter((path) => matching(path).length !== 1)).toEqual([])
  expect(['/errors/', '/errors/shop/ORD_LIMIT/', '/errors/404.html'].flatMap(matching)).toEqual([])
})

test('nginxConf, caddyfile and vercelJson open the files for programs to other origins', () => {
  const table = redirectTable(content())
  const conf = nginxConf(content().site, table, place)
  expect(conf).toContain('  "~\\.(?:json|md|txt|xml)$" "*";\n')
  expect(conf).toContain('  add_header Access-Control-Allow-Origin $faultbook_shared always;\n')
  const caddy = caddyfile(content().site, table, place)
  expect(caddy).toContain('@shared path *.json *.md *.txt *.xml\n')
  expect(caddy).toContain('header @shared Access-Control-Allow-Origin "*"\n')
  const rule = vercelJson(content().site, table).headers.at(-1)
  expect(rule?.headers).toEqual([{ key: 'Access-Control-Allow-Origin', value: '*' }])
  const isOpen = (path: string) => pathToRegexp(rule?.source, [], { strict: true, delimiter: '/' }).test(path)
  expect(
    ['/errors/a/B/index.json', '/errors/a/B/index.md', '/errors/llms.txt', '/errors/feed.xml'].map(isOpen),
  ).toEqual([true, true, true, true])
  expect(['/errors/a/B/', '/errors/a/B/index.html', '/errors/a/B.json/'].map(isOpen)).toEqual([false, false, false])
})

test('vercelJson leads whoever asks for Markdown to the Markdown of a page, and nobody else', () => {
  const rules = vercelJson(content().site, redirectTable(content())).redirects.flatMap((rule) =>
    'has' in rule ? [rule] : [],
  )
  const destinations = (path: string, accept: string) =>
    rules
      .filter(({ has, ...rule }) => {
        const isPage = pathToRegexp(rule.source, [], { strict: true, sensitive: true, delimiter: '/' }).test(path)
        const says = ({ value }: { value: string }) => new RegExp(`^${value}$`).test(accept)
        return isPage && has.every(says) && !(rule.missing ?? []).some(says)
      })
      .map(({ destination }) => destination)
  const leads = (accept: string) => destinations('/errors/shop/ORD_LIMIT/', accept).length > 0
  expect(['text/markdown', 'text/markdown, text/html, */*', 'text/plain, text/markdown'].map(leads)).toEqual([
    true,
    true,
    true,
  ])
  expect(['*/*', 'text/html, text/markdown;q=0.5', 'application/json'].map(leads)).toEqual([false, false, false])
  expect(destinations('/errors/', 'text/markdown')).toContain('/errors/index.md')
  expect(destinations('/errors/shop/ORD_LIMIT/index.md', 'text/markdown')).toEqual([])
})

test('vercelJson matches each address in its case, with its closing slash and without, as Vercel reads it', () => {
  const { redirects: all, headers } = vercelJson(content().site, redirectTable(content()))
  const redirects = all.filter((rule) => !('has' in rule))
  const matching = (path: string) =>
    redirects
      .filter(({ source }) => pathToRegexp(source, [], { strict: true, sensitive: true, delimiter: '/' }).test(path))
      .map(({ destination }) => destination)
  expect(matching('/errors/shop/ord_limit/')).toEqual(['/errors/shop/ORD_LIMIT/'])
  expect(matching('/errors/shop/ord_limit')).toEqual(['/errors/shop/ORD_LIMIT/'])
  expect(matching('/errors/shop/LIMIT')).toEqual(['/errors/shop/ORD_LIMIT/'])
  expect(matching('/errors/shop/ORD_LIMIT/')).toEqual([])
  expect(headers.map(({ source }) => source)).toEqual([
    '/errors/(.*)',
    '/errors/assets/(.*)',
    '/errors/_next/static/(.*)',
    '/errors/(.*).md',
    '/errors/(.*).(json|md|txt|xml)',
  ])
})

test('the forms of a renamed code lead to those of its present name on all hosts, and no other file leads on', () => {
  const moved = { '/bank/ORD_LIMIT/': '/shop/ORD_LIMIT/', '/shop/family/old/': '/shop/family/order/' }
  const { site } = content()
  const table = redirectTable(content({ moved }))
  const to = '/shop/ORD_LIMIT/index'
  expect(table.forms).toEqual([
    { from: '/shop/LIMIT/index.json', to: `${to}.json` },
    { from: '/shop/LIMIT/index.md', to: `${to}.md` },
    { from: '/bank/ORD_LIMIT/index.json', to: `${to}.json` },
    { from: '/bank/ORD_LIMIT/index.md', to: `${to}.md` },
  ])
  expect(redirectsFile(site, table).text).toContain(`\n/errors/shop/LIMIT/index.json /errors${to}.json 301\n`)
  expect(nginxConf(site, table, place)).toContain(`  "/errors/shop/limit/index.json" "/errors${to}.json";\n`)
  expect(caddyfile(site, table, place)).toContain(`  ~(?i)^/shop/LIMIT/index\\.json$ ${to}.json\n`)
  const { redirects } = vercelJson(site, table)
  const destinations = (path: string) =>
    redirects
      .filter(({ statusCode }) => statusCode === 301)
      .filter(({ source }) => pathToRegexp(source, [], { strict: true, sensitive: true, delimiter: '/' }).test(path))
      .map(({ destination }) => destination)
  expect(destinations('/errors/shop/LIMIT/index.md')).toEqual([`/errors${to}.md`])
  expect(destinations('/errors/shop/ORD_LIMIT/index.md')).toEqual([])
})

test('nginxConf holds each page with itself, since the keys of a map ignore case', () => {
  const conf = nginxConf(content().site, redirectTable(content()), place)
  expect(conf).toContain('  "/errors/shop/ord_limit/" "/errors/shop/ORD_LIMIT/";\n')
  expect(conf).toContain('  "/errors/shop/ord_limit" "/errors/shop/ORD_LIMIT/";\n')
  const keys = [...conf.matchAll(/^ {2}"(\/[^"]*)" "/gm)].map(([, key = '']) => key.toLowerCase())
  expect(new Set(keys).size).toBe(keys.length)
})

test('nginxConf sends packed files, with Brotli only where it is told that nginx has the module', () => {
  const packed = (more: { hasBrotli?: boolean }) =>
    nginxConf(content().site, redirectTable(content()), { ...place, ...more })
      .split('\n')
      .filter((line) => /^ {2}(?:gzip|brotli)/.test(line))
  const plain = ['  gzip_static on;', '  gzip_proxied any;', '  gzip_vary on;']
  expect(packed({})).toEqual(plain)
  expect(packed({ hasBrotli: false })).toEqual(plain)
  expect(packed({ hasBrotli: true })).toEqual(['  gzip_static on;', '  brotli_static on;', ...plain.slice(1)])
})

test('caddyfile sends packed files, also as the page of an error', () => {
  const file = caddyfile(content().site, redirectTable(content()), place)
  expect([...file.matchAll(/file_server \{\s+precompressed br gzip\s+\}/g)]).toHaveLength(2)
})

test.each(['/srv/a"b', '/srv/$x', '/srv/a\nb', '/srv/{path}'])(
  'nginxConf and caddyfile refuse the folder %j',
  (root) => {
    const table = redirectTable(content())
    expect(() => nginxConf(content().site, table, { ...place, root })).toThrow('cannot be written into such a file')
    expect(() => caddyfile(content().site, table, { ...place, root })).toThrow('cannot be written into such a file')
  },
)

function content(site: { moved?: Record<string, string> } = {}): SiteContent {
  return { site: siteSchema.parse({ basePath: '/errors', ...site }), catalogs: [sampleCatalog()], guides: [] }
}

function allFiles(of: SiteContent) {
  const table = redirectTable(of)
  return [
    redirectsFile(of.site, table).text,
    vercelJson(of.site, table),
    nginxConf(of.site, table, place),
    caddyfile(of.site, table, place),
  ]
}

function fail(): never {
  throw new Error('The sample has no entry.')
}
