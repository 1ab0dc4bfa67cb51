/** The places of an explorer page whose content depends on the catalogs, in their order. */
export const slotNames = ['header', 'intro', 'browse', 'footer'] as const

export type SlotName = (typeof slotNames)[number]
