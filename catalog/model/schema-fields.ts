import { z } from 'zod'
import type { DataPath } from './located'

/** The fields of the object that a schema describes at a path; none where it describes no object there. */
export function fieldsAt(schema: z.core.$ZodType, path: DataPath): string[] {
  return Object.keys(objectAt(schema, path)?.shape ?? {})
}

/**
 * The fields that the object at a path cannot do without, each with its words where it takes one of a closed list:
 * `rule` of `retry`. None where a schema describes no object there.
 */
export function neededFieldsAt(schema: z.core.$ZodType, path: DataPath): ReadonlyMap<string, readonly string[]> {
  const fields = Object.entries(objectAt(schema, path)?.shape ?? {})
  return new Map(
    fields.flatMap(([name, field]) =>
      unwrap(field) === field ? [[name, field instanceof z.ZodEnum ? field.options.map(String) : []] as const] : [],
    ),
  )
}

function objectAt(schema: z.core.$ZodType, path: DataPath): z.ZodObject | undefined {
  const here = unwrap(schema)
  const [step, ...rest] = path
  if (here instanceof z.ZodArray && typeof step === 'number') return objectAt(here.element, rest)
  if (!(here instanceof z.ZodObject)) return undefined
  if (step === undefined) return here
  const inner: unknown = Object.hasOwn(here.shape, step) ? here.shape[step] : undefined
  return inner instanceof z.ZodType ? objectAt(inner, rest) : undefined
}

/** The schema below `optional` and `default`. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema
}
