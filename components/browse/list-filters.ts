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
  choices(entries: readonly Entry[]): readonly Choice[]
  has(entry: Entry, value: string): boolean
}

const facets = {
  status: {
    label: 'Status',
    any: 'Status: any',
    choices: (entries) =>
      [...new Set(entries.flatMap(({ statuses }) => statuses))]
        .sort((a, b) => a - b)
        .map((status) => [String(status), `${status} ${httpStatus(status).phrase}`]),
    has: ({ statuses }, value) => statuses.includes(Number(value)),
  },
  retry: {
    label: 'Retry',
    any: 'Retry: any',
    choices: (entries) => [
      ...(retryableRules.every((rule) => entries.some(({ retry }) => retry?.rule === rule))
        ? [['retryable', retryableLabel] as const]
        : []),
      ...retryRules.map((rule) => [rule, retryWords[rule].label] as const),
    ],
    has: ({ retry }, value) => retryValues(retry?.rule).some((own) => own === value),
  },
  actor: {
    label: 'Who can act',
    any: 'Who can act: anyone',
    choices: () => actors.map((actor) => [actor, actorWords[actor].label]),
    has: (entry, value) => entry.actors.some((actor) => actor === value),
  },
  severity: {
    label: 'Severity',
    any: 'Severity: any',
    choices: (entries) =>
      [...new Set(entries.flatMap(({ severity }) => severity ?? []))].map((severity) => [severity, severity]),
    has: ({ severity }, value) => severity === value,
  },
  draft: {
    label: 'Documentation',
    any: 'Drafts: with the rest',
    choices: () => [
      ['yes', 'Drafts'],
      ['no', 'Complete'],
    ],
    has: ({ draft }, value) => (draft !== undefined) === (value === 'yes'),
  },
} as const satisfies Record<ListFilterName, Facet>

/** The filters that divide a list, each with its values and the number of their codes. What all codes share is none. */
export function listFilters(entries: readonly Entry[]): ListFilter[] {
  return Object.entries<Facet>(facets).flatMap(([name, { label, any, choices, has }]) => {
    const options = choices(entries).flatMap(([value, words]): ListFilter['options'][number][] => {
      const count = entries.filter((entry) => has(entry, value)).length
      return count === 0 ? [] : [[value, words, count]]
    })
    const divides = options.some(([, , count]) => count < entries.length)
    return divides ? [{ name: name as ListFilterName, label, any, options }] : [] // a key of the table above
  })
}
