import { expect, test } from 'vitest'
import {
  catalogData,
  entriesFile,
  jsonFile,
  mdxFile,
  mdxText,
  report,
  reportFile,
  reportOf,
  sourceFolder,
} from '../../content.fixture'

test.each([
  'https://example.com/a?b=c#d',
  'http://example.com',
  'https://xn--bcher-kva.example/',
  'mailto:help@example.com',
  '#causes',
  '/',
  '/shop/ORD-1/',
  '/shop/ORD-1/#causes',
  '/shop/ORD-1/index.json',
  '/shop/family/order/',
  '/shop/status/404/',
  '/status/404/',
  '/e/ORD-1/',
  '/schemas/entry.schema.json',
  '/robots.txt',
  '/registry.json',
  '/opensearch.xml',
  '/icon.svg',
])('checkLinks accepts %s', (url) => {
  expect(reportOf({ summary: `See [this](${url}).` })).toBe('')
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,x',
  '//evil.example/x',
  '/\\evil.example',
  'https://user:password@example.com/',
  'http://localhost:3000/x',
  'https://127.0.0.1/',
  'https://xn--a.example/',
  '../ORD-1/',
  'ORD-1',
])('checkLinks refuses %s', (url) => {
  expect(
    reportOf({ summary: `See [this](${url}).` })
      .split('\n')
      .slice(0, 2),
  ).toEqual([
    expect.stringMatching(/^content\/shop\/order\.json:8:18 Cannot publish the link "/),
    '    expected: a link by https:, http: or mailto: to a public host, or a path of this site from its root',
  ])
})

test.each([
  ['a reference', 'See [this].\n\n[this]: javascript:alert(1)'],
  ['an image', '![x](javascript:alert(1))'],
  ['an autolink', '<javascript:alert(1)>'],
  ['what looks like HTML', '<div>[this](javascript:alert(1))</div>'],
])('checkLinks finds a link in %s', (_name, text) => {
  expect(reportOf({ sections: [{ heading: 'More', text }] })).toContain('Cannot publish the link "javascript:alert(1)"')
})

test.each([
  "Type '{0}' has no '[Order.list]()' method.",
  'A picture ![of nothing](<>) is text.',
  'Open [the list](/orders/all',
  'Write `[a](/b)` for a link.',
])('checkLinks takes %j for the words that it is', (summary) => {
  expect(reportOf({ summary })).toBe('')
})

test('checkLinks takes code for what it is', () => {
  expect(reportOf({ summary: 'Not `[this](javascript:alert(1))`.' })).toBe('')
})

test('checkLinks refuses a path that no page has, and offers the nearest', () => {
  expect(reportOf({ summary: 'See [this](/shop/ORD-2/#causes).' })).toMatchInlineSnapshot(`
    "content/shop/order.json:8:18 Cannot follow the link "/shop/ORD-2/#causes"
        expected: a page of this site
        received: "/shop/ORD-2/", which no page has
        write:    /shop/ORD-1/"
  `)
})

const guide = (text: string) => ({
  path: 'content/shop/guides/retry.mdx',
  text: `---\ntitle: "Retry"\nsummary: "When to retry."\n---\n\n## How to retry\n\n${text}\n`,
})

test.each([
  '#causes',
  '#user-text',
  '#about-more-words',
  '#top',
  '#content',
  '#p.order=7&request_id=1',
  '#',
  '/shop/#family-order',
  '/shop/ORD-1/#user-text',
  '/shop/guides/retry/#how-to-retry',
  '/shop/guides/retry/#how%2Dto-retry',
  '/status/404/#anything',
])('checkLinks follows %s on the page of an entry', (url) => {
  const entry = { userText: 'Try again.', sections: [{ heading: 'More words', text: `See [this](${url}).` }] }
  expect(report(sourceFolder({ entries: [entriesFile([entry])], guides: [guide('Text.')] }))).toBe('')
})

test('checkLinks refuses an anchor that the page of an entry has not, and offers the nearest', () => {
  expect(reportOf({ summary: 'See [this](#cause).' })).toMatchInlineSnapshot(`
    "content/shop/order.json:8:18 Cannot follow the link "#cause"
        expected: an anchor of /shop/ORD-1/: #causes, #solutions, #retry, #examples, #confused, #support, #asks, #related, #link, #content, #contents, #top
        received: "#cause", which that page does not have
        write:    #causes"
  `)
  expect(reportOf({ summary: 'See [this](#message).' })).toContain('write:    the link without it')
  expect(reportOf({ summary: 'See [this](/shop/ORD-1/#about-more).' })).toContain(
    '"#about-more", which that page does not have',
  )
  expect(reportOf({ summary: 'See [this](/shop/#family-user).' })).toContain('an anchor of /shop/: #family-order, ')
})

test('checkLinks refuses an anchor that the page of a guide has not, and names its place', () => {
  const guides = [guide('See [this](#nope) and [that](#how-to-retri).')]
  expect(report(sourceFolder({ guides }))).toMatchInlineSnapshot(`
    "content/shop/guides/retry.mdx:8:5 Cannot follow the link "#nope"
        expected: an anchor of /shop/guides/retry/: #how-to-retry, #content, #contents, #top
        received: "#nope", which that page does not have
        write:    the link without it
    content/shop/guides/retry.mdx:8:23 Cannot follow the link "#how-to-retri"
        expected: an anchor of /shop/guides/retry/: #how-to-retry, #content, #contents, #top
        received: "#how-to-retri", which that page does not have
        write:    #how-to-retry"
  `)
})

test('checkLinks knows no anchors of an entry of which a field cannot be read', () => {
  expect(reportOf({ summary: 'See [this](#message).', message: 7 })).not.toContain('#message')
})

test('checkLinks looks into every text that is shown as Markdown', () => {
  const link = (name: string) => `[${name}](/no/${name}/)`
  const entry = {
    summary: link('summary'),
    userText: link('userText'),
    message: '%v',
    params: [{ placeholder: '%v', name: 'a', meaning: link('meaning') }],
    causes: [{ text: link('cause'), check: link('check'), fix: link('fix') }, { text: 'Two.' }],
    solutions: [{ text: link('solution') }, { text: 'Two.' }],
    ask: [link('ask')],
    retry: { rule: 'never', note: link('retry') },
    related: [{ code: 'ORD-2', why: link('why') }],
    confusedWith: [{ code: 'ORD-2', difference: link('difference') }],
    sections: [{ heading: 'More', text: link('section') }],
  }
  const found = [...reportOf(entry, { code: 'ORD-2' }).matchAll(/Cannot follow the link "\/no\/(\w+)\/"/g)]
  expect(found.map((match) => match[1]).sort()).toEqual(
    [
      'summary',
      'userText',
      'meaning',
      'cause',
      'check',
      'fix',
      'solution',
      'ask',
      'retry',
      'why',
      'difference',
      'section',
    ].sort(),
  )
})

test('checkLinks names the line of a link in the text of an MDX entry, in catalog.json and in a guide', () => {
  const text = mdxText.replace('- The order was removed.', '- The order was [removed](/no/).')
  expect(reportFile(mdxFile({ text })).split('\n')[0]).toBe('content/shop/ORD-1.mdx:16:1 Cannot follow the link "/no/"')
  const catalog = jsonFile(catalogData({ description: 'See [this](/no/).' }), 'content/shop/catalog.json')
  expect(report(sourceFolder({ catalog })).split('\n')[0]).toBe(
    'content/shop/catalog.json:26:18 Cannot follow the link "/no/"',
  )
  const guide = '---\ntitle: "Retry"\nsummary: "When to retry."\n---\n\n## How\n\nSee [this](/no/).\n'
  const guides = [{ path: 'content/shop/guides/retry.mdx', text: guide }]
  expect(report(sourceFolder({ guides })).split('\n')[0]).toBe(
    'content/shop/guides/retry.mdx:8:5 Cannot follow the link "/no/"',
  )
})

test('checkLinks knows the pages of other catalogs', () => {
  const entries = [entriesFile([{ summary: 'See [this](/other/ORD-1/).' }])]
  expect(report(sourceFolder({ entries }), sourceFolder({ slug: 'other' }))).toBe('')
})
