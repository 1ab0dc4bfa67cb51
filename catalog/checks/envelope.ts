import type { EnvelopeField } from '../catalog'
import { readJsonPath } from '../json-path'
import type { Problem } from '../problem'
import { isRecord } from '../without-nulls'

type Fault = Pick<Problem, 'expected' | 'received' | 'write'>

/**
 * What keeps an error body from having the envelope of its catalog: required fields that it lacks
 * (of those in `measured`), and fields at its top that the envelope does not declare.
 */
export function judgeEnvelope(
  body: unknown,
  fields: readonly EnvelopeField[],
  measured: readonly EnvelopeField[],
): Fault[] {
  const keys = isRecord(body) ? Object.keys(body) : []
  const declared = [...new Set(fields.map((field) => topOf(field.path)))]
  const lacking = measured.filter((field) => field.required && isLacking(body, field, fields))
  const stray = keys.filter((key) => !declared.includes(key))
  return [
    ...lacking.map(({ path }) => ({
      expected: `the required field \`${path}\``,
      received: keys.length === 0 ? 'a body without fields' : `only ${keys.map((key) => `\`${key}\``).join(', ')}`,
      write: `"${path}": …`,
    })),
    ...stray.map((key) => ({
      expected: `fields of the envelope: ${declared.map((name) => `\`${name}\``).join(', ')}`,
      received: `\`${key}\``,
      write: `nothing, or declare \`${key}\` in the envelope of catalog.json`,
    })),
  ]
}

/** Whether a field is missing; one inside another declared field is missing only where that one is there. */
function isLacking(body: unknown, { path }: EnvelopeField, fields: readonly EnvelopeField[]): boolean {
  const dot = path.lastIndexOf('.')
  const around = path.slice(0, Math.max(dot, 0))
  const isInside = fields.some((field) => field.path === around || `${field.path}[]` === around)
  if (!isInside) return readJsonPath(body, path).length === 0
  return readJsonPath(body, around).some((value) => readJsonPath(value, path.slice(dot + 1)).length === 0)
}

/** The first key of a path: `errors` of `errors[].field`. */
function topOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path
}
