import { expect, test } from 'vitest'
import { buildCatalogs } from '../../catalog/build-catalogs'
import { catalogData, entriesFile, jsonFile, sourceFolder } from '../../catalog/content.fixture'
import { listPages } from '../list-pages'
import { siteAddresses } from '../site-addresses'
import type { SiteContent } from '../site-context'
import { llmsFullFiles } from './llms-full'
import { pageMarkdownFiles } from './page-markdown'
import { skillFiles } from './skill-files'

const guide = `---
title: Retries
summary: Which errors are worth a second try.
---

## Paid orders

<Note>An order that is paid stays paid: [ORD-1](/shop/ORD-1/).</Note>

<Snippet file="retry.ts" />

<Tabs label="Language">
<Tab name="Java">

Use \`Retry\`.

</Tab>
<Tab name="Go">

Use a loop.

</Tab>
</Tabs>
`

function content(): SiteContent {
  const folder = sourceFolder({
    catalog: jsonFile(catalogData({ baseUrl: 'https://api.acme.example' }), 'content/shop/catalog.json'),
    entries: [
      entriesFile([
        { code: 'ORD-1', status: 409, title: 'Order already paid', summary: 'The order has been paid.' },
        {
          code: 'ORD-2',
          confusedWith: [{ code: 'ORD-1', difference: 'Is the order there? ORD-1 is about one that is paid.' }],
        },
      ]),
    ],
    guides: [{ path: 'content/shop/guides/retries.mdx', text: guide }],
    snippets: [{ file: 'retry.ts', text: 'await retry()\n' }],
  })
  const { catalogs, guides, problems } = buildCatalogs([folder], siteAddresses())
  expect(problems).toEqual([])
  return { site: { name: 'Acme errors', url: 'https://errors.acme.example', basePath: '' }, catalogs, guides }
}

const texts = () => new Map(pageMarkdownFiles(content()).map(({ path, text }) => [path, text()]))

test('every page that the table gives a Markdown form has it, and each begins with the pointer to llms.txt', () => {
  const made = texts()
  const wanted = listPages(content()).filter(
    ({ kind, row }) => row.forms.includes('md') && kind !== 'entry' && kind !== 'tombstone',
  )
  expect(wanted.length).toBeGreaterThan(9)
  expect([...made.keys()].sort()).toEqual(wanted.map(({ path }) => `${path}index.md`).sort())
  for (const text of made.values())
    expect(text).toMatch(/^> List of all pages: https:\/\/errors\.acme\.example\/llms\.txt\n\n# \S/)
})

test('a catalog says what it is, and lists its codes, families, statuses and guides', () => {
  expect(texts().get('/shop/index.md')).toMatchInlineSnapshot(`
    "> List of all pages: https://errors.acme.example/llms.txt

    # Shop errors

    Takes orders.

    - **Base URL:** \`https://api.acme.example\`
    - **JSON:** https://errors.acme.example/shop/index.json

    ## Codes (2)

    - [ORD-1: Order already paid](https://errors.acme.example/shop/ORD-1/index.md): 409. The order has been paid. Fix, then retry.
    - [ORD-2: Order not found](https://errors.acme.example/shop/ORD-2/index.md): 404. No order has this ID. Fix, then retry.

    ## Families

    - [Orders](https://errors.acme.example/shop/family/order/index.md), 2 codes: About orders.

    ## Statuses

    - [404 Not Found](https://errors.acme.example/shop/status/404/index.md): 1 code
    - [409 Conflict](https://errors.acme.example/shop/status/409/index.md): 1 code

    ## Guides

    - [Retries](https://errors.acme.example/shop/guides/retries/index.md): Which errors are worth a second try.

    ## Response format

    Every error has a code.

    - \`code\` (string): The code.

    \`\`\`json
    {
      "code": "ORD-1"
    }
    \`\`\`
    "
  `)
})

test('a status and a family list their codes', () => {
  expect(texts().get('/status/409/index.md')).toMatchInlineSnapshot(`
    "> List of all pages: https://errors.acme.example/llms.txt

    # 409 Conflict

    The request does not go together with the present state of the resource.

    - [ORD-1: Order already paid](https://errors.acme.example/shop/ORD-1/index.md): 409. The order has been paid. Fix, then retry.
    "
  `)
  expect(texts().get('/shop/family/order/index.md')).toMatchInlineSnapshot(`
    "> List of all pages: https://errors.acme.example/llms.txt

    # Orders errors of Shop

    About orders.

    - [ORD-1: Order already paid](https://errors.acme.example/shop/ORD-1/index.md): 409. The order has been paid. Fix, then retry.
    - [ORD-2: Order not found](https://errors.acme.example/shop/ORD-2/index.md): 404. No order has this ID. Fix, then retry.
    "
  `)
})

test('the home page counts the codes of each catalog, also where that is one', () => {
  const { catalogs, ...rest } = content()
  const one = catalogs.map((catalog) => ({ ...catalog, entries: catalog.entries.slice(0, 1) }))
  const home = (shown: SiteContent) =>
    pageMarkdownFiles(shown)
      .find(({ path }) => path === '/index.md')
      ?.text()
  expect(home({ ...rest, catalogs })).toContain('- [Shop](https://errors.acme.example/shop/index.md), 2 codes: Takes')
  expect(home({ ...rest, catalogs: one })).toContain(
    '- [Shop](https://errors.acme.example/shop/index.md), 1 code: Takes orders.',
  )
})

test('where repeating is not safe, lists and comparisons say to check first', () => {
  const { catalogs, ...rest } = content()
  const retry = { rule: 'backoff', note: 'It may have been placed.', safeToRepeat: 'no' } as const
  const risky = catalogs.map((catalog) => ({
    ...catalog,
    entries: catalog.entries.map((entry) => ({ ...entry, retry })),
  }))
  const made = new Map(pageMarkdownFiles({ ...rest, catalogs: risky }).map(({ path, text }) => [path, text()]))
  expect(made.get('/shop/index.md')).toContain('No order has this ID. Retry with backoff, check first.\n')
  expect(made.get('/compare/shop/ORD-1/shop/ORD-2/index.md')).toContain(
    '- **Retry:** Retry with backoff, check first. It may have been placed.\n',
  )
})

test('a guide becomes plain Markdown: a note is a quote, a snippet its code, a tab its text below its name', () => {
  expect(texts().get('/shop/guides/retries/index.md')).toMatchInlineSnapshot(`
    "> List of all pages: https://errors.acme.example/llms.txt

    # Retries

    Which errors are worth a second try.

    ## Paid orders

    > An order that is paid stays paid: [ORD-1](https://errors.acme.example/shop/ORD-1/).

    \`\`\`ts
    await retry()
    \`\`\`

    **Java**

    Use \`Retry\`.

    **Go**

    Use a loop.
    "
  `)
})

test('two codes side by side begin with the question that decides', () => {
  expect(texts().get('/compare/shop/ORD-1/shop/ORD-2/index.md')).toMatchInlineSnapshot(`
    "> List of all pages: https://errors.acme.example/llms.txt

    # ORD-1 or ORD-2: which one is it?

    Is the order there? ORD-1 is about one that is paid.

    ## ORD-1: Order already paid

    - **API:** Shop
    - **Status:** 409 Conflict
    - **What happened:** The order has been paid.
    - **Retry:** Fix, then retry. Once the ID is right.
    - **Full page:** https://errors.acme.example/shop/ORD-1/index.md

    ## ORD-2: Order not found

    - **API:** Shop
    - **Status:** 404 Not Found
    - **What happened:** No order has this ID.
    - **Retry:** Fix, then retry. Once the ID is right.
    - **Full page:** https://errors.acme.example/shop/ORD-2/index.md
    "
  `)
})

test('llms-full.txt has the text of all codes and guides, each with its address', () => {
  const [file, ...others] = llmsFullFiles(content())
  const text = file?.text() ?? ''
  expect(others).toEqual([])
  expect(text.match(/^Page: .*$/gm)).toEqual([
    'Page: https://errors.acme.example/shop/guides/retries/',
    'Page: https://errors.acme.example/shop/ORD-1/',
    'Page: https://errors.acme.example/shop/ORD-2/',
  ])
  expect(text).not.toContain('List of all pages')
})

test('llms-full.txt reads no guide before it is written', () => {
  const { guides: _, ...rest } = content()
  const guide = new Proxy({} as (typeof rest.catalogs)[0]['guides'][0], {
    get: () => {
      throw new Error('A guide was read.')
    },
  })
  const [file] = llmsFullFiles({ ...rest, guides: [guide] })
  expect(file?.path).toBe('/llms-full.txt')
  expect(() => file?.text()).toThrow('A guide was read.')
})

test('of many codes each catalog has a file of its own', () => {
  const { catalogs, ...rest } = content()
  const [shop] = catalogs
  if (shop === undefined) throw new Error('There is a catalog.')
  const entries = Array.from({ length: 1_001 }, (_, at) => ({
    ...shop.entries[0],
    code: `ORD-${at}`,
    slug: `ORD-${at}`,
  }))
  const many = { ...rest, catalogs: [{ ...shop, entries: entries as typeof shop.entries }] } // copies of an entry
  const [root, own] = llmsFullFiles(many)
  expect(root?.text()).toContain('- [Shop](https://errors.acme.example/shop/llms-full.txt)')
  expect(own?.path).toBe('/shop/llms-full.txt')
})

test('the index of skills names the skill with its digest, as Agent Skills Discovery 0.2.0 has it', () => {
  const [index, skill] = skillFiles(content(), (text) => `digest of ${text.length}`)
  expect(JSON.parse(index?.text() ?? '')).toEqual({
    $schema: 'https://schemas.agentskills.io/discovery/0.2.0/schema.json',
    skills: [
      {
        name: 'acme-errors',
        type: 'skill-md',
        description:
          'Explains the error codes of Shop: what happened, why, whether a retry can help, and what to do. Use it when a response, a log or a message has such a code, for example ORD-1.',
        url: '/.well-known/agent-skills/acme-errors/SKILL.md',
        digest: `sha256:digest of ${skill?.text().length}`,
      },
    ],
  })
  expect(skill?.path).toBe('/.well-known/agent-skills/acme-errors/SKILL.md')
  expect(skill?.text()).toMatch(
    /^---\nname: acme-errors\ndescription: "Explains [^\n]*"\n---\n\n# Error codes of Shop\n/,
  )
})

test('the skill of a site without codes names none', () => {
  const [index, skill] = skillFiles({ ...content(), catalogs: [] }, () => '')
  expect(JSON.parse(index?.text() ?? '').skills[0].description).toBe(
    'Explains the error codes: what happened, why, whether a retry can help, and what to do. Use it when a response, a log or a message has such a code.',
  )
  expect(skill?.text()).toContain('\n\n# Error codes\n\n')
  expect(skill?.text()).toContain(
    ' leads there in a browser; some hosts answer it with a redirect, on others a program follows the link in it.\n\n## When you have a message',
  )
})

test.each([
  ['Faultbook', 'faultbook-errors'],
  ['Ärger & Fehler', 'rger-fehler-errors'],
  ['错误', 'error-codes'],
  ['x'.repeat(60), `${'x'.repeat(57)}-errors`],
])('the skill of the site %s is called %s', (name, skill) => {
  const { site, ...rest } = content()
  const [, file] = skillFiles({ ...rest, site: { ...site, name } }, () => '')
  expect(file?.path).toBe(`/.well-known/agent-skills/${skill}/SKILL.md`)
})
