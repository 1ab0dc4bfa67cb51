import { z } from 'zod'
import type { DataPath } from './located'

/** The fields of the object that a schema describes at a path; none where it describes no object there. */
export function fieldsAt(schema: z.core.$ZodType, path: DataPath): string[] {
  const here = unwrap(schema)
  const [step, ...rest] = path
  if (here instanceof z.ZodArray && typeof step === 'number') return fieldsAt(here.element, rest)
  if (!(here instanceof z.ZodObject)) return []
  if (step === undefined) return Object.keys(here.shape)
  const inner: unknown = Object.hasOwn(here.shape, step) ? here.shape[step] : undefined
  return inner instanceof z.ZodType ? fieldsAt(inner, rest) : []
}

/** The schema below `optional` and `default`. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema
}
