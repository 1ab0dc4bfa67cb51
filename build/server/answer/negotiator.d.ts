/** What is used of the package, whose published types lack the second argument. */
declare module 'negotiator' {
  class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string>> })
    /** Those of `available` that are accepted, best first; `preferred` decides between those of one quality. */
    encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[]
    /** Those of `available` that are accepted, best first; of one quality in the order of the header, then of `available`. */
    mediaTypes(available: readonly string[]): string[]
  }
  export = Negotiator
}
