import type { DataPath } from '../../model/located'

/**
 * Reads the values at an envelope path: `error`, `error.code`, `errors[].field`.
 * `[]` stands for every item of an array. Keys of the prototype are never read.
 *
 * @returns every value found, in order; none where the path leads nowhere
 */
export function readJsonPath(body: unknown, path: string): unknown[] {
  return placesAt(body, path).map(({ value }) => value)
}

/** The same values, each with its own path in the body. */
export function placesAt(body: unknown, path: string): { readonly value: unknown; readonly path: DataPath }[] {
  let values: { value: unknown; path: DataPath }[] = [{ value: body, path: [] }]
  for (const step of path.split('.')) {
    const isList = step.endsWith('[]')
    const key = isList ? step.slice(0, -2) : step
    const next: typeof values = []
    for (const { value, path: around } of values) {
      const found = key === '' ? value : readKey(value, key)
      const here = key === '' ? around : [...around, key]
      if (!isList && found !== undefined) next.push({ value: found, path: here })
      if (!isList || !Array.isArray(found)) continue
      for (const [index, item] of found.entries()) next.push({ value: item, path: [...here, index] })
    }
    values = next
  }
  return values
}

function readKey(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined
  // The own property was checked above; the parsed body has no declared type.
  return (value as Record<string, unknown>)[key]
}
