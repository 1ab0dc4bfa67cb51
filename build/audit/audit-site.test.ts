import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditSite, countLinks } from './audit-site'
import { describeAudit, isSound } from './describe-audit'
import { LinkTable } from './link-table'
import { SiteReading } from './site-reading'

const own = 'https://errors.example.com/errors'

/** A whole site in which every link is right, below /errors. */
const sound = {
  '/index.html': `<!DOCTYPE html><head><link rel="canonical" href="${own}/"><meta property="og:url" content="${own}/">
    <meta property='og:image' content='${own}/og.png'><link rel=stylesheet href=/errors/assets/site.css>
    <link rel="alternate" type="application/json" href="/errors/shop/A-1/index.json">
    <script src="/errors/assets/page.js" data-search="/errors/assets/search.js"></script>
    <script type="application/ld+json">{"@id":"${own}/shop/A-1/","item":"${own}/"}</script></head>
    <body><!-- <a href="/errors/nowhere/"> --><textarea><a href="/errors/nowhere/"></textarea>
    <a href="/errors/shop/A-1/#causes">A-1</a> <a href="#end">down</a> <a href="shop/A-1/">beside</a>
    <a href="https://example.org/elsewhere">out</a> <a href="mailto:a@example.org">mail</a>
    <a href="/errors/shop/A-1/#p.key=tier&amp;request_id=7">with arguments</a> <form action="/errors/"></form>
    <button data-copy="${own}/shop/A-1/">Copy</button><p id="end">the end</p></body>`,
  '/shop/A-1/index.html': '<h1 id="causes">A-1</h1><a href="../../">home</a>',
  '/shop/A-1/index.json': JSON.stringify({ type: `${own}/shop/A-1/`, text: 'See [home](/).', status: 400 }),
  '/shop/A-1/index.md': `# A-1\n\nSee [home](/) and <${own}/shop/A-1/>.`,
  '/shop/OLD/index.html': `<script src="/errors/assets/page.js" data-to="/errors/shop/A-1/"></script>
    <noscript><meta http-equiv="refresh" content="0; url=/errors/shop/A-1/"></noscript>`,
  '/404.html': '<a href="/errors/">home</a>',
  '/catalogs.json': JSON.stringify({ url: `${own}/`, catalogs: [] }),
  '/sitemap.xml': `<urlset><url><loc>${own}/shop/A-1/</loc></url></urlset>`,
  '/llms.txt': `# Errors\n\n- [A-1](${own}/shop/A-1/index.md): what it is.`,
  '/_redirects': '# rules\n/errors/shop/OLD /errors/shop/A-1/ 301',
  '/assets/addresses.0123456789.json': JSON.stringify({
    catalogs: [{ slug: 'shop', codes: [['A-1', 400, 'A']] }],
    pages: ['/'],
  }),
  '/assets/site.css': 'a { background: url("../og.png") } b { background: url(data:,x) }',
  '/assets/page.js': 'location.replace("/errors/nowhere/")',
  '/assets/search.js': '',
  '/og.png': '',
} as const

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-audit-'))
  for (const [file, text] of Object.entries(sound)) write(file, text)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('auditSite follows every link of a sound site, by kind', () => {
  const audit = auditSite(folder)
  expect(audit.broken).toEqual([])
  expect(isSound(audit)).toBe(true)
  expect(describeAudit(audit)).toBe(
    '31 links in 12 files, 0 broken: alternate 1, canonical 1, data 12, file 5, link 10, preview 2',
  )
})

const faults: [what: string, file: keyof typeof sound, from: string, to: string, reason: string][] = [
  ['a link to a page that is not there', '/404.html', '"/errors/"', '"/errors/gone/"', 'there is no such file'],
  ['a link in another case', '/index.html', '"shop/A-1/"', '"shop/a-1/"', 'differs in case from /shop/A-1/index.html'],
  ['a link without its closing slash', '/index.html', '"shop/A-1/"', '"shop/A-1"', 'lacks its closing slash'],
  ['a link that leaves the base path', '/404.html', '"/errors/"', '"/shop/A-1/"', 'leaves /errors/'],
  ['an anchor of this page', '/index.html', '"#end"', '"#ende"', 'there is no #ende on that page'],
  ['an anchor of another page', '/index.html', '#causes', '#cause', 'there is no #cause on that page'],
  [
    'a canonical link',
    '/index.html',
    `canonical" href="${own}/"`,
    `canonical" href="${own}/x/"`,
    'there is no such file',
  ],
  ['an alternate form', '/index.html', 'A-1/index.json"', 'A-1/index.jsn"', 'there is no such file'],
  [
    'the address of a preview',
    '/index.html',
    `og:url" content="${own}/"`,
    `og:url" content="${own}/x/"`,
    'there is no such file',
  ],
  ['the picture of a preview', '/index.html', '/og.png', '/OG.png', 'differs in case from /og.png'],
  [
    'a stylesheet',
    '/index.html',
    'href=/errors/assets/site.css',
    'href=/errors/assets/site.cs',
    'there is no such file',
  ],
  ['a script', '/index.html', 'src="/errors/assets/page.js"', 'src="/errors/assets/page.mjs"', 'there is no such file'],
  ['a file that a script loads', '/index.html', 'assets/search.js', 'assets/search.2.js', 'there is no such file'],
  ['structured data', '/index.html', `"item":"${own}/"`, `"item":"${own}/x/"`, 'there is no such file'],
  ['an address to copy', '/index.html', `copy="${own}/shop/A-1/"`, `copy="${own}/shop/A-2/"`, 'there is no such file'],
  [
    'the target of an alias',
    '/shop/OLD/index.html',
    'data-to="/errors/shop/A-1/"',
    'data-to="/errors/shop/A-9/"',
    'there is no such file',
  ],
  [
    'the refresh of an alias',
    '/shop/OLD/index.html',
    'url=/errors/shop/A-1/',
    'url=/errors/shop/A-9/',
    'there is no such file',
  ],
  [
    'the type in JSON',
    '/shop/A-1/index.json',
    `${own}/shop/A-1/`,
    `${own}/shop/a-1/`,
    'differs in case from /shop/A-1/index.html',
  ],
  ['Markdown in JSON', '/shop/A-1/index.json', '[home](/)', '[home](/x/)', 'there is no such file'],
  ['Markdown', '/shop/A-1/index.md', '[home](/)', '[home](/x/)', 'there is no such file'],
  ['a sitemap', '/sitemap.xml', 'A-1', 'A-2', 'there is no such file'],
  ['llms.txt', '/llms.txt', 'index.md', 'index.markdown', 'there is no such file'],
  ['a rule of a host', '/_redirects', 'shop/A-1/', 'shop/A-2/', 'there is no such file'],
  ['the address book', '/assets/addresses.0123456789.json', '"A-1"', '"A-2"', 'there is no such file'],
  ['a stylesheet’s picture', '/assets/site.css', '../og.png', '../o.png', 'there is no such file'],
  [
    'an id that stands twice',
    '/shop/A-1/index.html',
    '<a href',
    '<p id="causes"></p><a href',
    'this id is on the page more than once',
  ],
  ['Markdown by a reference', '/shop/A-1/index.md', '# A-1', '[a]: /x/ "title"\n\n# [A-1][a]', 'there is no such file'],
  ['a broken percent sign', '/404.html', '"/errors/"', '"/errors/%E0%A4%A/"', 'has a broken percent sign'],
]

test.each(faults)('auditSite finds a fault in %s', (_what, file, from, to, reason) => {
  const text: string = sound[file]
  expect(text).toContain(from)
  write(file, text.replace(from, to))
  const audit = auditSite(folder)
  expect(audit.broken).toEqual([{ file, link: expect.any(String), reason }])
  expect(isSound(audit)).toBe(false)
  expect(describeAudit(audit)).toContain(`${file}\n  ${audit.broken[0]?.link}\n  ${reason}\n`)
})

test.each([
  ['a code span', 'Write `[a](/b)` for a link.'],
  ['a fence', '```\n[a](/b)\n```'],
  ['escaped brackets', 'Open \\[the list\\](/orders/all) first'],
  ['a link that does not end', 'Open [the list](/orders/all'],
  ['an address in code', `Call \`${own}/b\`.`],
  ['headings in a fence', `# a\n\n\`\`\`\n# b\n[a](/b)\n\`\`\`\n\n# c`],
])('auditSite takes %s in Markdown for the text that it is', (_what, text) => {
  write('/shop/A-1/index.md', text)
  write(
    '/shop/A-1/index.json',
    JSON.stringify({ type: `${own}/shop/A-1/`, text, message: '[a](/b)', request: `${own}/b` }),
  )
  expect(auditSite(folder).broken).toEqual([])
})

test('an audit that has found nothing to follow is not sound', () => {
  expect(isSound({ files: 0, asBefore: 0, counts: new Map(), broken: [] })).toBe(false)
})

test('auditSite does not follow again what an earlier build has followed, where all is there that it led to', () => {
  const audit = (isKept: boolean) => {
    const table = new LinkTable({ links: [{ kind: 'link', link: '/errors/gone/' }], ids: [] })
    const reading = new SiteReading({ origin: 'https://errors.example.com', basePath: '/errors' }, [], table)
    reading.take('/shop/A-1/index.html', '0;')
    return auditSite(folder, { reading, keepsAll: () => isKept })
  }
  expect(audit(true)).toMatchObject({ files: 11, asBefore: 1 })
  expect(audit(true).broken.filter(({ link }) => link === '/errors/gone/')).toEqual([])
  expect(audit(false)).toMatchObject({ files: 12, asBefore: 0 })
  expect(audit(false).broken).toContainEqual(
    expect.objectContaining({ file: '/shop/A-1/index.html', link: '/errors/gone/' }),
  )
})

test('auditSite follows the links of a thousand entries', () => {
  const rows = Array.from(
    { length: 80 },
    (_, index) => `<li id="r${index}"><a href="/errors/shop/A-1/#causes">${index}</a>`,
  )
  const page = `${sound['/index.html']}${rows.join('')}${'<p>Some words of an entry.</p>'.repeat(700)}`
  for (let index = 0; index < 1_000; index += 1) {
    write(`/shop/B-${index}/index.html`, page.replace('"shop/A-1/"', '"../A-1/"'))
    write(`/shop/B-${index}/index.json`, sound['/shop/A-1/index.json'])
    write(`/shop/B-${index}/index.md`, sound['/shop/A-1/index.md'])
  }
  const audit = auditSite(folder)
  expect(audit.broken).toEqual([])
  expect(countLinks(audit)).toBeGreaterThan(90_000)
})

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
