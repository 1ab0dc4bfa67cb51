import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import { retrySignWords } from '../../catalog/values/retry-words'
import { retryRules } from '../../catalog/values/vocabulary'
import type { Hit } from '../../search/text/answer'
import type { Reference } from '../../site/reference/reference'
import type { ReferenceSource } from '../source/reference-source'
import { catalogSchema, knownCatalog, pointerOf, pointerSchema, readOnly } from './pointer'

/** Codes in one answer. */
const pageSize = 50

const inputSchema = z.object({
  catalog: catalogSchema,
  status: z.number().optional(),
  family: z.string().optional(),
  retry: z.enum(retryRules).optional(),
  offset: z.number().min(0).default(0),
})

const outputSchema = z.object({
  catalogs: z.array(z.object({ slug: z.string(), name: z.string(), summary: z.string() })),
  total: z.number(),
  errors: z.array(
    pointerSchema.extend({
      statuses: z.array(z.number()),
      retry: z.string().optional(),
      safeToRepeat: z.string().optional(),
    }),
  ),
  next: z.number().optional().meta({ description: 'the next offset' }),
})

/** `list_errors`: which codes there are, by what they have in common. */
export function registerListErrors(server: McpServer, source: ReferenceSource): void {
  const title = 'List error codes'
  server.registerTool(
    'list_errors',
    {
      title,
      description: `Lists the catalogs and their error codes, ${pageSize} at a time, by catalog, HTTP status, family or retry rule.`,
      inputSchema,
      outputSchema,
      annotations: readOnly(title),
    },
    async ({ catalog, status, family, retry, offset }) => {
      const { reference, search } = await source()
      const known = knownCatalog(reference, catalog)
      const facets = {
        ...(known !== undefined && { catalog: known }),
        ...(status !== undefined && { status }),
        ...(family !== undefined && { family: await knownFamily(reference, known, family) }),
        ...(retry !== undefined && { retry }),
      }
      const { results, total } = search.answer('', { facets, limit: offset + pageSize })
      const hits = results.slice(offset)
      const errors = hits.map((hit) => ({
        ...pointerOf(reference, hit),
        statuses: [...hit.statuses],
        ...(hit.retry !== undefined && { retry: hit.retry }),
        ...(hit.repeat !== undefined && { safeToRepeat: hit.repeat }),
      }))
      const next = offset + errors.length
      const catalogs = reference.catalogs.map(({ slug, name, summary }) => ({ slug, name, summary }))
      const output = { catalogs, total, errors, ...(next < total && { next }) }
      return { content: [{ type: 'text', text: wordsOf(output, hits) }], structuredContent: output }
    },
  )
}

/**
 * The family that a caller names, of one catalog or of any.
 *
 * @throws Error with a sentence that names those that there are
 */
async function knownFamily(reference: Reference, catalog: string | undefined, family: string): Promise<string> {
  const slugs = catalog === undefined ? reference.catalogs.map(({ slug }) => slug) : [catalog]
  const forms = await Promise.all(slugs.map((slug) => reference.catalog(slug)))
  const families = [...new Set(forms.flatMap((form) => form?.families ?? []).map(({ slug }) => slug))]
  if (families.includes(family)) return family
  const where = catalog === undefined ? '' : ` in ${catalog}`
  const known = families.length === 0 ? 'There are none.' : `There are: ${listed(families)}.`
  throw new Error(`There is no family "${family}"${where}. ${known}`)
}

function wordsOf({ catalogs, total, next }: z.output<typeof outputSchema>, hits: readonly Hit[]): string {
  const rows = hits.map(({ catalog, code, title, statuses, retry, repeat }) => {
    const status = statuses.length > 0 ? ` (${statuses.join(', ')})` : ''
    const words = retry === undefined ? '' : `; retry: ${retrySignWords(retry, repeat).short}`
    return `- ${catalog}/${code}${status}: ${title}${words}`
  })
  return [
    `Catalogs: ${catalogs.map(({ slug, name }) => `${slug} (${name})`).join(', ')}`,
    `${counted(total, 'code')}${next === undefined ? '' : `; the next begin at offset ${next}`}`,
    ...rows,
  ].join('\n')
}
