import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { takeLock } from './lock'
import { makeFolder } from './make-folder'
import type { BuildPlaces } from './places'
import { removeFolder } from './remove-folder'
import { beginFromSpare, recover } from './swap'

/**
 * Runs a build alone, with the former site in its place and nothing in the stage but the site before that, where there is
 * one. Lock and stage are gone afterwards, however it ends; where it is killed, the next build clears them away.
 */
export async function inStage(places: BuildPlaces, work: () => Promise<void>): Promise<void> {
  const release = takeLock(places.lock, places.base)
  const leave = () => {
    try {
      empty(places)
    } catch {
      // What the build itself has to say comes first, and the next one empties the stage again.
    }
    release()
  }
  process.once('exit', leave)
  try {
    recover(places)
    empty(places)
    makeFolder(places.next, places.base)
    beginFromSpare(places)
    keepOutOfGit(dirname(places.lock))
    await work()
  } finally {
    process.off('exit', leave)
    leave()
  }
}

/** What is in the work folder is nobody's to commit, and a project need not say so. */
function keepOutOfGit(folder: string): void {
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' })
  } catch {
    // It says so already.
  }
}

/** Whoever is just being ended may still write a last file. */
function empty({ stage }: BuildPlaces) {
  removeFolder(stage)
}
