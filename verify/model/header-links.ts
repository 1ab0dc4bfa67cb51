/** A link of a header field `Link`, and whether it is about what the response says: others lead to related pages. */
export interface HeaderLink {
  readonly address: string
  readonly isOfCode: boolean
}

/** The relations of a page that is about what the response says; a link without one may be that. */
const ofCode = /^(?:help|type|about|describedby)$/i

/** Reads the value of a header field `Link` (RFC 8288). */
export function headerLinks(value: string): HeaderLink[] {
  // A text in quotes may have commas and semicolons.
  return [...value.matchAll(/<([^<>]*)>((?:"(?:[^"\\]|\\.)*"|[^",<])*)/g)].map(([, address = '', params = '']) => {
    const relations = relationsIn(params)
    return { address, isOfCode: relations === undefined || relations.some((relation) => ofCode.test(relation)) }
  })
}

/** The relations of a link: of several `rel` the first one counts (RFC 8288, section 3.3). */
function relationsIn(params: string): string[] | undefined {
  const [, quoted, plain = ''] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]*))/i.exec(params) ?? []
  return quoted === undefined && plain === '' ? undefined : (quoted ?? plain).trim().split(/\s+/)
}
