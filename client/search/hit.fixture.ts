import type { Hit } from '../../search/text/answer'

/** A result that was read as a code, with these fields of its own. */
export function sampleHit(fields: Partial<Hit> = {}): Hit {
  return {
    catalog: 'access-manager',
    catalogName: 'Access Manager',
    code: 'AUT-0010',
    slug: 'AUT-0010',
    title: 'Metadata Key Length Exceeded',
    statuses: [400],
    family: 'aut',
    familyName: 'Auth',
    actors: [],
    score: 1,
    reason: 'read-code',
    exact: true,
    params: {},
    matches: [],
    ...fields,
  }
}
