import type { Actor, RepeatRule, RetryFacet, RetryRule } from '../../catalog/values/vocabulary'

/** Why a result is there. Machine-stable; `reasonWords` says it in words. */
export const reasons = [
  'exact-code',
  'code',
  'alias',
  'read-code',
  'status',
  'prefix',
  'title',
  'message',
  'words',
  'near',
  'fuzzy',
  'browse',
] as const
export type Reason = (typeof reasons)[number]

/** A value read out of a message: `name` is the name that the entry gives its placeholder. */
export type Params = Readonly<Record<string, string>>

/** The contract of `search()`: best first, an empty array means that nothing was found. */
export interface SearchResult {
  readonly catalog: string
  readonly code: string
  /** Path below the catalog, to be put into a URL. */
  readonly slug: string
  /** Which of several meanings or messages of the code it is. */
  readonly variant?: string
  /** Above 0, at most 1. Comparable within one answer only. */
  readonly score: number
  readonly reason: Reason
  readonly params: Params
}

/** The part of an entry in which words of the query stand. */
export const fields = ['code', 'title', 'keywords', 'message', 'phrases', 'summary', 'causes', 'solutions'] as const
export type Field = (typeof fields)[number]

export interface Match {
  readonly field: Field
  /** The words as the query has them. */
  readonly words: readonly string[]
}

/** A result with all that a row needs. */
export interface Hit extends SearchResult {
  readonly catalogName: string
  readonly title: string
  readonly statuses: readonly number[]
  readonly family: string
  readonly familyName: string
  /** Undefined where nobody knows it. */
  readonly retry?: RetryRule
  /** Whether repeating is safe. Undefined where nobody knows it. */
  readonly repeat?: RepeatRule
  readonly actors: readonly Actor[]
  readonly matches: readonly Match[]
  /** What the query calls it, where it is not the code: the alias. */
  readonly alias?: string
  /** The code as the query writes it, where it stands among other words. */
  readonly heard?: string
  /** Since when; empty where that is not known. */
  readonly deprecated?: string
  readonly retired?: string
  /** True where much of it is not documented yet. */
  readonly draft?: true
  /** False where the code was not asked for by its name but found by likeness. */
  readonly exact: boolean
}

/** Whether it is a draft. */
export type DraftFacet = 'yes' | 'no'

export interface Facets {
  readonly catalog?: string
  readonly status?: number
  readonly family?: string
  readonly retry?: RetryFacet
  readonly actor?: Actor
  readonly severity?: string
  readonly draft?: DraftFacet
}
export type FacetName = keyof Facets

export interface FacetCount {
  /** The value as text: `access-manager`, `403`, `after-delay`. */
  readonly value: string
  readonly count: number
}

export interface AnswerOptions {
  readonly facets?: Facets
  /** How many results at most. Default 50. Counts are of all. */
  readonly limit?: number
}

/** One thing that was read out of the query: `{label: 'code', value: 'AUT-0010'}`. */
export interface Understood {
  readonly label: string
  readonly value: string
}

/** A code in a paste. */
export interface Group {
  /** The code as it was written. */
  readonly heard: string
  readonly results: readonly Hit[]
  /** What identifies the occurrence, read where the code stands first. */
  readonly occurrence: Occurrence
  /** The same for each record of the paste that was read and names it, the first one included. */
  readonly occurrences: readonly Occurrence[]
  /** Where the values of its message differ: those of its first few occurrences. */
  readonly valuesByLine?: readonly LineValues[]
  /** True where the paste has its message, and the code nowhere: `heard` is the code that it leads to. */
  readonly isMessage?: true
  /** How often it stands there. */
  readonly count: number
  /** Numbers of the lines where it stands, from 1. */
  readonly lines: readonly number[]
}

/** The values of a message at one line of a paste, from 1. */
export interface LineValues {
  readonly line: number
  readonly values: Params
}

/** What identifies this one occurrence, ready to copy. */
export interface Occurrence {
  readonly requestId?: string
  readonly at?: string
  readonly retryAfter?: string
  /** The one status from 400 that its record names, where that is a response or what a program wrote. */
  readonly status?: number
}

/** A line of a paste that speaks of an error, and that no code was found for. */
export interface UnansweredLine {
  /** From 1. */
  readonly line: number
  /** The statuses that it names, from 400. */
  readonly statuses: readonly number[]
  /** What is shaped like a code and is none of the catalogs: `XYZ-9999`. */
  readonly codes: readonly string[]
}

/** A guide that the query asks for. */
export interface GuideHit {
  readonly title: string
  /** `Guide: Admin API`, `Guide for API teams`: what it is, and of which catalog or for whom. */
  readonly note: string
  readonly path: string
}

/** What the search box shows. */
export interface Answer {
  /** `browse`: the query is blank, results are all entries. */
  readonly kind: 'browse' | 'found' | 'nothing'
  readonly understood: readonly Understood[]
  /** Status pages that lead, before any result. */
  readonly statuses: readonly number[]
  /** Guides, before results of which none is sure. */
  readonly guides: readonly GuideHit[]
  /** The codes that a paste is about, in the order of appearance. */
  readonly groups: readonly Group[]
  /** Codes that only stand there, letter by letter, while the paste is about others. */
  readonly beside: readonly Group[]
  /** Beside the codes of a paste: its other lines that speak of an error. */
  readonly unanswered: readonly UnansweredLine[]
  /** Codes that the query names and no catalog has, as they are written. */
  readonly unknownCodes: readonly string[]
  /** What the query says of the cause of its first code: the response, without request, header fields, hosts and times. */
  readonly told: string
  readonly results: readonly Hit[]
  /** How many results there are without the limit. */
  readonly total: number
  /** Two codes that are easily confused, where the query means both: they have a page that compares them. */
  readonly pair?: readonly [first: Hit, second: Hit]
  /** The nearest codes where nothing, or nothing exact, was found. Never results. */
  readonly guesses: readonly Hit[]
  /** Empty where several codes stand in several places: each group has its own. */
  readonly occurrence: Occurrence
  /** For each facet the values that the results have under all other chosen facets. */
  readonly facetCounts: Readonly<Record<FacetName, readonly FacetCount[]>>
}

export interface Search {
  /** Never throws, whatever the string. */
  search(query: string): readonly SearchResult[]
  answer(query: string, options?: AnswerOptions): Answer
}
