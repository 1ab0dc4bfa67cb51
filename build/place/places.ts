import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { linkTarget } from '../../disk/files/link-target'
import type { Project } from '../../site/project'
import type { SwapPlaces } from './swap'

/** Where a build works, all on one file system. */
export interface BuildPlaces extends SwapPlaces {
  /** The folder of the site as it was named. Where that is a link, the site is where the link leads. */
  readonly named: string
  readonly lock: string
  /** Emptied before and after each build. */
  readonly stage: string
  /** Says what the pages of the site were made from. */
  readonly manifest: string
}

/** The places of the site of a project. Whatever its folder, there is one build at a time. */
export function buildPlaces({ out, work: root, base }: Pick<Project, 'out' | 'work' | 'base'>): BuildPlaces {
  const isUsual = out === join(base, 'out')
  const name = createHash('sha256').update(out).digest('hex').slice(0, 10)
  const work = isUsual ? root : join(root, 'builds', name)
  const stage = join(work, 'stage')
  return {
    base,
    named: out,
    current: linkTarget(out),
    next: join(stage, 'site'),
    previous: join(work, 'previous'),
    spare: join(work, 'spare'),
    lock: join(root, 'build.lock'),
    stage,
    manifest: join(work, 'pages.json'),
  }
}
