import { join } from 'node:path'
import type { ZodError } from 'zod'
import type { Place } from '../catalog/model/catalog'
import type { Problem } from '../catalog/model/problem'
import { type Site, siteSchema } from '../catalog/model/site'
import { parseJson } from '../catalog/parse/parse-json'
import { isRecord, withoutNulls } from '../catalog/parse/without-nulls'
import { displayPath } from './display-path'
import { FolderReader } from './folder-reader'
import { type BrandFile, readBrand } from './read-brand'
import { contentFolder } from './read-content'
import { repositoryLinks } from './repository-links'

type Environment = Readonly<Record<string, string | undefined>>

/** The fields of a site that the environment may set, for one build or one host. */
const overrides = [
  ['FAULTBOOK_URL', 'url'],
  ['FAULTBOOK_BASE_PATH', 'basePath'],
] as const

/**
 * Reads `site.json` of the content folder, where there is one; FAULTBOOK_URL and
 * FAULTBOOK_BASE_PATH come first. Without either the defaults of the schema hold.
 */
export function readSite(
  folder: string = contentFolder(),
  environment: Environment = process.env,
): { readonly site: Site; readonly files: readonly BrandFile[]; readonly problems: readonly Problem[] } {
  const written = readSiteFile(folder)
  const problems = [...written.problems]
  const value: Record<string, unknown> = { ...written.value }
  for (const [variable, field] of overrides) {
    const text = environment[variable]
    if (text === undefined || text === '') continue
    const checked = siteSchema.safeParse({ [field]: text })
    if (checked.success) value[field] = text
    else
      problems.push(
        ...describe(
          checked.error,
          () => ({ file: variable, line: 1, column: 1 }),
          () => `"${text}"`,
        ),
      )
  }
  const parsed = siteSchema.safeParse(value)
  const fields = parsed.success ? parsed.data : siteSchema.parse({})
  const { logo: _, accent: __, styles: ___, $schema: ____, ...rest } = fields
  const look = readBrand(folder, fields, written.placeOf)
  const site = { ...repositoryLinks(folder, rest), ...rest, ...(look.brand && { brand: look.brand }) }
  return { site, files: look.files, problems: [...problems, ...look.problems] }
}

interface SiteFile {
  readonly value: Record<string, unknown>
  readonly problems: readonly Problem[]
  placeOf(path: (string | number)[]): Place
}

function readSiteFile(folder: string): SiteFile {
  const file = join(folder, 'site.json')
  const start = { file: displayPath(file), line: 1, column: 1 }
  const unread = { value: {}, placeOf: () => start }
  const reader = new FolderReader(folder)
  if (!reader.has(file)) return { ...unread, problems: [] }
  const source = reader.text(file)
  if (source === undefined) return { ...unread, problems: reader.problems }
  const { located, problems } = parseJson(source)
  if (located === undefined) return { ...unread, problems }
  const value = isRecord(located.value) ? withoutNulls(located.value) : located.value
  const parsed = siteSchema.safeParse(value)
  // As it was written: the schema reads it once more, with what comes before it.
  if (parsed.success)
    return { value: isRecord(value) ? value : {}, placeOf: (path) => located.locate(path), problems: [] }
  return {
    ...unread,
    problems: describe(
      parsed.error,
      (path) => located.locate(path),
      (path) => located.written(path) ?? 'nothing',
    ),
  }
}

function describe(
  error: ZodError,
  placeOf: (path: (string | number)[]) => Place,
  received: (path: (string | number)[]) => string,
): Problem[] {
  return error.issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const words = issue.code === 'custom' ? issue.params : undefined
    const at = unknown === undefined ? path : [...path, unknown]
    return {
      kind: unknown === undefined ? 'bad-field' : 'unknown-field',
      subject: at.join('.') || 'site.json',
      place: placeOf(at),
      expected: unknown === undefined ? issue.message : `one of ${Object.keys(siteSchema.shape).join(', ')}`,
      received: typeof words?.received === 'string' ? words.received : received(at),
      write:
        typeof words?.write === 'string'
          ? words.write
          : unknown === undefined
            ? (samples.get(String(path[0])) ?? issue.message)
            : 'nothing: remove it',
    }
  })
}

/** A value that every site could have. */
const samples = new Map([
  ['name', '"name": "Acme errors"'],
  ['url', '"url": "https://errors.example.com"'],
  ['basePath', '"basePath": "/errors"'],
  ['repositoryUrl', '"repositoryUrl": "https://git.example.com/team/errors"'],
  ['editUrl', '"editUrl": "https://git.example.com/team/errors/edit/main/{path}#L{line}"'],
  ['logo', '"logo": { "light": "brand/logo.svg", "dark": "brand/logo-dark.svg" }'],
  ['accent', '"accent": "#2a3dc2"'],
  ['header', '"header": [{ "label": "API", "url": "https://api.example.com/" }]'],
  ['footer', '"footer": [{ "label": "Status", "url": "https://status.example.com/" }]'],
  ['report', '"report": "mailto:docs@example.com?subject={code}"'],
  ['styles', '"styles": "brand/site.css"'],
])
