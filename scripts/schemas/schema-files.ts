import { siteSchema } from '../../catalog/model/site'
import {
  catalogSchemaJson,
  entriesSchemaJson,
  entrySchemaJson,
  frontMatterSchemaJson,
  guideSchemaJson,
  siteSchemaJson,
} from '../../site/forms/schema-json'
import { jsonText } from '../../site/json-text'

const makers = {
  catalog: catalogSchemaJson,
  entries: entriesSchemaJson,
  entry: entrySchemaJson,
  'front-matter': frontMatterSchemaJson,
  guide: guideSchemaJson,
  site: siteSchemaJson,
}

/** The JSON Schemas of the authoring format as files of `schemas/`, where editors find them. */
export function schemaFiles(): { readonly file: string; readonly text: string }[] {
  const site = siteSchema.parse({})
  return Object.entries(makers).map(([name, make]) => ({
    file: `schemas/${name}.schema.json`,
    text: jsonText(make(site)),
  }))
}
