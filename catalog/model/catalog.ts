import type { PlaceholderSyntax } from '../values/vocabulary'
import type { AuthoredCatalog } from './catalog-schema'
import type { DraftPart } from './draft'
import type { AuthoredEntry } from './entry-schema'

/** Turns what Zod gives into data that nobody changes. */
type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

/** Where something is in a file. Line and column count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One error code, whichever form it was written in. `request` and `response` are HTTP text with `\n` line ends. */
export type Entry = Omit<Frozen<AuthoredEntry>, 'draft' | 'status' | 'statuses' | 'title'> & {
  /** The HTTP statuses that it comes with, the usual one first; none where the source states none. */
  readonly statuses: readonly number[]
  /** The title; of a draft without one, what its message begins with. */
  readonly title: string
  /** What a draft lacks; undefined where the entry is complete. */
  readonly draft?: readonly DraftPart[]
  /** Slug of its catalog. */
  readonly catalog: string
  /** Path below the catalog: the code itself, or the `slug` that the author gave. May contain `/`. */
  readonly slug: string
  /** The placeholder syntaxes that its catalog declares; undefined where it declares none. */
  readonly placeholders?: readonly PlaceholderSyntax[]
  /** Where the entry begins. */
  readonly place: Place
}

/** An MDX page of a catalog, or of the site. */
export interface Guide {
  /** Undefined for a guide of the site. */
  readonly catalog: string | undefined
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly order: number
  /** MDX source without its front matter. */
  readonly body: string
  /** The files that `<Snippet file="…" />` shows: name below the folder `snippets`, and text. */
  readonly snippets: readonly { readonly file: string; readonly text: string }[]
  readonly place: Place
}

/** The errors of one API, entries in the order of families and files. */
export type Catalog = Omit<Frozen<AuthoredCatalog>, '$schema'> & {
  readonly slug: string
  readonly entries: readonly Entry[]
  readonly guides: readonly Guide[]
  readonly place: Place
}

export type Family = Catalog['families'][number]
export type Param = Entry['params'][number]
export type Cause = Entry['causes'][number]
export type Solution = Entry['solutions'][number]
export type Example = Entry['examples'][number]
export type Variant = Entry['variants'][number]
export type Operation = Entry['operations'][number]
export type Envelope = NonNullable<Catalog['envelope']>
export type EnvelopeField = Envelope['fields'][number]
