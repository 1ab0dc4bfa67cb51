import { siteAddresses } from '../site/site-addresses'
import { buildCatalogs } from './build-catalogs'
import type { Entry } from './model/catalog'
import { formatProblem } from './model/problem'
import type { SourceFile, SourceFolder } from './parse/data/source-file'

/** Content for tests: valid as it is, so that a test shows only what it changes. */

type Fields = Readonly<Record<string, unknown>>

/** An entry of a JSON file. Its texts and its example follow its code and status. */
export function entryData(fields: Fields = {}): Fields {
  const { code = 'ORD-1', status = 404 } = fields
  return {
    code,
    status,
    family: 'order',
    title: 'Order not found',
    summary: 'No order has this ID.',
    causes: [{ text: `The ID is wrong, says ${code}.` }, { text: `The order was removed, says ${code}.` }],
    solutions: [{ text: `Check the ID for ${code}.` }, { text: `Ask for the order of ${code}.` }],
    examples: [
      {
        title: 'An ID that does not exist',
        source: 'documented',
        request: 'GET /orders/7 HTTP/1.1\nHost: api.example.com',
        response: `HTTP/1.1 ${status} Not Found\nContent-Type: application/json\n\n{ "code": ${JSON.stringify(code)} }`,
      },
    ],
    retry: { rule: 'after-change', note: 'Once the ID is right.' },
    actors: ['caller'],
    ...fields,
  }
}

export function catalogData(fields: Fields = {}): Fields {
  return {
    name: 'Shop',
    summary: 'Takes orders.',
    envelope: {
      summary: 'Every error has a code.',
      fields: [{ path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' }],
      example: { code: 'ORD-1' },
    },
    families: [{ slug: 'order', name: 'Orders', summary: 'About orders.' }],
    ...fields,
  }
}

export function jsonFile(value: unknown, path = 'content/shop/order.json'): SourceFile {
  return { path, text: JSON.stringify(value, null, 2) }
}

/** A JSON file of entries. */
export function entriesFile(entries: readonly Fields[], path?: string): SourceFile {
  return jsonFile({ entries: entries.map(entryData) }, path)
}

export function sourceFolder(parts: Partial<SourceFolder> = {}): SourceFolder {
  const { slug = 'shop' } = parts
  return {
    slug,
    path: `content/${slug}`,
    catalog: jsonFile(catalogData(), `content/${slug}/catalog.json`),
    entries: [entriesFile([{}], `content/${slug}/order.json`)],
    guides: [],
    snippets: [],
    ...parts,
  }
}

/** What an author reads after a run over the folders: '' where nothing is wrong. */
export function report(...folders: readonly SourceFolder[]): string {
  return buildCatalogs(folders, siteAddresses()).problems.map(formatProblem).join('\n')
}

/** What an author reads where a catalog has these entries in one file. */
export function reportOf(...entries: readonly Fields[]): string {
  return report(sourceFolder({ entries: [entriesFile(entries)] }))
}

/** The one entry of a file, as it is published; fails where there are problems. */
export function publishedEntry(file: SourceFile): Entry {
  const { catalogs, problems } = buildCatalogs([sourceFolder({ entries: [file] })], siteAddresses())
  const [entry] = catalogs.flatMap((catalog) => catalog.entries)
  if (problems.length > 0 || entry === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return entry
}

const front = ['code: "ORD-1"', 'status: 404', 'family: order', 'title: "Order not found"'].join('\n')
const frontRest = [
  'summary: "No order has this ID."',
  'retry:',
  '  rule: after-change',
  '  note: "Once the ID is right."',
  'actors: [caller]',
].join('\n')

const body = `## Causes

- The ID is wrong.
- The order was removed.

## Solutions

1. Check the ID.
2. Ask for the order.

## Examples

### An ID that does not exist

Source: documented

\`\`\`http request
GET /orders/7 HTTP/1.1
Host: api.example.com
\`\`\`

\`\`\`http response
HTTP/1.1 404 Not Found
Content-Type: application/json

{ "code": "ORD-1" }
\`\`\`
`

/** An `.mdx` entry: `frontMatter` comes instead of its first four fields, `text` instead of its prose. */
export function mdxFile(parts: { frontMatter?: string; text?: string } = {}): SourceFile {
  const { frontMatter = front, text = body } = parts
  return { path: 'content/shop/ORD-1.mdx', text: `---\n${frontMatter}\n${frontRest}\n---\n\n${text}` }
}

/** The prose of `mdxFile`, to be changed by a test. */
export const mdxText = body

/** What an author reads where a catalog has this file only. */
export function reportFile(file: SourceFile): string {
  return report(sourceFolder({ entries: [file] }))
}
