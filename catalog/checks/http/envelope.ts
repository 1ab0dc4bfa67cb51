import type { EnvelopeField } from '../../model/catalog'
import type { Problem } from '../../model/problem'
import { readJsonPath } from '../../parse/data/json-path'
import { isRecord } from '../../parse/without-nulls'
import { listed } from '../../text/listed'

/** What keeps a body from having its envelope. */
export interface EnvelopeFault extends Pick<Problem, 'expected' | 'received' | 'write'> {
  /** The field at the top that the envelope does not declare, where it is that. */
  readonly stray?: string
}

/**
 * What keeps an error body from having the envelope of its catalog: required fields that it lacks
 * (of those in `measured`), and fields at its top that the envelope does not declare.
 */
export function judgeEnvelope(
  body: unknown,
  fields: readonly EnvelopeField[],
  measured: readonly EnvelopeField[],
): EnvelopeFault[] {
  const keys = isRecord(body) ? Object.keys(body) : []
  const { tops, paths } = declaredIn(fields)
  const lacking = measured.filter((field) => field.required && isLacking(body, field, paths))
  const stray = keys.filter((key) => !tops.has(key))
  return [
    ...lacking.map(({ path }) => ({
      expected: `the required field \`${path}\``,
      received: keys.length === 0 ? 'a body without fields' : `only ${listed(keys, asCode)}`,
      write: `"${path}": …`,
    })),
    ...stray.map((key) => ({
      expected: `fields of the envelope: ${listed([...tops], asCode)}`,
      received: `\`${key}\``,
      write: `nothing, or declare \`${key}\` in the envelope of catalog.json`,
      stray: key,
    })),
  ]
}

/** Whether a field is missing; one inside another declared field is missing only where that one is there. */
function isLacking(body: unknown, { path }: EnvelopeField, paths: ReadonlySet<string>): boolean {
  const dot = path.lastIndexOf('.')
  const around = path.slice(0, Math.max(dot, 0))
  const isInside = paths.has(around) || (around.endsWith('[]') && paths.has(around.slice(0, -2)))
  if (!isInside) return readJsonPath(body, path).length === 0
  return readJsonPath(body, around).some((value) => readJsonPath(value, path.slice(dot + 1)).length === 0)
}

interface Declared {
  /** The keys at the top of a body. */
  readonly tops: ReadonlySet<string>
  readonly paths: ReadonlySet<string>
}

const known = new WeakMap<readonly EnvelopeField[], Declared>()

function declaredIn(fields: readonly EnvelopeField[]): Declared {
  const before = known.get(fields)
  if (before !== undefined) return before
  const paths = new Set(fields.map((field) => field.path))
  const declared = { paths, tops: new Set([...paths].map(topOf)) }
  known.set(fields, declared)
  return declared
}

function asCode(name: string): string {
  return `\`${name}\``
}

/** The first key of a path: `errors` of `errors[].field`. */
function topOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path
}
