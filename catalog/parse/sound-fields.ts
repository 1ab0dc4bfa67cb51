import type { z } from 'zod'

/** Those fields of a value that fit their schemas one by one, as the schemas give them. */
export function soundFields(
  shape: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const sound = Object.entries(shape).flatMap(([key, schema]) => {
    const result = schema.safeParse(value[key])
    return result.success && result.data !== undefined ? [[key, result.data] as const] : []
  })
  return Object.fromEntries(sound)
}
