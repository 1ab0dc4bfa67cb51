import type { KindsRendered } from '../../site/page-kinds'

/** The pages of the explorer: the kinds that the table of pages has it render. */
export type ExplorerPageName = KindsRendered<'explorer'>

export const explorerPageNames = ['home', 'search'] as const satisfies readonly ExplorerPageName[]
