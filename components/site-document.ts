import type { ReactElement } from 'react'

/** A page that is a document of its own and no entry. */
export interface SiteDocument {
  /** Path of its file: `/e/AUT-0007/index.html`. */
  readonly file: string
  page(): ReactElement
}
