import { join } from 'node:path'
import type { Place } from '../../catalog/model/catalog'
import type { Located } from '../../catalog/model/located'
import { type Problem, withoutRepeats } from '../../catalog/model/problem'
import { type Site, type SiteFields, siteSchema } from '../../catalog/model/site'
import { parseJson } from '../../catalog/parse/data/parse-json'
import { validate } from '../../catalog/parse/validate'
import { isRecord, withoutNulls } from '../../catalog/parse/without-nulls'
import type { ContentPlace, SitePlace } from '../../site/project'
import { type BrandFile, readBrand } from '../brand/read-brand'
import { displayPath } from '../files/display-path'
import { FolderReader } from '../files/folder-reader'
import { repositoryLinks } from '../git/repository-links'

/** The fields of a site that may be set for one build or one host. */
const overrides = ['url', 'basePath'] as const

/**
 * Reads `site.json` of the content folder, where there is one; what the project sets comes first. Without either
 * the defaults of the schema hold.
 */
export function readSite(place: SitePlace): {
  readonly site: Site
  readonly files: readonly BrandFile[]
  readonly problems: readonly Problem[]
} {
  const { fields, own, placeOf, problems } = readSiteFields(place)
  const look = readBrand(place, fields, placeOf)
  const site = { ...repositoryLinks(place, own), ...own, ...(look.brand && { brand: look.brand }) }
  return { site, files: look.files, problems: [...problems, ...look.problems] }
}

/** What `site.json` and the project say of a site, without what its files and its repository add. */
export function readSiteFields(place: SitePlace): {
  readonly fields: SiteFields
  /** Those that are of the site itself, and name no file to read and no limit. */
  readonly own: Site
  readonly problems: readonly Problem[]
  placeOf(path: (string | number)[]): Place
} {
  const written = readSiteFile(place)
  const problems = [...written.problems]
  const value: Record<string, unknown> = { ...written.value }
  for (const field of overrides) {
    const override = place[field]
    if (override === undefined) continue
    const { value: text, from: variable } = override
    const { problems: faults } = validate(siteSchema, { [field]: text }, ofVariable(variable, text))
    if (faults.length === 0) value[field] = text
    problems.push(...faults.map((fault) => ({ ...fault, write: `${variable}=${samples.get(field)}` })))
  }
  const parsed = siteSchema.safeParse(value)
  const fields = parsed.success ? parsed.data : siteSchema.parse({})
  const { logo: _, accent: __, styles: ___, limits: ____, $schema: _____, ...own } = fields
  return { fields, own, problems, placeOf: written.placeOf }
}

interface SiteFile {
  readonly value: Record<string, unknown>
  readonly problems: readonly Problem[]
  placeOf(path: (string | number)[]): Place
}

function readSiteFile({ content: folder, base }: ContentPlace): SiteFile {
  const file = join(folder, 'site.json')
  const start = { file: displayPath(file, base), line: 1, column: 1 }
  const unread = { value: {}, placeOf: () => start }
  const reader = new FolderReader({ content: folder, base })
  if (!reader.has(file)) return { ...unread, problems: [] }
  const source = reader.text(file)
  if (source === undefined) return { ...unread, problems: reader.problems }
  const { located, problems } = parseJson(source, {
    expected: 'a JSON object',
    write: '{ "name": "…", "url": "https://…" }, or no such file',
  })
  if (located === undefined) return { ...unread, problems }
  const raw = isRecord(located.value) ? withoutNulls(located.value) : located.value
  const checked = validate(siteSchema, raw, located)
  // As it was written: the schema reads it once more, with what comes before it.
  if (checked.value !== undefined)
    return { value: isRecord(raw) ? raw : {}, placeOf: (path) => located.locate(path), problems: [] }
  return { ...unread, problems: withoutRepeats(checked.problems.map(withSample)) }
}

/** What a field looks like, where its form says little. */
const samples = new Map<string, unknown>([
  ['url', 'https://errors.example.com'],
  ['basePath', '/errors'],
  ['repositoryUrl', 'https://git.example.com/team/errors'],
  ['editUrl', 'https://git.example.com/team/errors/edit/main/{path}#L{line}'],
  ['logo', { light: 'brand/logo.svg', dark: 'brand/logo-dark.svg' }],
  ['header', [{ label: 'API', url: 'https://api.example.com/' }]],
  ['footer', [{ label: 'Status', url: 'https://status.example.com/' }]],
  ['report', 'mailto:docs@example.com?subject={code}'],
  ['styles', 'brand/site.css'],
  ['limits', { fileMegabytes: 50, folderMegabytes: 1000 }],
])

function withSample(problem: Problem): Problem {
  if (problem.subject === 'the whole file') return { ...problem, subject: 'site.json' }
  const sample = samples.get(problem.subject)
  return sample === undefined || problem.kind !== 'bad-field'
    ? problem
    : { ...problem, write: `"${problem.subject}": ${JSON.stringify(sample)}` }
}

/** A variable of the environment, as data of one field. */
function ofVariable(variable: string, text: string): Located {
  const place = { file: variable, line: 1, column: 1 }
  return { value: text, locate: () => place, written: () => `"${text}"`, assign: (_path, value) => value }
}
