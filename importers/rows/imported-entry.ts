/** An operation that raises an error: a request of an HTTP API, or the name of whatever does. */
export type ImportedOperation = { readonly method: string; readonly path: string } | { readonly name: string }

/** A placeholder of a wire message. A source seldom says what it means; then nothing is said. */
export interface ImportedParam {
  readonly placeholder: string
  readonly name: string
  readonly meaning?: string
  readonly example?: string
}

/** Why an error occurs. All three texts are Markdown. */
export interface ImportedCause {
  readonly text: string
  readonly check?: string
  readonly fix?: string
}

/** What to do about an error, as Markdown. */
export interface ImportedSolution {
  readonly text: string
}

/** A situation that the source shows: HTTP text, or what a terminal or log prints. */
export interface ImportedExample {
  readonly title: string
  readonly source: 'documented'
  readonly request?: string
  readonly response?: string
  /** What a terminal, a log or a client shows. */
  readonly shown?: string
}

/** One of several meanings or messages of the same code. */
export interface ImportedVariant {
  readonly id: string
  readonly title?: string
  readonly message?: string
  readonly params?: readonly ImportedParam[]
  /** Its own statuses, where they are not all of the code's. */
  readonly statuses?: readonly number[]
  readonly when?: string
  readonly causes?: readonly ImportedCause[]
}

/** Prose that fits no other field, under the heading that it has in the source. */
export interface ImportedSection {
  readonly heading: string
  readonly text: string
}

/**
 * An entry as an import writes it. Only the code is always known; whatever the source leaves open is absent.
 * `title` and `message` are literal text; all other prose is Markdown.
 */
export interface ImportedEntry {
  readonly code: string
  readonly slug?: string
  readonly namespace?: string
  readonly statuses?: readonly number[]
  readonly severity?: string
  readonly family?: string
  readonly title?: string
  readonly summary?: string
  readonly message?: string
  readonly messages?: Readonly<Record<string, string>>
  readonly params?: readonly ImportedParam[]
  readonly variants?: readonly ImportedVariant[]
  readonly causes?: readonly ImportedCause[]
  readonly solutions?: readonly ImportedSolution[]
  readonly examples?: readonly ImportedExample[]
  readonly operations?: readonly ImportedOperation[]
  /** What to tell the end user, as Markdown. */
  readonly userText?: string
  readonly keywords?: readonly string[]
  readonly aliases?: readonly string[]
  readonly since?: string
  readonly deprecated?: string | true
  readonly retired?: string | true
  readonly replacedBy?: readonly string[]
  readonly sections?: readonly ImportedSection[]
  /** Whether parts are missing that a complete entry has. */
  readonly draft?: true
}
