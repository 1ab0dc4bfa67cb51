import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { displayPath } from '../../disk/display-path'
import { isLink } from '../../disk/link-target'
import { BuildError, failureSentence } from '../report/build-error'
import { checkOurs } from './check-ours'
import { makeFolder } from './make-folder'
import type { BuildPlaces } from './places'

/**
 * Checks that the finished site can be put in its place, before any time is spent on it.
 *
 * @throws BuildError where it is on another file system, or holds what no build has written; whatever the
 *   system says where it cannot be written
 */
export function checkTarget({ named, current, stage }: Pick<BuildPlaces, 'named' | 'current' | 'stage'>) {
  const parent = dirname(resolve(current))
  checkLink(named, current)
  makeFolder(parent)
  accessSync(parent, constants.W_OK)
  const old = statSync(current, { throwIfNoEntry: false })
  const { dev } = old ?? statSync(parent)
  if (dev !== statSync(stage).dev) throw new BuildError(failureSentence('EXDEV', `${displayPath(current)}/`) ?? '')
  if (old === undefined) return
  checkOurs(current)
  accessSync(current, constants.W_OK)
}

/** A link is written through, where it leads to a place that can be. */
function checkLink(named: string, target: string) {
  if (!isLink(named)) return
  const name = displayPath(named)
  if (isLink(target)) throw new BuildError(`The link ${name} leads in a circle. Correct it, or name another folder.`)
  if (existsSync(dirname(target))) return
  throw new BuildError(
    `The link ${name} leads to ${displayPath(target)}, and there is no folder ${displayPath(dirname(target))}. Correct the link, or name another folder.`,
  )
}
