import type { PageKind, pageTable } from './pages'

/** The kinds that list codes. Where they are of one catalog they show nothing else. */
export const listKinds = [
  'catalog',
  'catalog-part',
  'family',
  'family-part',
  'status',
  'status-part',
] as const satisfies readonly PageKind[]

/** The kinds that are rendered in one of these ways. */
export type KindsRendered<Way extends 'explorer' | 'document' | 'forward'> = {
  [Kind in PageKind]: (typeof pageTable)[Kind]['rendered'] extends Way ? Kind : never
}[PageKind]

/** The kinds that have this form beside their HTML. */
export type KindsWithForm<Form extends 'json' | 'md'> = {
  [Kind in PageKind]: Form extends (typeof pageTable)[Kind]['forms'][number] ? Kind : never
}[PageKind]
