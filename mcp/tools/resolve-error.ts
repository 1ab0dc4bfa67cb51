import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { lifecycleSentence } from '../../catalog/model/lifecycle'
import { retryFacts } from '../../catalog/model/retry-facts'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import { retrySignWords } from '../../catalog/values/retry-words'
import { actorWords, retryRules } from '../../catalog/values/vocabulary'
import { codesOfPaste, type FoundCode, isFound, type UnknownCode } from '../../search/asked/asked-code'
import type { Hit, Search } from '../../search/text/answer'
import type { Reference } from '../../site/reference/reference'
import type { EntryForm, PointerForm } from '../../site/reference/reference-forms'
import type { ReferenceSource } from '../source/reference-source'
import { catalogSchema, knownCatalog, pointerOf, pointerSchema, readOnly, similarCodes } from './pointer'

/** Most codes of one text that are explained; the rest is counted. */
const mostCodes = 10

/** Longest text, in UTF-16 code units. */
const longestText = 200_000

const inputSchema = z.object({
  text: z.string().min(1).max(longestText),
  catalog: catalogSchema,
})

/** A code that a text names or quotes, or one that only has words in common with it. */
type Candidate = Omit<FoundCode, 'spelling'> & { readonly spelling: FoundCode['spelling'] | 'similar' }

const reasons = {
  same: 'code',
  other: 'other spelling',
  alias: 'alias',
  message: 'message',
  similar: 'similar',
} as const satisfies Record<Candidate['spelling'], string>

const retrySchema = z.looseObject({
  rule: z.enum(retryRules),
  note: z.string(),
  safeToRepeat: z.string().optional(),
})

const resolvedSchema = pointerSchema.extend({
  statuses: z.array(z.number()),
  reason: z.enum(Object.values(reasons)),
  values: z.record(z.string(), z.string()),
  variant: z.string().optional(),
  lines: z.array(z.number()),
  valuesByLine: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  summary: z.string().optional(),
  retry: retrySchema.optional(),
  causes: z.array(z.object({ text: z.string(), check: z.string().optional(), fix: z.string().optional() })),
  solutions: z.array(z.object({ text: z.string(), for: z.string() })),
  actors: z.array(z.string()),
  retired: z.boolean().optional(),
  successors: z.array(z.string()).optional().meta({ description: 'addresses' }),
})
type Resolved = z.output<typeof resolvedSchema>

/** What a program gets of a code, and the entry that its text is written from. */
interface Explained {
  readonly data: Resolved
  readonly entry: EntryForm
}

const outputSchema = z.object({
  codes: z.array(resolvedSchema),
  unknown: z.array(z.object({ text: z.string(), nearest: z.array(pointerSchema) })),
  more: z.number().meta({ description: 'codes left out' }),
})
type Output = z.output<typeof outputSchema>

/** What is answered, before it becomes data and text. */
interface Answered extends Omit<Output, 'codes'> {
  readonly codes: readonly Explained[]
}

/** `resolve_error`: from a text of any kind to the codes in it, with what helps. */
export function registerResolveError(server: McpServer, source: ReferenceSource): void {
  const title = 'Resolve an error'
  server.registerTool(
    'resolve_error',
    {
      title,
      description:
        'Finds documented error codes in a pasted response, log, stack trace or message. Gives values, retry rule, causes with fixes, and the address of each.',
      inputSchema,
      outputSchema,
      annotations: readOnly(title),
    },
    async ({ text, catalog }) => {
      const { reference, search } = await source()
      const known = knownCatalog(reference, catalog)
      const answered = await explained(candidates(search, text, known), reference)
      const structuredContent: Output = { ...answered, codes: answered.codes.map(({ data }) => data) }
      return { content: [{ type: 'text', text: wordsOf(answered) }], structuredContent }
    },
  )
}

interface Candidates {
  readonly found: readonly Candidate[]
  readonly unknown: readonly UnknownCode[]
}

/** Most codes that are given for words in common. */
const mostSimilar = 3

/** What a text names; where that is nothing, what the search finds for its words. */
function candidates(search: Search, text: string, catalog: string | undefined): Candidates {
  const asked = codesOfPaste(search, text, catalog)
  const found = asked.filter(isFound)
  const unknown = asked.flatMap((code) => (isFound(code) ? [] : [code]))
  if (found.length > 0) return { found, unknown }
  const facets = catalog === undefined ? {} : { catalog }
  const { results, unknownCodes } = search.answer(text, { limit: mostSimilar, facets })
  if (results.length === 0 || unknownCodes.length > 0) return { found, unknown }
  return { found: results.map(similar), unknown: [] }
}

function similar({ catalog, slug, variant, params, reason }: Hit): Candidate {
  const spelling = reason === 'message' ? 'message' : 'similar'
  const none = { lines: [], occurrences: [], valuesByLine: [], alike: [] } as const
  const known = { asked: '', catalog, slug, spelling, values: params, ...none } as const
  return variant === undefined ? known : { ...known, variant }
}

async function explained({ found, unknown }: Candidates, reference: Reference): Promise<Answered> {
  const codes = await Promise.all(found.slice(0, mostCodes).map((code) => resolved(code, reference)))
  return {
    codes: codes.flatMap((code) => code ?? []),
    unknown: unknown.slice(0, mostCodes).map(({ asked, nearest }) => ({
      text: asked,
      nearest: nearest.map((hit) => pointerOf(reference, hit)),
    })),
    more: [found, unknown].reduce((sum, { length }) => sum + Math.max(0, length - mostCodes), 0),
  }
}

async function resolved(found: Candidate, reference: Reference): Promise<Explained | undefined> {
  const entry = await reference.entry(found)
  if (entry === undefined) return undefined
  const { catalog, code, title, url, statuses, summary, retry, solutions, lifecycle } = entry
  const successors = [...lifecycle.replacedBy, ...lifecycle.splitInto].map((to) => to.url)
  const data = {
    catalog,
    code,
    title,
    url,
    statuses,
    reason: reasons[found.spelling],
    values: { ...found.values },
    ...(found.variant !== undefined && { variant: found.variant }),
    lines: [...found.lines],
    ...(found.valuesByLine.length > 0 && {
      valuesByLine: Object.fromEntries(found.valuesByLine.map(({ line, values }) => [line, { ...values }])),
    }),
    ...(summary !== undefined && { summary }),
    ...(retry !== undefined && { retry }),
    causes: causesOf(entry, found.variant),
    solutions: solutions.map(({ text, for: actor }) => ({ text, for: actor })),
    actors: entry.actors,
    ...(lifecycle.retired !== undefined && { retired: true }),
    ...(successors.length > 0 && { successors }),
  }
  return { data, entry }
}

/** The causes of the code, after those of the variant that it is. */
function causesOf({ causes, variants }: EntryForm, id: string | undefined): Resolved['causes'] {
  const own = variants.find((variant) => variant.id === id)?.causes ?? []
  return [...own, ...causes].map(({ text, check, fix }) => ({
    text,
    ...(check !== undefined && { check }),
    ...(fix !== undefined && { fix }),
  }))
}

function wordsOf({ codes, unknown, more }: Answered): string {
  const parts = [
    ...codes.map(codeWords),
    ...unknown.map(({ text, nearest }) => `No documented code: ${text}\n${similarCodes(nearest)}`),
    ...(more > 0
      ? [`${counted(more, 'more code is', 'more codes are')} not shown. Send a shorter part of the text.`]
      : []),
  ]
  return parts.join('\n\n')
}

function codeWords({ data: code, entry }: Explained): string {
  const status = code.statuses.length > 0 ? `, HTTP ${code.statuses.join(' or ')}` : ''
  const byLine = Object.entries(code.valuesByLine ?? {}).map(
    ([line, values]) => `Values in line ${line}: ${valueWords(values)}`,
  )
  const values =
    byLine.length === 0 && Object.keys(code.values).length > 0 ? [`Values: ${valueWords(code.values)}`] : byLine
  const causes = code.causes.map(({ text, check, fix }) =>
    [
      `- ${text}`,
      ...(check === undefined ? [] : [`  Check: ${check}`]),
      ...(fix === undefined ? [] : [`  Fix: ${fix}`]),
    ].join('\n'),
  )
  return [
    `## ${code.code}: ${code.title} (${code.catalog}${status})`,
    code.url,
    ...(code.summary === undefined ? [] : [code.summary]),
    ...(code.reason === 'similar' ? ['The text does not name this code; it only shares words with it.'] : []),
    ...lifecycleLines(entry),
    ...(entry.actors.length > 0
      ? [`Who can act: ${listed(entry.actors.map((actor) => actorWords[actor].label.toLowerCase()))}`]
      : []),
    ...(code.lines.length > 0 ? [`Lines: ${code.lines.join(', ')}`] : []),
    ...values,
    ...(entry.retry === undefined ? [] : [retryLine(entry.retry)]),
    ...(causes.length > 0 ? ['Causes:', ...causes] : []),
    ...(entry.solutions.length > 0 ? ['Solutions:', ...entry.solutions.map(solutionLine)] : []),
  ].join('\n')
}

function valueWords(values: Resolved['values']): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ')
}

/** That the API means to stop sending the code, or no longer does, and what took its place. */
function lifecycleLines({ lifecycle: { deprecated, retired, replacedBy, splitInto } }: EntryForm): string[] {
  const state = lifecycleSentence({
    ...(deprecated !== undefined && { deprecated }),
    ...(retired !== undefined && { retired }),
  })
  const names = (to: readonly PointerForm[]) =>
    to.map(({ catalog, code, title, url }) => `${catalog}/${code}: ${title} (${url})`).join(', ')
  return [
    ...(state === undefined ? [] : [state]),
    ...(replacedBy.length > 0 ? [`Replaced by ${names(replacedBy)}`] : []),
    ...(splitInto.length > 0 ? [`Split into ${names(splitInto)}`] : []),
  ]
}

function solutionLine({ text, for: actor }: EntryForm['solutions'][number]): string {
  return actor === 'caller' ? `- ${text}` : `- (${actorWords[actor].label}) ${text}`
}

function retryLine(retry: NonNullable<EntryForm['retry']>): string {
  const { short } = retrySignWords(retry.rule, retry.safeToRepeat)
  return ['Retry:', `${short}.`, retry.note, ...retryFacts(retry)].filter((words) => words !== '').join(' ')
}
