import { expect, test } from 'vitest'
import { siteAddresses } from '../site/site-addresses'
import { buildCatalogs } from './build-catalogs'
import { catalogData, entriesFile, entryData, jsonFile, mdxFile, report, sourceFolder } from './content.fixture'

test('buildCatalogs gives catalogs by their order, entries by the order of families and files', () => {
  const families = ['late', 'early'].map((slug) => ({ slug, name: slug, summary: 'About it.' }))
  const entries = [
    entriesFile([{ code: 'E-1', family: 'early' }], 'content/b/early.json'),
    entriesFile(
      [
        { code: 'L-1', family: 'late' },
        { code: 'E-2', family: 'early' },
      ],
      'content/b/late.json',
    ),
  ]
  const { catalogs, problems } = buildCatalogs(
    [
      sourceFolder({ slug: 'a' }),
      sourceFolder({
        slug: 'b',
        catalog: jsonFile(catalogData({ order: 1, families }), 'content/b/catalog.json'),
        entries,
      }),
    ],
    siteAddresses(),
  )
  expect(problems).toEqual([])
  expect(catalogs.map(({ slug, entries: list }) => [slug, list.map((entry) => entry.code)])).toEqual([
    ['b', ['L-1', 'E-1', 'E-2']],
    ['a', ['ORD-1']],
  ])
})

test('buildCatalogs reports all problems of a run by file, line and column, and a wrong file hides no other', () => {
  const text = report(
    sourceFolder({
      entries: [
        { path: 'content/shop/broken.json', text: '{ "entries": [' },
        entriesFile(
          [
            { code: 'A-1', status: 99 },
            { code: 'A-2', retry: null },
          ],
          'content/shop/a.json',
        ),
        { path: 'content/shop/ORD-1.mdx', text: 'no front matter' },
        entriesFile([{ code: 'B-1', related: [{ code: 'A-9' }] }], 'content/shop/b.json'),
      ],
    }),
    sourceFolder({
      slug: 'other',
      catalog: undefined,
      entries: [entriesFile([{ actors: [] }], 'content/other/x.json')],
    }),
    sourceFolder({
      slug: 'whole',
      entries: [
        entriesFile([{ code: 'W-1', related: [{ code: 'W-9' }, { code: 'shop/A-9' }] }], 'content/whole/w.json'),
      ],
    }),
  )
  expect(text.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'content/other:1:1 Cannot do without "catalog.json"',
    'content/other/x.json:37:17 Cannot accept so few items in "actors"',
    'content/shop/ORD-1.mdx:1:1 Cannot parse this file',
    'content/shop/a.json:5:17 Cannot read "status"',
    'content/shop/broken.json:1:15 Cannot parse this JSON',
    'content/whole/w.json:42:19 Cannot point to "W-9"',
  ])
})

test('buildCatalogs publishes neither an entry nor a catalog that is wrong', () => {
  const { catalogs } = buildCatalogs(
    [
      sourceFolder({
        slug: 'a',
        entries: [entriesFile([{ code: 'A-1', status: 99 }, { code: 'A-2' }], 'content/a/a.json')],
      }),
      sourceFolder({ slug: 'b', catalog: jsonFile(catalogData({ name: '' }), 'content/b/catalog.json') }),
    ],
    siteAddresses(),
  )
  expect(catalogs.map(({ slug, entries }) => [slug, entries.map((entry) => entry.code)])).toEqual([['a', ['A-2']]])
})

test('a reference to a code in a file that cannot be parsed is no second problem', () => {
  const text = report(
    sourceFolder({
      entries: [
        {
          path: 'content/shop/broken.json',
          text: JSON.stringify({ entries: [entryData({ code: 'B-1' })] }).slice(0, -1),
        },
        entriesFile([{ related: [{ code: 'B-1' }, { code: 'shop/B-1' }], userText: 'See [B-1](/shop/B-1/).' }]),
      ],
    }),
  )
  expect(text.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'content/shop/broken.json:1:602 Cannot parse this JSON',
  ])
})

test('a wrong catalog.json does not hide the faults of its entries, nor makes new ones', () => {
  const text = report(
    sourceFolder({
      catalog: jsonFile(catalogData({ envelope: { fields: [] }, families: 'none' }), 'content/shop/catalog.json'),
      entries: [entriesFile([{ status: 404, message: 'Order %v' }, { code: 'ORD-1' }])],
    }),
  )
  expect(text.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'content/shop/catalog.json:4:15 Cannot do without "envelope.summary"',
    'content/shop/catalog.json:4:15 Cannot do without "envelope.example"',
    'content/shop/catalog.json:5:15 Cannot read "envelope.fields"',
    'content/shop/catalog.json:7:15 Cannot read "families"',
    'content/shop/order.json:40:18 Cannot publish the placeholder "%v" without a param',
    'content/shop/order.json:43:15 Cannot define the code "ORD-1" twice',
  ])
})

test('a catalog without an entry is refused', () => {
  expect(report(sourceFolder({ entries: [] }))).toMatchInlineSnapshot(`
    "content/shop/catalog.json:1:1 Cannot publish the catalog "shop" without an entry
        expected: at least one entry, in a JSON file or an .mdx file beside catalog.json
        received: none
        write:    content/shop/CODE.mdx"
  `)
})

test('a catalog with a reserved or illegal slug is refused', () => {
  expect(report(sourceFolder({ slug: 'status' }))).toMatchInlineSnapshot(`
    "content/status/catalog.json:1:1 Cannot use the reserved path "status"
        expected: a name that the root of the site does not use (search, status, changelog, guides, compare, e, …), no leading \`_\` or \`.\`
        received: "status"
        write:    another name for the folder, such as \`my-api\`"
  `)
  expect(report(sourceFolder({ slug: 'My-API' }))).toMatchInlineSnapshot(`
    "content/My-API/catalog.json:1:1 Cannot make a URL from "My-API"
        expected: lower-case letters and digits, joined by single hyphens, at most 64
        received: "My-API"
        write:    another name for the folder, such as \`my-api\`"
  `)
})

test('a family with the slug of another is refused, with both lines', () => {
  const family = { slug: 'order', name: 'Orders', summary: 'About orders.' }
  const catalog = jsonFile(catalogData({ families: [family, family] }), 'content/shop/catalog.json')
  expect(report(sourceFolder({ catalog }))).toMatchInlineSnapshot(`
    "content/shop/catalog.json:26:15 Cannot give the path "order" twice
        expected: a slug of its own for each family
        received: the slug of the family in line 21
        write:    "slug": "order-2""
  `)
})

test('catalog.json takes null for what may be absent, and keeps it in the example of a body', () => {
  const envelope = {
    summary: 'Every error has a code.',
    fields: [{ path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' }],
    headers: null,
    example: { code: 'ORD-1', details: null },
  }
  const catalog = jsonFile(catalogData({ baseUrl: null, envelope }), 'content/shop/catalog.json')
  const { catalogs, problems } = buildCatalogs([sourceFolder({ catalog })], siteAddresses())
  expect(problems).toEqual([])
  expect(catalogs[0]?.envelope).toMatchObject({ headers: [], example: { code: 'ORD-1', details: null } })
  expect(catalogs[0]).not.toHaveProperty('baseUrl')
})

test('catalog.json with an unsafe character in the example of a body is refused', () => {
  const envelope = { ...Object(catalogData().envelope), example: { code: 'ORD-1', list: [{ 'a\u202e': 1 }] } }
  const catalog = jsonFile(catalogData({ envelope }), 'content/shop/catalog.json')
  expect(report(sourceFolder({ catalog }))).toMatchInlineSnapshot(`
    "content/shop/catalog.json:15:16 Cannot read "envelope.example"
        expected: text without invisible characters
        received: U+202E
        write:    the same text without U+202E"
  `)
})

test('__proto__ is refused in JSON, MDX and codes, and Object.prototype stays as it is', () => {
  const { path, text } = mdxFile()
  const lines = report(
    sourceFolder({
      entries: [
        { path: 'content/shop/a.json', text: '{ "entries": [{ "__proto__": { "polluted": true } }] }' },
        { path: 'content/shop/b.json', text: JSON.stringify({ entries: [entryData({ code: '__proto__' })] }) },
        { path, text: text.replace('retry:', '__proto__:\n  polluted: true\nretry:') },
      ],
    }),
  ).split('\n')
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
    'content/shop/ORD-1.mdx:7:1 Cannot use the field "__proto__"',
    'content/shop/a.json:1:17 Cannot use the field "__proto__"',
    'content/shop/b.json:1:21 Cannot use the reserved path "__proto__"',
  ])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect('polluted' in {}).toBe(false)
})

test('a guide is read with its snippets; one that is wrong is refused, and links to it are no second problem', () => {
  const guide = (name: string, text: string) => ({ path: `content/shop/guides/${name}.mdx`, text })
  const folder = sourceFolder({
    guides: [
      guide(
        'retry',
        '---\ntitle: "Retry"\nsummary: "When to retry."\n---\n\n## How\n\nSee [other](/shop/guides/other/).\n',
      ),
      guide('other', '---\ntitle: "Other"\n---\n'),
      guide('Bad_Name', '---\ntitle: "a"\nsummary: "b"\norder: "1"\n---\n\nText\u202e.\n'),
    ],
    snippets: [{ file: 'a.ts', text: 'const a = "\u0000"' }],
  })
  expect(report(folder)).toMatchInlineSnapshot(`
    "content/shop/guides/Bad_Name.mdx:1:1 Cannot make a URL from "Bad_Name"
        expected: a file name of lower-case letters and digits, joined by hyphens
        received: "Bad_Name.mdx"
        write:    error-handling.mdx
    content/shop/guides/Bad_Name.mdx:4:8 Cannot read "order"
        expected: a number
        received: "1"
        write:    order: 1
    content/shop/guides/Bad_Name.mdx:7:5 Cannot publish the character U+202E
        expected: text without invisible characters
        received: U+202E
        write:    the same text without U+202E
    content/shop/guides/other.mdx:2:1 Cannot do without "summary"
        expected: a text in quotes
        received: nothing
        write:    summary: "…"
    content/shop/guides/snippets/a.ts:1:12 Cannot publish the character U+0000
        expected: text without invisible characters
        received: U+0000
        write:    the same text without U+0000"
  `)
})
