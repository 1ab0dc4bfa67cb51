/** What both a catalog and its published form have; null is what JSON says for nothing. */
interface Supported {
  readonly support?: { readonly ask: readonly string[] } | null | undefined
}

/**
 * What support asks for when someone reports a code: what its catalog asks for with every code, which begins with the
 * request ID where there is one, then what this code needs besides.
 */
export function asksOf(catalog: Supported | undefined, entry: { readonly ask: readonly string[] }): readonly string[] {
  return [...(catalog?.support?.ask ?? []), ...entry.ask]
}
