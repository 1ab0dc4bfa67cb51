/** What each kind of page has to reach on a phone; the middle one of three runs counts. */
export const targets = {
  performance: { least: 98 },
  accessibility: { least: 100 },
  'best-practices': { least: 100 },
  seo: { least: 100 },
  /** Cumulative layout shift. */
  cls: { most: 0.01 },
  /** Largest contentful paint, in milliseconds. */
  lcp: { most: 950 },
  /** Total blocking time, in milliseconds. */
  tbt: { most: 50 },
} as const

export type Measure = keyof typeof targets

/** The pages that are measured, one of each kind. */
export const measuredPages = {
  entry: '/access-manager/AUT-0010/',
  catalog: '/access-manager/',
  status: '/status/401/',
  home: '/',
  search: '/search/',
} as const
