/** A link of a header field `Link`, and whether it is about what the response says: others lead to related pages. */
export interface HeaderLink {
  readonly address: string
  readonly isOfCode: boolean
}

/** Reads the value of a header field `Link` (RFC 8288). */
export function headerLinks(value: string): HeaderLink[] {
  return [...value.matchAll(/<([^<>]*)>([^,<]*)/g)].map(([, address = '', params = '']) => ({
    address,
    isOfCode: !/\brel\s*=/i.test(params) || /\brel\s*=\s*"?[^"]*\b(?:help|type|about|describedby)\b/i.test(params),
  }))
}
