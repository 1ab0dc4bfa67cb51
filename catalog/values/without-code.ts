/** A message without the code of one of these entries at its start: `ORD-0001: Order 7 is gone`, `[ORD-0001] Order 7 is gone`. */
export function withoutCode(text: string, entries: readonly { readonly code: string }[]): string {
  const code = entries.map((entry) => entry.code).find((name) => text.startsWith(name) || text.startsWith(`[${name}]`))
  return code === undefined ? text : text.slice(text.indexOf(code) + code.length).replace(/^[\]\s:|–-]+/, '')
}
