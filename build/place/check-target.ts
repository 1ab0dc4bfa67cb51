import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { displayPath } from '../../disk/files/display-path'
import { isLink } from '../../disk/files/link-target'
import type { Project } from '../../site/project'
import { BuildError, failureSentence } from '../report/build-error'
import { checkOurs } from './check-ours'
import { makeFolder } from './make-folder'
import type { BuildPlaces } from './places'

/** The folders of a project that no site may lie in. */
export type OwnPlaces = Pick<Project, 'content' | 'tool' | 'work'>

export type TargetPlaces = Pick<BuildPlaces, 'named' | 'current' | 'stage' | 'base'>

/**
 * Checks that the finished site can be put in its place, before any time is spent on it. `content` is the
 * folder of the catalogs.
 *
 * @throws BuildError where it is on another file system, lies among the content or in a folder of the build itself, or
 *   holds what no build has written; whatever the system says where it cannot be written
 */
export function checkTarget({ named, current, stage, base }: TargetPlaces, project: OwnPlaces) {
  const parent = dirname(current)
  checkLink(named, current, base)
  checkOutside(current, project.content, base)
  checkApart(current, project, base)
  makeFolder(parent, base)
  accessSync(parent, constants.W_OK)
  const old = statSync(current, { throwIfNoEntry: false })
  const { dev } = old ?? statSync(parent)
  if (dev !== statSync(stage).dev)
    throw new BuildError(failureSentence('EXDEV', `${displayPath(current, base)}/`) ?? '')
  if (old === undefined) return
  checkOurs(current, base, { isBefore: true })
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

/** The next build would read the site as content. Hidden folders are not read. */
function checkOutside(target: string, content: string, base: string) {
  const steps = stepsBetween(content, target)
  if (steps === undefined || steps.some((step) => step.startsWith('.'))) return
  throw new BuildError(
    `${displayPath(target, base)}/ lies in the content (${displayPath(content, base)}/), and the next build would read the site as content. Name a folder beside it (--out DIR).`,
  )
}

/** What the build keeps below the folder of its work, or empties there. */
const workFolders = ['builds', 'cache', 'compiled', 'explorer', 'explorer-export', 'previous', 'spare', 'stage']

/** What the tool is compiled from, where there are sources. */
const sourceFolders = [
  ...['.next', 'node_modules', 'public'],
  ...['app', 'build', 'catalog', 'client', 'components', 'render', 'search', 'site'],
]

/** What the build empties, or takes for a part of itself or of the site, as soon as it runs again. */
function ownFolders({ tool, work }: OwnPlaces): readonly string[] {
  const { sources, compiled } = tool
  return [
    ...workFolders.map((name) => join(work, name)),
    ...(sources === undefined ? [] : sourceFolders.map((name) => join(sources, name))),
    ...(compiled === undefined ? [] : [dirname(compiled)]),
  ]
}

function checkApart(target: string, project: OwnPlaces, base: string) {
  const own = ownFolders(project).find((folder) => stepsBetween(folder, target) !== undefined)
  if (own === undefined) return
  throw new BuildError(
    `${displayPath(target, base)}/ lies in ${displayPath(own, base)}/, which the build itself uses, and the next build would remove the site or take it for something else. Name a folder beside it (FAULTBOOK_OUT).`,
  )
}

/** The names from a folder down to one in it, or to itself; undefined where the second is not in the first. */
function stepsBetween(folder: string, target: string): string[] | undefined {
  const steps = relative(realPath(folder), realPath(target)).split(sep)
  return steps[0] === '..' || isAbsolute(steps.join(sep)) ? undefined : steps
}

/** Of a folder that may not be there yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPath(parent), basename(path))
}
