import { existsSync, renameSync, rmSync } from 'node:fs'

/** The places of a site while it changes. All three are folders on one file system. */
export interface SwapPlaces {
  /** What is served. */
  readonly current: string
  /** The new site, complete. */
  readonly next: string
  /** Where the old site waits until the new one stands. */
  readonly previous: string
}

/** Puts a complete new site in the place of the old one. What is served is the old or the new one, never a mixture. */
export function swapIn({ current, next, previous }: SwapPlaces) {
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(current)) renameSync(current, previous)
  try {
    renameSync(next, current)
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, current)
    throw error
  }
  rmSync(previous, { recursive: true, force: true })
}

/** Brings the old site back where a build was killed between the two renames. */
export function recover({ current, previous }: Pick<SwapPlaces, 'current' | 'previous'>) {
  if (!existsSync(current) && existsSync(previous)) renameSync(previous, current)
}
