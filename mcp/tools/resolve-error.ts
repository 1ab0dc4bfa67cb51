import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { retryWords } from '../../catalog/values/vocabulary'
import { type AskedCode, codesOfPaste, type FoundCode, isFound } from '../../search/asked/asked-code'
import type { Reference } from '../../site/reference/reference'
import type { EntryForm } from '../../site/reference/reference-forms'
import type { ReferenceSource } from '../reference-source'
import { catalogSchema, knownCatalog, pointerLines, pointerOf, pointerSchema, readOnly } from './pointer'

/** Most codes of one text that are explained; the rest is counted. */
const mostCodes = 10

/** Longest text, in UTF-16 code units. */
const longestText = 200_000

const inputSchema = z.object({
  text: z.string().min(1).max(longestText),
  catalog: catalogSchema,
})

const reasons = { same: 'code', other: 'other spelling', alias: 'alias', message: 'message' } as const satisfies Record<
  FoundCode['spelling'],
  string
>

const resolvedSchema = pointerSchema.extend({
  statuses: z.array(z.number()),
  reason: z.enum(Object.values(reasons)),
  values: z.record(z.string(), z.string()),
  variant: z.string().optional(),
  lines: z.array(z.number()),
  summary: z.string().optional(),
  retry: z.looseObject({ rule: z.string(), note: z.string() }).optional(),
  causes: z.array(z.object({ text: z.string(), check: z.string().optional(), fix: z.string().optional() })),
  solutions: z.array(z.string()),
  retired: z.boolean().optional(),
})
type Resolved = z.output<typeof resolvedSchema>

const outputSchema = z.object({
  codes: z.array(resolvedSchema),
  unknown: z.array(z.object({ text: z.string(), nearest: z.array(pointerSchema) })),
  more: z.number().meta({ description: 'codes left out' }),
})
type Output = z.output<typeof outputSchema>

/** `resolve_error`: from a text of any kind to the codes in it, with what helps. */
export function registerResolveError(server: McpServer, source: ReferenceSource): void {
  const title = 'Resolve an error'
  server.registerTool(
    'resolve_error',
    {
      title,
      description:
        'Finds the documented error codes in a pasted response, log, stack trace or message. Gives values, retry rule, causes with fixes, and the address of each.',
      inputSchema,
      outputSchema,
      annotations: readOnly(title),
    },
    async ({ text, catalog }) => {
      const { reference, search } = await source()
      const asked = codesOfPaste(search, text, knownCatalog(reference, catalog))
      const output = await outputOf(asked, reference)
      return { content: [{ type: 'text', text: wordsOf(output) }], structuredContent: output }
    },
  )
}

async function outputOf(asked: readonly AskedCode[], reference: Reference): Promise<Output> {
  const found = asked.filter(isFound)
  const codes = await Promise.all(found.slice(0, mostCodes).map((code) => resolved(code, reference)))
  const unknown = asked.flatMap((code) =>
    isFound(code) ? [] : [{ text: code.asked, nearest: code.nearest.map((hit) => pointerOf(reference, hit)) }],
  )
  return { codes: codes.flatMap((code) => code ?? []), unknown, more: Math.max(0, found.length - mostCodes) }
}

async function resolved(found: FoundCode, reference: Reference): Promise<Resolved | undefined> {
  const entry = await reference.entry(found)
  if (entry === undefined) return undefined
  const { catalog, code, title, url, statuses, summary, retry, solutions, lifecycle } = entry
  return {
    catalog,
    code,
    title,
    url,
    statuses,
    reason: reasons[found.spelling],
    values: { ...found.values },
    ...(found.variant !== undefined && { variant: found.variant }),
    lines: [...found.lines],
    ...(summary !== undefined && { summary }),
    ...(retry !== undefined && { retry }),
    causes: causesOf(entry, found.variant),
    solutions: solutions.map(({ text }) => text),
    ...(lifecycle.retired !== undefined && { retired: true }),
  }
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

function wordsOf({ codes, unknown, more }: Output): string {
  const parts = [
    ...codes.map(codeWords),
    ...unknown.map(({ text, nearest }) => `No documented code: ${text}\nThe nearest:\n${pointerLines(nearest)}`),
    ...(more > 0 ? [`${more} more: ask about a part of the text.`] : []),
  ]
  return parts.join('\n\n')
}

function codeWords(code: Resolved): string {
  const status = code.statuses.length > 0 ? `, HTTP ${code.statuses.join(' or ')}` : ''
  const values = Object.entries(code.values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
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
    ...(code.retired === true ? ['The API no longer sends this code.'] : []),
    ...(code.lines.length > 0 ? [`Lines: ${code.lines.join(', ')}`] : []),
    ...(values.length > 0 ? [`Values: ${values.join(', ')}`] : []),
    ...(code.retry === undefined ? [] : [`Retry: ${retryLabel(code.retry.rule)}. ${code.retry.note}`]),
    ...(causes.length > 0 ? ['Causes:', ...causes] : []),
    ...(code.solutions.length > 0 ? ['Solutions:', ...code.solutions.map((text) => `- ${text}`)] : []),
  ].join('\n')
}

const labels: ReadonlyMap<string, string> = new Map(
  Object.entries(retryWords).map(([rule, { short }]) => [rule, short]),
)

function retryLabel(rule: string): string {
  return labels.get(rule) ?? rule
}
