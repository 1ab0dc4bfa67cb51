import { z } from 'zod'
import { absoluteUrl } from '../../catalog/address/links'
import { catalogSchema } from '../../catalog/model/catalog-schema'
import { entriesFileSchema, entrySchema } from '../../catalog/model/entry-schema'
import { type Site, siteSchema } from '../../catalog/model/site'
import { guideSchema } from '../../catalog/parse/parse-guide'
import { type SchemaName, schemaPath } from '../schema-paths'

type JsonSchema = Record<string, unknown>

/** What authors write, each with a JSON Schema for their editors. */
const authored = {
  catalog: () => catalogSchema,
  /** A JSON file of entries. The family may be given once, for all of them. */
  entries: () =>
    entriesFileSchema
      .extend({ entries: z.array(entrySchema).min(1) })
      .meta({ id: 'EntriesOfFile', title: 'Faultbook entries' }),
  /** One entry. */
  entry: () => entrySchema,
  /** Of an `.mdx` entry. The rest of the entry is in its text. */
  'front-matter': () =>
    entrySchema
      .omit({ causes: true, solutions: true, examples: true, sections: true })
      .meta({ id: 'FrontMatter', title: 'Faultbook entry: front matter' }),
  /** The front matter of a guide. */
  guide: () => guideSchema,
  site: () => siteSchema,
} as const satisfies Record<SchemaName, () => z.ZodType>

/** A JSON Schema of what authors write. */
export function schemaJson(name: SchemaName, site: Site): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(authored[name](), { io: 'input' })
  return { $schema, $id: absoluteUrl(site, schemaPath(name)), ...rest }
}
