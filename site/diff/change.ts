/** How much a change matters to who calls the API, the worst first. */
export const levels = ['breaking', 'notable', 'safe'] as const
export type Level = (typeof levels)[number]

/** Every kind of change, and how much it matters. */
export const changeLevels = {
  'code-gone': 'breaking',
  // Callers compare codes: that an old address leads to the new one helps readers alone.
  renamed: 'breaking',
  status: 'breaking',
  grpc: 'breaking',
  placeholders: 'breaking',
  // Links that the API has sent name it, and types have it.
  'variant-gone': 'breaking',
  'url-gone': 'breaking',
  moved: 'notable',
  'site-url': 'notable',
  title: 'notable',
  message: 'notable',
  retry: 'notable',
  severity: 'notable',
  actors: 'notable',
  family: 'notable',
  deprecated: 'notable',
  retired: 'notable',
  successors: 'notable',
  'alias-added': 'notable',
  envelope: 'notable',
  'code-added': 'safe',
  draft: 'safe',
  since: 'safe',
  prose: 'safe',
} as const satisfies Record<string, Level>
export type ChangeKind = keyof typeof changeLevels

/** One difference between two states of the content. */
export interface Change {
  readonly level: Level
  readonly kind: ChangeKind
  /** `catalog/CODE`, a catalog, or a path. */
  readonly subject: string
  /** What has changed, in words. */
  readonly text: string
}

export function change(kind: ChangeKind, subject: string, text: string): Change {
  return { level: changeLevels[kind], kind, subject, text }
}
