import type { Entry } from '../../catalog/model/catalog'
import { httpStatus } from '../../catalog/values/http-status'
import { retrySignWords } from '../../catalog/values/retry-words'
import { actors, actorWords, retryableLabel, retryableRules, retryRules } from '../../catalog/values/vocabulary'
import type { ListFilter, ListFilterName } from '../../client/list/list-filter'
import {
  cautionMark,
  retryChoices,
  retryKinds,
  unchangedFails,
  unchangedFailsLabel,
} from '../../client/list/retry-choices'
import { listParts } from '../../site/list-parts'
import { actorFacts, callerOnly, notApiTeam, notCaller } from './row-facts'

/** A value of a filter that a list may have, and what a reader sees for it. */
type Choice = readonly [value: string, words: string]

interface Facet {
  readonly label: string
  readonly any: string
  /**
   * The values that the filter offers: of a closed list of words all of them, so that nobody has to infer that one does
   * not occur. `isWhole` where all rows are on the page; else the search answers, which divides no rule.
   */
  choices(found: ReadonlySet<string>, isWhole: boolean): readonly Choice[]
  /** Each value by which the filter shows the code. */
  values(entry: Entry): readonly string[]
}

const facets = {
  status: {
    label: 'Status',
    any: 'Status: any',
    choices: (found) =>
      [...found].sort((a, b) => Number(a) - Number(b)).map((status) => [status, statusWords(Number(status))]),
    values: ({ statuses }) => [...new Set(statuses)].map(String),
  },
  retry: {
    label: 'Retry',
    any: 'Retry: any',
    choices: (found, isWhole) => [
      ...(retryableRules.every((rule) => found.has(rule)) ? [['retryable', retryableLabel] as const] : []),
      ...(isWhole && found.has('never') && found.has('after-change')
        ? [[unchangedFails, unchangedFailsLabel] as const]
        : []),
      ...retryRules.flatMap((rule): readonly Choice[] => {
        const kinds = isWhole ? retryKinds.filter((kind) => found.has(`${rule}-${kind}`)) : []
        const label = (kind?: string) => retrySignWords(rule, kind === cautionMark ? kind : undefined).label
        if (kinds.length <= 1) return [[rule, label(kinds[0])]]
        // An address that names the rule, as one of the search does, has both.
        return [[rule, `${label()}, all`], ...kinds.map((kind): Choice => [`${rule}-${kind}`, label(kind)])]
      }),
    ],
    values: (entry) => retryFacts(entry),
  },
  actor: {
    label: 'Who can act',
    any: 'Who can act: anyone',
    choices: (_, isWhole) => [
      ...actors.map((actor): Choice => [actor, actorWords[actor].label]),
      ...(isWhole
        ? ([
            [callerOnly, 'Only the caller'],
            [notCaller, 'Not the caller'],
            [notApiTeam, 'Not the API team'],
          ] as const)
        : []),
    ],
    values: (entry) => actorFacts(entry),
  },
  severity: {
    label: 'Severity',
    any: 'Severity: any',
    choices: (found) => [...found].map((severity) => [severity, severity]),
    values: ({ severity }) => (severity === undefined ? [] : [severity]),
  },
  draft: {
    label: 'Documentation',
    any: 'Drafts: with the rest',
    choices: () => [
      ['yes', 'Drafts'],
      ['no', 'Complete'],
    ],
    values: ({ draft }) => [draft === undefined ? 'no' : 'yes'],
  },
} as const satisfies Record<ListFilterName, Facet>

/** Each value by which the retry filter shows a code; none where its rule is not known. */
export function retryFacts({ retry }: Pick<Entry, 'retry'>): readonly string[] {
  return retry === undefined ? [] : retryChoices(retry.rule, retrySignWords(retry.rule, retry.safeToRepeat).isCautious)
}

/** A list that goes on over several pages has its filters on each of them. */
const known = new WeakMap<readonly Entry[], readonly ListFilter[]>()

/** The filters that divide a list, each with its values and the number of their codes. What all codes share is none. */
export function listFilters(entries: readonly Entry[]): readonly ListFilter[] {
  const former = known.get(entries)
  if (former !== undefined) return former
  const filters = readFilters(entries)
  known.set(entries, filters)
  return filters
}

function readFilters(entries: readonly Entry[]): ListFilter[] {
  const isWhole = listParts(entries.length).length <= 1
  return Object.entries<Facet>(facets).flatMap(([name, { label, any, choices, values }]) => {
    const counts = new Map<string, number>()
    for (const entry of entries) {
      for (const value of values(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const options = choices(new Set(counts.keys()), isWhole).map(
      ([value, words]) => [value, words, counts.get(value) ?? 0] as const,
    )
    const divides = options.some(([, , count]) => count > 0 && count < entries.length)
    return divides ? [{ name: name as ListFilterName, label, any, options }] : [] // a key of the table above
  })
}

function statusWords(status: number): string {
  return `${status} ${httpStatus(status).phrase}`
}
