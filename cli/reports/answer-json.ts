import type { Answer, Group, Hit, SearchResult } from '../../search/text/answer'

/** A code that a query names: how often, where, and what identifies its occurrences. */
interface NamedGroup {
  readonly code: string
  readonly catalog: string
  readonly slug: string
  readonly count: number
  /** Numbers of the lines, from 1. */
  readonly lines: readonly number[]
  readonly params: SearchResult['params']
  readonly requestIds: readonly string[]
  /** The first and the last time; empty where none was read. */
  readonly times: readonly string[]
}

export interface AnswerJson {
  readonly results: readonly SearchResult[]
  readonly groups: readonly NamedGroup[]
  readonly suggestions: readonly SearchResult[]
  readonly unknownCodes: readonly string[]
  readonly empty: boolean
}

/** An answer as programs read it: results, the codes that were named with their lines, ids and times, what is only near. */
export function answerJson(answer: Answer): AnswerJson {
  const { results, guesses } = answer
  const groups = [...answer.groups, ...answer.beside].flatMap(namedGroup)
  const typed = typedHits(results).flatMap((hit) => namedGroup(typedGroup(hit)))
  return {
    results: results.map(searchResult),
    groups: groups.length > 0 ? groups : typed,
    suggestions: guesses.map(searchResult),
    unknownCodes: answer.unknownCodes,
    empty: results.length === 0,
  }
}

const namesCode: ReadonlySet<Hit['reason']> = new Set(['exact-code', 'code', 'alias', 'read-code'])

/** The codes that a query names; where it is a message, the entry that it is of: a code in it is a value. */
function typedHits(results: readonly Hit[]): readonly Hit[] {
  const [first] = results
  if (first === undefined) return []
  if (first.reason === 'message' && first.exact) return [first]
  return namesCode.has(first.reason) ? results.filter(({ reason }) => namesCode.has(reason)) : []
}

function typedGroup(hit: Hit): Group {
  return { heard: hit.code, results: [hit], occurrence: {}, occurrences: [], count: 1, lines: [1] }
}

function namedGroup({ results: [hit], count, lines, occurrences }: Group): readonly NamedGroup[] {
  if (hit === undefined) return []
  const { code, catalog, slug, params } = hit
  const requestIds = occurrences.flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId]))
  const times = occurrences.flatMap(({ at }) => (at === undefined ? [] : [at]))
  const ends = times.length === 0 ? [] : [times[0] ?? '', times.at(-1) ?? '']
  return [{ code, catalog, slug, count, lines, params, requestIds: [...new Set(requestIds)], times: ends }]
}

function searchResult({ catalog, code, slug, variant, score, reason, params }: Hit): SearchResult {
  return { catalog, code, slug, ...(variant !== undefined && { variant }), score, reason, params }
}
