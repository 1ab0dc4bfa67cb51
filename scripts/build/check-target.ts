import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { displayPath } from '../../disk/display-path'
import { BuildError, failureSentence } from './build-error'
import type { BuildPlaces } from './places'

/**
 * Looks whether the finished site can be put in its place, before any time is spent on it.
 *
 * @throws BuildError where it is on another file system, or holds what no build has made; whatever the
 *   system says where it cannot be written
 */
export function checkTarget({ current, stage }: Pick<BuildPlaces, 'current' | 'stage'>) {
  const parent = dirname(resolve(current))
  mkdirSync(parent, { recursive: true })
  accessSync(parent, constants.W_OK)
  const old = statSync(current, { throwIfNoEntry: false })
  const name = displayPath(current)
  if (old !== undefined) {
    if (!old.isDirectory())
      throw new BuildError(`${name} is a file, and the site is a folder. Remove it, or name another.`)
    accessSync(current, constants.W_OK)
    if (readdirSync(current).length > 0 && !existsSync(join(current, 'index.html'))) {
      throw new BuildError(
        `${name}/ holds files and no site (there is no index.html), and a build replaces the whole folder. Name another one (FAULTBOOK_OUT), or empty it.`,
      )
    }
  }
  const { dev } = old ?? statSync(parent)
  if (dev !== statSync(stage).dev) throw new BuildError(failureSentence('EXDEV', `${name}/`) ?? '')
}
