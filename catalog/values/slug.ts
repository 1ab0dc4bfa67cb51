/** Why a path is refused: what was expected and what is there. */
export interface SlugFault {
  readonly kind: 'bad-slug' | 'reserved'
  readonly expected: string
  readonly received: string
}

/** Longest path of a code, in bytes of its (ASCII) text. */
export const longestSlug = 128
const mostSegments = 3

const segmentGrammar = /^(?:[A-Za-z0-9]|-(?=[0-9]))(?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

/** Words that the pages of a site begin with, in lower case: at its root, and within a catalog. */
export interface ReservedWords {
  readonly atRoot: ReadonlySet<string>
  readonly inCatalog: ReadonlySet<string>
}

/** Names that a file of an entry has, or that Windows keeps for itself, in any segment. */
const reservedAnywhere = /^(?:index(?:\.[a-z]+)?|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?)$/i

/**
 * Checks the path of a code below its catalog, by the grammar of the URL contract. `reservedFirst` are the words
 * that its first segment may not be.
 */
export function checkSlug(slug: string, reservedFirst: ReservedWords['inCatalog']): SlugFault | undefined {
  const odd = [...slug].find((character) => !/[A-Za-z0-9._/-]/.test(character))
  if (odd !== undefined) {
    const point = odd.codePointAt(0) ?? 0
    return {
      kind: 'bad-slug',
      expected: 'ASCII letters, digits, `.`, `_`, `-`, and `/` between segments',
      received: `"${slug}", with U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
    }
  }
  if (slug.length > longestSlug) {
    return { kind: 'bad-slug', expected: `at most ${longestSlug} bytes`, received: `${slug.length} bytes` }
  }
  const segments = slug.split('/')
  if (segments.length > mostSegments) {
    return { kind: 'bad-slug', expected: `at most ${mostSegments} segments`, received: `${segments.length} segments` }
  }
  const [first = ''] = segments
  const reserved = segments.find((segment) => /^[._~]/.test(segment) || reservedAnywhere.test(segment))
  if (reserved !== undefined || reservedFirst.has(first.toLowerCase())) {
    return {
      kind: 'reserved',
      expected: `a path that no page of the site uses: not ${[...reservedFirst].join(', ')} or index…, no leading \`.\`, \`_\` or \`~\``,
      received: `"${reserved ?? first}"`,
    }
  }
  const bad = segments.find((segment) => !segmentGrammar.test(segment))
  if (bad !== undefined) {
    return {
      kind: 'bad-slug',
      expected: 'segments that begin and end with a letter or a digit (or begin with `-` and a digit)',
      received: `"${bad}"`,
    }
  }
  return undefined
}

/** Checks the slug of a catalog: the name of its folder. */
export function checkCatalogSlug(slug: string, reservedRoot: ReservedWords['atRoot']): SlugFault | undefined {
  if (reservedRoot.has(slug.toLowerCase()) || /^[._~]/.test(slug) || reservedAnywhere.test(slug)) {
    return {
      kind: 'reserved',
      expected: `a name that the root of the site does not use (${[...reservedRoot].slice(0, 6).join(', ')}, …), no leading \`_\` or \`.\``,
      received: `"${slug}"`,
    }
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 64) {
    return {
      kind: 'bad-slug',
      expected: 'lower-case letters and digits, joined by single hyphens, at most 64',
      received: `"${slug}"`,
    }
  }
  return undefined
}
