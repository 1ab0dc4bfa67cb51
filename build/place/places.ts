import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { linkTarget } from '../../disk/link-target'
import type { SwapPlaces } from './swap'

/** Where a build works, all on one file system. */
export interface BuildPlaces extends SwapPlaces {
  /** The folder of the site as it was named. Where that is a link, the site is where the link leads. */
  readonly named: string
  readonly lock: string
  /** Emptied before and after each build. */
  readonly stage: string
  /** The explorer as it was compiled: the same for every site. */
  readonly explorer: string
  /** Says what the entries of the site were made from. */
  readonly manifest: string
}

/**
 * The places of the site in `out` (FAULTBOOK_OUT, or `out/`). Whatever the folder, there is one build at
 * a time: Next works in `.next`.
 */
export function buildPlaces(out: string = process.env.FAULTBOOK_OUT || 'out'): BuildPlaces {
  const isUsual = resolve(out) === resolve('out')
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 10)
  const work = isUsual ? '.faultbook' : join('.faultbook', 'builds', name)
  const stage = join(work, 'stage')
  return {
    named: resolve(out),
    current: linkTarget(out),
    next: join(stage, 'site'),
    previous: join(work, 'previous'),
    discarded: join(stage, 'discarded'),
    lock: join('.faultbook', 'build.lock'),
    stage,
    explorer: join('.faultbook', 'explorer'),
    manifest: join(work, 'entries.json'),
  }
}
