/** `null` means absent, at any depth: the authoring form has no other use for it. */
export function withoutNulls(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(raw).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(kept.map(([key, value]) => [key, dropNulls(value)]))
}

/** Depth is bounded by the parsers. Lists keep their nulls: dropping one would move the items after it. */
function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls)
  return isRecord(value) ? withoutNulls(value) : value
}

/** The value as an object with keys; one without any where it is none. */
export function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
