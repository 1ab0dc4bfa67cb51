import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { codesOfOperand, type FoundCode, isFound } from '../../search/asked/asked-code'
import type { Reference } from '../../site/reference/reference'
import type { ReferenceSource } from '../source/reference-source'
import { catalogSchema, knownCatalog, pointerOf, pointerSchema, readOnly, similarCodes } from './pointer'

const inputSchema = z.object({
  code: z.string().min(1).max(500).meta({ description: 'in any spelling, or its address' }),
  catalog: catalogSchema,
})

const outputSchema = z.object({
  entries: z
    .array(pointerSchema.loose())
    .meta({ description: 'the whole entry, one for each catalog that has the code' }),
  nearest: z.array(pointerSchema),
})

/** `get_error`: all that is documented of a code. */
export function registerGetError(server: McpServer, source: ReferenceSource): void {
  const title = 'Get an error code'
  server.registerTool(
    'get_error',
    {
      title,
      description:
        'Gives all that is documented about one code: message, causes, solutions, examples, retry rule, lifecycle.',
      inputSchema,
      outputSchema,
      annotations: readOnly(title),
    },
    async ({ code, catalog }) => {
      const { reference, search } = await source()
      const asked = codesOfOperand(search, code, knownCatalog(reference, catalog))
      const entries = await Promise.all(asked.filter(isFound).map((found) => entryOf(found, reference)))
      const hits = asked.flatMap((one) => (isFound(one) ? [] : one.nearest))
      const nearest = hits.map((hit) => pointerOf(reference, hit))
      const texts = entries.map(({ markdown }) => markdown)
      const text = texts.length > 0 ? texts.join('\n\n---\n\n') : `No code is called ${code}.\n${similarCodes(nearest)}`
      const structuredContent = { entries: entries.map(({ json }) => json), nearest }
      return { content: [{ type: 'text', text }], structuredContent }
    },
  )
}

/** The entry as its `index.json` has it, and as Markdown; a packed site has JSON alone. */
async function entryOf(found: FoundCode, reference: Reference) {
  const json = pointerSchema.loose().parse(await reference.entryJson(found))
  const markdown =
    (await reference.entryMarkdown(found)) ?? `# ${json.code}: ${json.title}\n\n${json.url}\n\n${JSON.stringify(json)}`
  return { json, markdown }
}
