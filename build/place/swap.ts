import { existsSync, lstatSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isLink } from '../../disk/files/link-target'
import { checkOurs } from './check-ours'
import { removeFolder } from './remove-folder'

/** The places of a site while it changes. All are folders on one file system. */
export interface SwapPlaces {
  /** What is served. */
  readonly current: string
  /** The new site, complete. */
  readonly next: string
  /** Where the old site waits until the new one is in place. What is here is always complete. */
  readonly previous: string
  /** Where an old site is left for the next build, which makes the new one of it. */
  readonly spare: string
  /** Messages show paths relative to it. */
  readonly base: string
}

/**
 * Replaces the old site with a complete new one. What is served is the old or the new one, never a mixture.
 * Between the two renames there is none for a moment: Node.js has no call that exchanges two folders
 * (`renameat2` of Linux does), and a link instead of `out/` would not be a plain folder any more.
 * `recover` makes up for a build that is killed just there.
 *
 * @throws BuildError where something has come into the old site meanwhile that no build has written
 */
export function swapIn(places: SwapPlaces) {
  const { current, next, previous, base } = places
  setAside(places)
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
    setAside(places)
  } catch {
    // The new site is in place. The next build sees to the old one.
  }
}

/**
 * Begins the new site with the files of an old one: to make and to remove the names of a hundred thousand files takes longer
 * than all else when one entry has changed. (To exchange single files of the site that is served would be faster still, and a
 * build that is killed would leave a mixture; links to folders are no plain files.) Where names that differ in case only are the same to the file system, a page
 * whose name has changed in its case would be removed with its former self.
 */
export function beginFromSpare(places: Pick<SwapPlaces, 'previous' | 'spare' | 'next'>): void {
  setAside(places)
  const { spare, next } = places
  if (lstatSync(spare, { throwIfNoEntry: false })?.isDirectory() !== true || foldsCase(spare)) {
    removeFolder(spare)
  } else {
    removeFolder(next)
    renameSync(spare, next)
  }
}

function foldsCase(folder: string): boolean {
  return existsSync(join(dirname(folder), basename(folder).toUpperCase()))
}

/** At once: half removed it could be taken for a site to recover. */
function setAside({ previous, spare }: Pick<SwapPlaces, 'previous' | 'spare'>): void {
  if (!existsSync(previous)) return
  removeFolder(spare)
  renameSync(previous, spare)
}

/** Brings the old site back where a build was killed between the two renames. */
export function recover({ current, previous }: Pick<SwapPlaces, 'current' | 'previous'>) {
  if (!existsSync(current) && !isLink(current) && existsSync(previous)) renameSync(previous, current)
}
