import type { Occurrence } from '../text/answer'
import type { Leaf } from '../text/scan-json'
import type { Mention } from './read-mentions'

export const forms = ['json', 'http', 'log', 'text'] as const
export type Form = (typeof forms)[number]

export const formWords = {
  json: 'JSON response',
  http: 'HTTP response',
  log: 'Log or trace',
  text: 'Text',
} as const satisfies Record<Form, string>

/** What was read out of a paste, before anything is looked up. */
export interface Reading {
  readonly form: Form
  /** Codes that the catalogs know, in order of appearance. */
  readonly mentions: readonly Mention[]
  /** What is where a code is but is none that the catalogs know. */
  readonly unknown: readonly Mention[]
  /** Identifiers where the kind of an error may be named: `kind=resource_not_found`. One may be a title. */
  readonly identifiers: readonly string[]
  readonly statuses: readonly number[]
  /** Messages and titles, the likeliest first. */
  readonly messages: readonly string[]
  readonly occurrence: Occurrence
  /** Values of a JSON body; empty where there was none. */
  readonly leaves: readonly Leaf[]
  /** Header fields of a response, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly hosts: readonly string[]
  /** Parts of each address, the last first. */
  readonly links: readonly (readonly string[])[]
  /** Whether anything says that something failed: a status from 400, a key such as `error`. */
  readonly failed: boolean
}

/** A record of a paste that was read, on its way through the layers. */
export interface Paste {
  readonly text: string
  /** Where it is in all that was pasted. */
  readonly at: number
  readonly end: number
  /** Whether nothing else was pasted. */
  readonly isWhole: boolean
  readonly reading: Reading
  /** How much each catalog is meant, 0 to 1. */
  readonly catalogs: readonly number[]
}
