import { readDelimited } from '../readers/delimited'
import { readDiagnostics } from '../readers/diagnostics'
import { readErrcodes } from '../readers/errcodes'
import { readMarkdown } from '../readers/markdown/read-markdown'
import { readOpenApi } from '../readers/openapi/read-openapi'
import { readProperties } from '../readers/properties'
import { readProto } from '../readers/proto'
import { readSpark } from '../readers/spark'
import { readTree } from '../readers/tree/read-tree'
import type { Form } from '../rows/detect-form'
import type { Reader } from '../rows/row'

/** The reader of each form that is no code. One reader has all code; it needs grammars. */
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
