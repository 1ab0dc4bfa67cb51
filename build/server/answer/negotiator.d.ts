/** What is used of the package, whose published types lack the second argument. */
declare module 'negotiator' {
  class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string>> })
    /** Those of `available` that are accepted, best first; `preferred` decides between those of one quality. */
    encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[]
  }
  export = Negotiator
}
