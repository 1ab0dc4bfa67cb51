import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { proseOf } from './generate-prose'

/** One entry in the form of a content file, and what a page of another builder says of it. */
export interface GeneratedEntry {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly summary: string
  readonly message: string
  readonly causes: readonly { text: string; check: string; fix: string }[]
  readonly solutions: readonly { text: string }[]
  readonly request: readonly string[]
  readonly response: readonly string[]
}

export interface GeneratedFamily {
  readonly slug: string
  readonly name: string
  readonly entries: readonly GeneratedEntry[]
}

export interface GeneratedCatalog {
  readonly slug: string
  readonly name: string
  readonly families: readonly GeneratedFamily[]
}

const entriesPerFamily = 50
const familiesPerCatalog = 20
const statuses = [400, 400, 400, 401, 403, 404, 404, 409, 422, 422, 429, 500, 503]
const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** So many entries in catalogs of 1,000, families of 50: the same ones on every run. */
export function generateCatalogs(count: number): readonly GeneratedCatalog[] {
  const perCatalog = entriesPerFamily * familiesPerCatalog
  return Array.from({ length: Math.ceil(count / perCatalog) }, (_, catalog) => {
    const size = Math.min(perCatalog, count - catalog * perCatalog)
    const families = Array.from({ length: Math.ceil(size / entriesPerFamily) }, (_, family) => ({
      slug: `part-${family + 1}`,
      name: `Part ${family + 1}`,
      entries: Array.from({ length: Math.min(entriesPerFamily, size - family * entriesPerFamily) }, (_, at) =>
        makeEntry(catalog, family * entriesPerFamily + at),
      ),
    }))
    return { slug: `api-${catalog + 1}`, name: `API ${catalog + 1}`, families }
  })
}

function makeEntry(catalog: number, at: number): GeneratedEntry {
  const number = catalog * entriesPerFamily * familiesPerCatalog + at
  const prose = proseOf(number)
  const code = `A${catalog + 1}-${String(at + 1).padStart(4, '0')}`
  const status = statuses[number % statuses.length] ?? 400
  const message = `The ${prose.thing} ${prose.id} ${prose.fault}.`
  const path = `/v1/${prose.collection}/${prose.id}`
  const host = `api-${catalog + 1}.example.com`
  return {
    code,
    status,
    message,
    title: prose.title,
    summary: prose.summary,
    causes: prose.causes,
    solutions: prose.solutions,
    request: [
      `PATCH ${path} HTTP/1.1`,
      `Host: ${host}`,
      'Authorization: Bearer <access-token>',
      'Content-Type: application/json',
      '',
      '{',
      `  "${prose.field}": "${prose.value}",`,
      `  "version": ${(number % 97) + 1}`,
      '}',
    ],
    response: [
      `HTTP/1.1 ${status} ${phrases[status] ?? ''}`,
      'Content-Type: application/json',
      ...(status === 401 ? ['WWW-Authenticate: Bearer realm="api"'] : []),
      `X-Request-ID: req_${number.toString(36).padStart(8, '0')}`,
      '',
      '{',
      `  "code": "${code}",`,
      `  "message": ${JSON.stringify(message)},`,
      '  "details": {',
      `    "field": "${prose.field}",`,
      `    "received": "${prose.value}"`,
      '  }',
      '}',
    ],
  }
}

/** Writes a content folder of Faultbook: JSON, one file for each family. */
export function writeContent(folder: string, catalogs: readonly GeneratedCatalog[]): void {
  mkdirSync(folder, { recursive: true })
  writeJson(join(folder, 'site.json'), { name: 'Generated errors', url: 'https://errors.example.com' })
  for (const catalog of catalogs) {
    const place = join(folder, catalog.slug)
    mkdirSync(place, { recursive: true })
    writeJson(join(place, 'catalog.json'), catalogFile(catalog))
    for (const family of catalog.families) {
      writeJson(join(place, `${family.slug}.json`), { family: family.slug, entries: family.entries.map(entryFile) })
    }
  }
}

function catalogFile({ name, families }: GeneratedCatalog) {
  return {
    name,
    summary: `Errors of ${name}, made for measuring.`,
    envelope: {
      summary: 'A JSON object with a code and a message.',
      fields: [
        { path: 'code', type: 'string', role: 'code', required: true, meaning: 'The error code.' },
        { path: 'message', type: 'string', role: 'message', required: true, meaning: 'What went wrong.' },
        { path: 'details', type: 'object', role: 'details', required: false, meaning: 'The field at fault.' },
      ],
      example: { code: 'A1-0001', message: 'The order is closed.' },
    },
    families: families.map((family) => ({
      slug: family.slug,
      name: family.name,
      summary: `${family.name} of ${name}.`,
    })),
  }
}

function entryFile(entry: GeneratedEntry) {
  const { request, response, ...facts } = entry
  return {
    ...facts,
    examples: [{ title: `Changing ${entry.title.toLowerCase()}`, source: 'illustrative', request, response }],
    retry: { rule: entry.status >= 500 ? 'backoff' : 'after-change', note: 'See the solutions first.' },
    actors: ['caller'],
  }
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value)}\n`)
}
