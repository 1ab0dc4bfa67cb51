import { z } from 'zod'
import { catalogSchema } from '../../catalog/model/catalog-schema'
import { entriesFileSchema, entrySchema } from '../../catalog/model/entry-schema'
import { absoluteUrl } from '../../catalog/model/links'
import { type Site, siteSchema } from '../../catalog/model/site'
import { guideSchema } from '../../catalog/parse/parse-guide'

type JsonSchema = Record<string, unknown>

/** `/schemas/catalog.schema.json`: what `catalog.json` may hold, for editors. */
export function catalogSchemaJson(site: Site): JsonSchema {
  return published(site, 'catalog', z.toJSONSchema(catalogSchema, { io: 'input' }))
}

/** `/schemas/entry.schema.json`: one entry, as its author writes it. */
export function entrySchemaJson(site: Site): JsonSchema {
  return published(site, 'entry', z.toJSONSchema(entrySchema, { io: 'input' }))
}

/** `/schemas/entries.schema.json`: a JSON file of entries. The family may stand once, for all of them. */
export function entriesSchemaJson(site: Site): JsonSchema {
  const items = z.array(entrySchema).min(1)
  const schema = entriesFileSchema.extend({ entries: items }).meta({ id: 'EntriesOfFile', title: 'Faultbook entries' })
  return published(site, 'entries', z.toJSONSchema(schema, { io: 'input' }))
}

/** `/schemas/front-matter.schema.json`: the front matter of an `.mdx` entry. The rest of the entry is in its text. */
export function frontMatterSchemaJson(site: Site): JsonSchema {
  const ofText = { causes: true, solutions: true, examples: true, sections: true } as const
  const schema = entrySchema.omit(ofText).meta({ id: 'FrontMatter', title: 'Faultbook entry: front matter' })
  return published(site, 'front-matter', z.toJSONSchema(schema, { io: 'input' }))
}

/** `/schemas/guide.schema.json`: the front matter of a guide. */
export function guideSchemaJson(site: Site): JsonSchema {
  return published(site, 'guide', z.toJSONSchema(guideSchema, { io: 'input' }))
}

/** `/schemas/site.schema.json`: what `site.json` may hold. */
export function siteSchemaJson(site: Site): JsonSchema {
  return published(site, 'site', z.toJSONSchema(siteSchema, { io: 'input' }))
}

function published(site: Site, name: string, schema: object): JsonSchema {
  const { $schema, ...rest } = schema as JsonSchema // a JSON Schema is an object
  return { $schema, $id: absoluteUrl(site, `/schemas/${name}.schema.json`), ...rest }
}
