/** What keeps a file of a site's own look from being published. */
export interface BrandFault {
  /** UTF-16 code units from the start of the file. */
  readonly offset: number
  /** The thing that is wrong, as the file names it. */
  readonly subject: string
  readonly expected: string
  readonly received: string
  readonly write: string
}
