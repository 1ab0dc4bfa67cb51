import { siteSchema } from '../../catalog/model/site'
import { schemaJson } from '../../site/forms/schema-json'
import { jsonText } from '../../site/json-text'
import { schemaNames, schemaPath } from '../../site/schema-paths'

/** The JSON Schemas of the authoring format as files of `schemas/`, where editors find them. */
export function schemaFiles(): { readonly file: string; readonly text: string }[] {
  const site = siteSchema.parse({})
  return schemaNames.map((name) => ({ file: schemaPath(name).slice(1), text: jsonText(schemaJson(name, site)) }))
}
