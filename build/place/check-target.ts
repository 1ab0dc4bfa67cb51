import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
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
export function checkTarget({
  named,
  current,
  stage,
  base,
}: Pick<BuildPlaces, 'named' | 'current' | 'stage' | 'base'>) {
  const parent = dirname(current)
  checkLink(named, current, base)
  makeFolder(parent, base)
  accessSync(parent, constants.W_OK)
  const old = statSync(current, { throwIfNoEntry: false })
  const { dev } = old ?? statSync(parent)
  if (dev !== statSync(stage).dev)
    throw new BuildError(failureSentence('EXDEV', `${displayPath(current, base)}/`) ?? '')
  if (old === undefined) return
  checkOurs(current, base)
  accessSync(current, constants.W_OK)
}

/** A link is written through, where it leads to a place that can be. */
function checkLink(named: string, target: string, base: string) {
  if (!isLink(named)) return
  const name = displayPath(named, base)
  if (isLink(target)) throw new BuildError(`The link ${name} leads in a circle. Correct it, or name another folder.`)
  if (existsSync(dirname(target))) return
  throw new BuildError(
    `The link ${name} leads to ${displayPath(target, base)}, and there is no folder ${displayPath(dirname(target), base)}. Correct the link, or name another folder.`,
  )
}
