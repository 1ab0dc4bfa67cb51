/** The names of the JSON Schemas of what authors write, for their editors. */
export const schemaNames = ['catalog', 'entries', 'entry', 'front-matter', 'guide', 'site'] as const
export type SchemaName = (typeof schemaNames)[number]

/** Where the site has a schema. */
export function schemaPath(name: SchemaName): string {
  return `/schemas/${name}.schema.json`
}
