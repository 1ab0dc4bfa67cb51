import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogData, entriesFile, mdxFile } from '../catalog/content.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'

const root = join(import.meta.dirname, '..')
const command = [join(root, 'scripts/faultbook.mjs'), 'check']
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-check-'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** What `npm run check` writes in a folder with these files, and its exit code. */
function run(files: Record<string, string>, environment: Record<string, string> = {}): string {
  const { FAULTBOOK_CONTENT: _content, FAULTBOOK_URL: _url, FAULTBOOK_BASE_PATH: _path, ...rest } = process.env
  const result = spawnSync(process.execPath, [...command], {
    cwd: temporaryFolder(files),
    env: { ...rest, ...environment },
    encoding: 'utf8',
  })
  // What is said of the ledger has tests of its own.
  const said = `${result.stderr}${result.stdout}`.replace(/^(?:note: .*|ledger: .*)\n/gm, '')
  return `${said}exit ${result.status}`
}

const catalog = JSON.stringify(catalogData(), null, 2)

test('check counts what it has checked, and ends with 0', () => {
  const output = run({
    'content/shop/catalog.json': catalog,
    'content/shop/order.json': entriesFile([{ code: 'ORD-2' }, { code: 'ORD-3' }]).text,
    'content/shop/ORD-1.mdx': mdxFile().text,
    'content/shop/guides/retry.mdx': '---\ntitle: "Retry"\nsummary: "When to retry."\n---\n\n## How\n',
    'content/site.json': '{ "name": "Shop errors" }',
  })
  expect(output).toMatchInlineSnapshot(`
    "content: 1 catalog, 3 entries, 3 examples, 1 guide in content: 0 problems, 0 warnings
    exit 0"
  `)
})

test('check prints every problem of a run from top to bottom, and ends with 1', () => {
  const output = run({
    'content/shop/catalog.json': catalog,
    'content/shop/a.json': entriesFile([
      { code: 'A-1', status: 99 },
      { code: 'A-2', related: [{ code: 'ORD-2' }], params: [{ placeholder: '{x}', name: 'x', meaning: 'None.' }] },
    ]).text,
    'content/shop/b.json': '{\n  "entries": [\n    { "code": "B-1", },\n  ]\n}\n',
    'content/shop/ORD-1.mdx': mdxFile().text.replace('- The order was removed.\n', '').replace('caller', 'client'),
    'content/shop/notes.txt': '',
    'content/site.json': '{\n  "url": "errors.example.com"\n}',
  })
  expect(output).toMatchInlineSnapshot(`
    "content/site.json:2:10 Cannot read "url"
        expected: an origin such as https://errors.example.com; a path belongs into basePath
        received: "errors.example.com"
        write:    "url": "https://errors.example.com"

    content/shop/ORD-1.mdx:10:10 Cannot read "actors[0]"
        expected: one of "caller", "administrator", "api-team"
        received: "client"
        write:    "caller"

    content/shop/ORD-1.mdx:13:1 Cannot accept so few items in "causes"
        expected: at least two causes in an entry that is no draft
        received: a list of 1
        write:    another item under \`## Causes\`, or draft: true until there are enough

    content/shop/a.json:5:17 Cannot read "status"
        expected: an HTTP status code: a whole number from 100 to 599
        received: 99
        write:    "status": 401

    content/shop/a.json:85:26 Cannot match the param "x" with the message
        expected: no params: the message has no placeholders
        received: "{x}"
        write:    nothing: remove the param, or write its placeholder into the message; where the API writes placeholders like this, name the syntax under "placeholders" in catalog.json

    content/shop/b.json:3:22 Cannot parse this JSON
        expected: a key in double quotes
        received: \`},\`
        write:    strict JSON: double quotes, no comments, no comma after the last item, one document a file

    content/shop/notes.txt:1:1 Cannot use the file "notes.txt"
        expected: catalog.json, entries as .json or .mdx, guides/*.mdx and guides/snippets/
        received: "notes.txt"
        write:    nothing here

    content: 1 catalog, 1 entry, 1 example, 0 guides in content: 7 problems, 0 warnings
    exit 1"
  `)
})

test('check reads the folder that FAULTBOOK_CONTENT names', () => {
  const files = { 'mine/shop/catalog.json': catalog, 'mine/shop/order.json': entriesFile([{}]).text }
  expect(run(files, { FAULTBOOK_CONTENT: 'mine' })).toMatchInlineSnapshot(`
    "content: 1 catalog, 1 entry, 1 example, 0 guides in mine: 0 problems, 0 warnings
    exit 0"
  `)
})

test('check never takes nothing for success', () => {
  expect(run({})).toMatchInlineSnapshot(`
    "content:1:1 Cannot find a catalog in "content"
        expected: a folder with one folder for each catalog
        received: no such folder
        write:    content/my-api/catalog.json, or have it made: faultbook init content

    content: 0 catalogs, 0 entries, 0 examples, 0 guides in content: 1 problem, 0 warnings
    exit 1"
  `)
  expect(run({ 'content/README.md': '' })).toMatchInlineSnapshot(`
    "content:1:1 Cannot find a catalog in "content"
        expected: a folder with one folder for each catalog
        received: none
        write:    content/my-api/catalog.json

    content: 0 catalogs, 0 entries, 0 examples, 0 guides in content: 1 problem, 0 warnings
    exit 1"
  `)
  expect(run({ 'content/shop/catalog.json': catalog })).toMatchInlineSnapshot(`
    "content/shop/catalog.json:1:1 Cannot publish the catalog "shop" without an entry
        expected: at least one entry, in a JSON file or an .mdx file beside catalog.json
        received: none
        write:    content/shop/CODE.mdx

    content: 1 catalog, 0 entries, 0 examples, 0 guides in content: 1 problem, 0 warnings
    exit 1"
  `)
})

test('check writes no control character of the content to the terminal', () => {
  const ansi = '\u001b[2J'
  const output = run({
    'content/shop/catalog.json': catalog,
    'content/shop/order.json': entriesFile([{ [ansi]: 1, code: ansi, family: '\u202e' }]).text,
    'content/shop/a.mdx': `---\n${ansi}: ${ansi}\n---\n`,
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  expect(output).toContain('\\u001b[2J')
})
