import { join } from 'node:path'
import type { Located } from '../catalog/model/located'
import { type Problem, withoutRepeats } from '../catalog/model/problem'
import { type Site, siteSchema } from '../catalog/model/site'
import { parseJson } from '../catalog/parse/parse-json'
import { validate } from '../catalog/parse/validate'
import { isRecord, withoutNulls } from '../catalog/parse/without-nulls'
import { FolderReader } from './folder-reader'
import { contentFolder } from './read-content'

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
): { readonly site: Site; readonly problems: readonly Problem[] } {
  const written = readSiteFile(folder)
  const problems = [...written.problems]
  const value: Record<string, unknown> = { ...written.value }
  for (const [variable, field] of overrides) {
    const text = environment[variable]
    if (text === undefined || text === '') continue
    const { problems: faults } = validate(siteSchema, { [field]: text }, ofVariable(variable, text))
    if (faults.length === 0) value[field] = text
    problems.push(...faults.map((fault) => ({ ...fault, write: `${variable}=${samples.get(field)}` })))
  }
  const parsed = siteSchema.safeParse(value)
  return { site: parsed.success ? parsed.data : siteSchema.parse({}), problems }
}

function readSiteFile(folder: string): { value: Record<string, unknown>; problems: Problem[] } {
  const file = join(folder, 'site.json')
  const reader = new FolderReader(folder)
  if (!reader.has(file)) return { value: {}, problems: [] }
  const source = reader.text(file)
  if (source === undefined) return { value: {}, problems: reader.problems }
  const { located, problems } = parseJson(source)
  if (located === undefined) return { value: {}, problems }
  const raw = isRecord(located.value) ? withoutNulls(located.value) : located.value
  const checked = validate(siteSchema, raw, located)
  if (checked.value !== undefined) return { value: checked.value, problems: [] }
  return { value: {}, problems: withoutRepeats(checked.problems.map(withSample)) }
}

/** What a field looks like, where its form says little. */
const samples = new Map([
  ['url', 'https://errors.example.com'],
  ['basePath', '/errors'],
  ['repositoryUrl', 'https://git.example.com/team/errors'],
  ['editUrl', 'https://git.example.com/team/errors/edit/main/{path}#L{line}'],
])

function withSample(problem: Problem): Problem {
  if (problem.subject === 'the whole file') return { ...problem, subject: 'site.json' }
  const sample = samples.get(problem.subject)
  return sample === undefined || problem.kind !== 'bad-field'
    ? problem
    : { ...problem, write: `"${problem.subject}": "${sample}"` }
}

/** A variable of the environment, as data of one field. */
function ofVariable(variable: string, text: string): Located {
  const place = { file: variable, line: 1, column: 1 }
  return { value: text, locate: () => place, written: () => `"${text}"`, assign: (_path, value) => value }
}
