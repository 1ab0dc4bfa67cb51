import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { displayPath } from '../../disk/display-path'
import { isLink } from '../../disk/link-target'
import { contentFolder } from '../../disk/read-content'
import { BuildError, failureSentence } from '../report/build-error'
import { checkOurs } from './check-ours'
import { makeFolder } from './make-folder'
import type { BuildPlaces } from './places'

/**
 * Checks that the finished site can be put in its place, before any time is spent on it.
 *
 * @throws BuildError where it is on another file system, lies among the content or in a folder of the build itself, or
 *   holds what no build has written; whatever the system says where it cannot be written
 */
export function checkTarget({ named, current, stage }: Pick<BuildPlaces, 'named' | 'current' | 'stage'>) {
  const parent = dirname(resolve(current))
  checkLink(named, current)
  checkOutside(current)
  checkApart(current)
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

/** The next build would read the site as content. Hidden folders are not read. */
function checkOutside(target: string) {
  const content = contentFolder()
  const steps = stepsBetween(content, target)
  if (steps === undefined || steps.some((step) => step.startsWith('.'))) return
  throw new BuildError(
    `${displayPath(target)}/ lies in the content (${displayPath(content)}/), and the next build would read the site as content. Name a folder beside it (FAULTBOOK_OUT).`,
  )
}

/** What the build empties, or takes for a part of itself or of the site, as soon as it runs again. */
const ownFolders = [
  ...['builds', 'cache', 'explorer', 'previous', 'stage'].map((name) => `.faultbook/${name}`),
  ...['.next', 'node_modules', 'public'],
  ...['app', 'build', 'catalog', 'client', 'components', 'render', 'search', 'site'],
]

function checkApart(target: string) {
  const own = ownFolders.find((folder) => stepsBetween(folder, target) !== undefined)
  if (own === undefined) return
  throw new BuildError(
    `${displayPath(target)}/ lies in ${own}/, which the build itself uses, and the next build would remove the site or take it for something else. Name a folder beside it (FAULTBOOK_OUT).`,
  )
}

/** The names from a folder down to one in it, or to itself; undefined where the second is not in the first. */
function stepsBetween(folder: string, target: string): string[] | undefined {
  const steps = relative(realPath(folder), realPath(target)).split(sep)
  return steps[0] === '..' || isAbsolute(steps.join(sep)) ? undefined : steps
}

/** Of a folder that may not be there yet. */
function realPath(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole) || dirname(whole) === whole) return existsSync(whole) ? realpathSync(whole) : whole
  return join(realPath(dirname(whole)), basename(whole))
}
