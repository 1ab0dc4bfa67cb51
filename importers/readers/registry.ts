import type { Form } from '../detect-form'
import type { Reader } from '../row'
import { readDelimited } from './delimited'
import { readDiagnostics } from './diagnostics'
import { readErrcodes } from './errcodes'
import { readMarkdown } from './markdown/read-markdown'
import { readOpenApi } from './openapi/read-openapi'
import { readProperties } from './properties'
import { readProto } from './proto'
import { readSpark } from './spark'
import { readTree } from './tree'

/** The forms that are code. One reader has them all; it needs their grammars. */
export const codeForms: ReadonlySet<Form> = new Set<Form>([
  'java',
  'kotlin',
  'go',
  'typescript',
  'javascript',
  'python',
  'csharp',
  'php',
  'rust',
])

/** The reader of each other form. */
export const readers: ReadonlyMap<Form, Reader> = new Map<Form, Reader>([
  ['openapi', readOpenApi],
  ['markdown', readMarkdown],
  ['csv', readDelimited],
  ['json', readTree],
  ['yaml', readTree],
  ['toml', readTree],
  ['proto', readProto],
  ['properties', readProperties],
  ['diagnostics', readDiagnostics],
  ['errcodes', readErrcodes],
  ['spark', readSpark],
])
