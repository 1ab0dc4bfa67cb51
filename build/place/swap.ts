import { existsSync, renameSync } from 'node:fs'
import { isLink } from '../../disk/files/link-target'
import { checkOurs } from './check-ours'
import { removeFolder } from './remove-folder'

/** The places of a site while it changes. All are folders on one file system. */
export interface SwapPlaces {
  /** What is served. */
  readonly current: string
  /** The new site, complete. */
  readonly next: string
  /** Where the old site waits until the new one stands. What is here is always complete. */
  readonly previous: string
  /** Where an old site is taken to pieces. */
  readonly discarded: string
  /** Messages show paths relative to it. */
  readonly base: string
}

/**
 * Puts a complete new site in the place of the old one. What is served is the old or the new one, never a mixture.
 * Between the two renames there is none for a moment: Node.js has no call that exchanges two folders
 * (`renameat2` of Linux does), and a link in the place of `out/` would not be a plain folder any more.
 * `recover` makes up for a build that is killed just there.
 *
 * @throws BuildError where something has come into the old site meanwhile that no build has written
 */
export function swapIn(places: SwapPlaces) {
  const { current, next, previous, base } = places
  discard(places)
  if (existsSync(current)) {
    checkOurs(current, base)
    renameSync(current, previous)
  }
  try {
    renameSync(next, current)
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, current)
    throw error
  }
  try {
    discard(places)
  } catch {
    // The new site stands. The next build tries again, and says what is wrong where it cannot.
  }
}

/** Brings the old site back where a build was killed between the two renames. */
export function recover({ current, previous }: Pick<SwapPlaces, 'current' | 'previous'>) {
  if (!existsSync(current) && !isLink(current) && existsSync(previous)) renameSync(previous, current)
}

/** Removes the previous site. It is moved away first: half removed it could be taken for one to recover. */
function discard({ previous, discarded }: SwapPlaces) {
  removeFolder(discarded)
  if (existsSync(previous)) renameSync(previous, discarded)
  removeFolder(discarded)
}
