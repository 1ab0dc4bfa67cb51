export const linkKinds = ['link', 'canonical', 'alternate', 'file', 'preview', 'data'] as const

/** Something in a file of the site that leads to another one. */
export interface FoundLink {
  readonly kind: (typeof linkKinds)[number]
  /** As it is written. */
  readonly link: string
}

/** Where the site says that it is published. */
export interface SiteAddress {
  readonly origin: string
  /** `''`, or the folder that it lives in. */
  readonly basePath: string
}
