import { existsSync } from 'node:fs'
import { displayPath } from '../../disk/files/display-path'
import type { Project } from '../../site/project'
import { buildPlaces } from '../place/places'
import { recover, type SwapPlaces } from '../place/swap'
import { endWithParent } from '../processes/end-with-parent'
import { SiteError } from './site/site-error'
import { createSiteServer } from './site-server'

export interface StartOptions {
  readonly host: string | undefined
  readonly port: number
  /** Whether `npm run` has started it. Without npm it may be meant to outlive its shell. */
  readonly isOfNpm: boolean
  out(line: string): void
  err(line: string): void
}

/** Serves the site of a project until it is told to end. Gives nothing back where it runs, else the exit code. */
export async function startServer(project: Project, options: StartOptions): Promise<number | undefined> {
  const { host, port, out, err } = options
  const places = buildPlaces(project)
  try {
    const name = displayPath(project.out, project.base)
    const server = await createSiteServer({ folder: project.out, name, former: places.previous, host, port, log: err })
    await bringBack(places)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)))
    }
    if (options.isOfNpm) endWithParent(true)
    out(`The site in ${name}/ is at ${server.address}`)
    return undefined
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    err(error.message)
    return 1
  }
}

/** A build that was killed between its two renames has left the old site aside. Where it cannot be moved it is served from there. */
async function bringBack(places: SwapPlaces): Promise<void> {
  if (existsSync(places.current)) return
  // A build that is alive puts the new site there at once, and must find the place free.
  await new Promise((done) => setTimeout(done, 300))
  try {
    recover(places)
  } catch {
    // The next build does it.
  }
}
