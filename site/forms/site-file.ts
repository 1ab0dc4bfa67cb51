/** A file of the site that is neither a page nor an entry. */
export interface SiteFile {
  /** Path from the root of the site: `/llms.txt`. */
  readonly path: string
  text(): string
}
