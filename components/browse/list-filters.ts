import type { Entry } from '../../catalog/model/catalog'
import { httpStatus } from '../../catalog/values/http-status'
import {
  actors,
  actorWords,
  retryableLabel,
  retryableRules,
  retryRules,
  retryValues,
  retryWords,
} from '../../catalog/values/vocabulary'
import type { ListFilter, ListFilterName } from '../../client/list/list-filter'

/** A value of a filter that a list may have, and what a reader sees for it. */
type Choice = readonly [value: string, words: string]

interface Facet {
  readonly label: string
  readonly any: string
  /** The values that the filter offers, of those that codes of the list have. */
  choices(found: ReadonlySet<string>): readonly Choice[]
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
    choices: (found) => [
      ...(retryableRules.every((rule) => found.has(rule)) ? [['retryable', retryableLabel] as const] : []),
      ...retryRules.map((rule) => [rule, retryWords[rule].label] as const),
    ],
    values: ({ retry }) => retryValues(retry?.rule),
  },
  actor: {
    label: 'Who can act',
    any: 'Who can act: anyone',
    choices: () => actors.map((actor) => [actor, actorWords[actor].label]),
    values: (entry) => [...new Set(entry.actors)],
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
  return Object.entries<Facet>(facets).flatMap(([name, { label, any, choices, values }]) => {
    const counts = new Map<string, number>()
    for (const entry of entries) {
      for (const value of values(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const options = choices(new Set(counts.keys())).flatMap(([value, words]): ListFilter['options'][number][] => {
      const count = counts.get(value)
      return count === undefined ? [] : [[value, words, count]]
    })
    const divides = options.some(([, , count]) => count < entries.length)
    return divides ? [{ name: name as ListFilterName, label, any, options }] : [] // a key of the table above
  })
}

function statusWords(status: number): string {
  return `${status} ${httpStatus(status).phrase}`
}
