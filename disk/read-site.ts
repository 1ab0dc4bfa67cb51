import { join } from 'node:path'
import type { ZodError } from 'zod'
import type { Place } from '../catalog/model/catalog'
import type { Problem } from '../catalog/model/problem'
import { type Site, siteSchema } from '../catalog/model/site'
import { parseJson } from '../catalog/parse/parse-json'
import { isRecord, withoutNulls } from '../catalog/parse/without-nulls'
import type { ContentPlace, SitePlace } from '../site/project'
import { FolderReader } from './folder-reader'

/** The fields of a site that may be set for one build or one host. */
const overrides = ['url', 'basePath'] as const

/**
 * Reads `site.json` of the content folder, where there is one; what the project sets comes first. Without either
 * the defaults of the schema hold.
 */
export function readSite(place: SitePlace): { readonly site: Site; readonly problems: readonly Problem[] } {
  const written = readSiteFile(place)
  const problems = [...written.problems]
  const value: Record<string, unknown> = { ...written.value }
  for (const field of overrides) {
    const override = place[field]
    if (override === undefined) continue
    const { value: text, from: variable } = override
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
  return { site: parsed.success ? parsed.data : siteSchema.parse({}), problems }
}

function readSiteFile({ content: folder, base }: ContentPlace): {
  value: Record<string, unknown>
  problems: Problem[]
} {
  const file = join(folder, 'site.json')
  const reader = new FolderReader({ content: folder, base })
  if (!reader.has(file)) return { value: {}, problems: [] }
  const source = reader.text(file)
  if (source === undefined) return { value: {}, problems: reader.problems }
  const { located, problems } = parseJson(source)
  if (located === undefined) return { value: {}, problems }
  const parsed = siteSchema.safeParse(isRecord(located.value) ? withoutNulls(located.value) : located.value)
  if (parsed.success) return { value: parsed.data, problems: [] }
  return {
    value: {},
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
      write: unknown === undefined ? (samples.get(String(path[0])) ?? issue.message) : 'nothing: remove it',
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
])
