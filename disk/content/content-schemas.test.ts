import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { schemaJson } from '../../site/forms/schema-json'
import { type SchemaName, schemaNames } from '../../site/schema-paths'

/** The published JSON Schemas, by a validator that is not ours, on every file of the built-in content. */
const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false })
const validators = new Map(schemaNames.map((name) => [name, ajv.compile(schemaJson(name, site))]))

const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:json|mdx)$/.test(name) && name !== 'url-ledger.json' && !name.includes('/snippets/'))
  .sort()

function kindOf(name: string): SchemaName {
  if (name === 'site.json') return 'site'
  if (name.endsWith('/catalog.json')) return 'catalog'
  if (/(?:^|\/)guides\//.test(name)) return 'guide'
  return name.endsWith('.json') ? 'entries' : 'front-matter'
}

function readValue(name: string): unknown {
  const text = readFileSync(join('content', name), 'utf8')
  return name.endsWith('.json') ? JSON.parse(text) : parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '')
}

function faults(kind: SchemaName, value: unknown): string[] {
  const validate = validators.get(kind)
  if (validate === undefined) throw new Error(`There is no schema "${kind}".`)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test.each(files)('content/%s is what its published schema says', (name) => {
  expect(faults(kindOf(name), readValue(name))).toEqual([])
})

test('every kind of file was there', () => {
  const kinds = new Set(files.map(kindOf))
  expect([...kinds].sort()).toEqual([
    'catalog',
    'entries',
    'front-matter',
    'guide',
    ...(existsSync('content/site.json') ? ['site'] : []),
  ])
})

test('each entry of a JSON file is an entry', () => {
  const entries = files
    .filter((name) => kindOf(name) === 'entries')
    .flatMap((name) => {
      const { family, entries } = readValue(name) as { family?: string; entries: object[] } // validated above
      return entries.map((entry) => ({ family, ...entry }))
    })
  expect(entries.length).toBeGreaterThan(50)
  expect(entries.flatMap((entry) => faults('entry', entry))).toEqual([])
})

test('the published schemas refuse what the content check refuses', () => {
  const [first] = files.filter((name) => kindOf(name) === 'front-matter')
  const front = readValue(first ?? '') as Record<string, unknown>
  expect(faults('front-matter', { ...front, status: 99 })).toContain('/status must be >= 100')
  expect(faults('front-matter', { ...front, colour: 'red' })).toEqual([' must NOT have additional properties'])
  expect(faults('front-matter', { ...front, code: 7 })).toEqual(['/code must be string'])
  expect(faults('front-matter', { ...front, retry: { rule: 'maybe', note: 'x' } })).toEqual([
    '/retry/rule must be equal to one of the allowed values',
  ])
})
