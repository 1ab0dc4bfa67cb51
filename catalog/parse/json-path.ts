/**
 * Reads the values at an envelope path: `error`, `error.code`, `errors[].field`.
 * `[]` stands for every item of an array. Keys of the prototype are never read.
 *
 * @returns every value found, in order; none where the path leads nowhere
 */
export function readJsonPath(body: unknown, path: string): unknown[] {
  let values: unknown[] = [body]
  for (const step of path.split('.')) {
    const isList = step.endsWith('[]')
    const key = isList ? step.slice(0, -2) : step
    const next: unknown[] = []
    for (const value of values) {
      const found = key === '' ? value : readKey(value, key)
      if (!isList && found !== undefined) next.push(found)
      if (!isList || !Array.isArray(found)) continue
      for (const item of found) next.push(item)
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
