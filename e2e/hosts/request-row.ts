/** What an answer has to be: its status, its number of bytes, and header fields, as text or as a pattern; `null` where there must be none. */
export interface AllowedAnswer {
  readonly status: number
  /** Of the body; `whole` is the number of bytes of the file. */
  readonly bytes?: number | 'whole'
  readonly headers?: Readonly<Record<string, string | RegExp | null>>
}

/**
 * A request as it is on the wire, and each answer that RFC 9110 and RFC 9112 allow to it. In header values and in answers
 * `{etag}`, `{modified}` and `{size}` stand for those of the file: what the same server says to a plain GET of `path`.
 */
export interface RequestRow {
  readonly what: string
  readonly method?: string
  /** The request target, to the letter. */
  readonly target: string
  /** The file whose fields are meant, where the target is not its path. */
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly allowed: readonly AllowedAnswer[]
}
