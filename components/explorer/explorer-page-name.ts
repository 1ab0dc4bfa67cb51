/** The two pages of the explorer. */
export const explorerPageNames = ['home', 'search'] as const

export type ExplorerPageName = (typeof explorerPageNames)[number]
