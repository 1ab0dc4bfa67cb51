/** `npm run schemas`: writes the JSON Schemas of the authoring format into `schemas/`, for editors. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { schemaFiles } from './schemas/schema-files'

mkdirSync('schemas', { recursive: true })
for (const { file, text } of schemaFiles()) {
  writeFileSync(file, text)
  console.log(file)
}
