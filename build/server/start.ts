import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildPlaces } from '../place/places'
import { recover, type SwapPlaces } from '../place/swap'
import { endWithParent } from '../processes/end-with-parent'
import { readStartOptions } from './read-start-options'
import { SiteError } from './site-error'
import { createSiteServer } from './site-server'

/** `npm start`: serves the site until it is told to end. Gives nothing back where it runs, else the exit code. */
export async function start(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number | undefined> {
  const options = readStartOptions(given, environment)
  if ('sentence' in options) return failed(options.sentence, options.exitCode)
  const { out, host, port } = options
  const places = buildPlaces(out)
  try {
    const name = out.replace(/(?<=.)[/\\]+$/, '')
    const folder = resolve(out)
    const former = resolve(places.previous)
    const server = await createSiteServer({ folder, name, former, host, port, log: console.error })
    await bringBack(places)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)))
    }
    // Without npm it may be meant to outlive its shell.
    if (environment.npm_lifecycle_event !== undefined) endWithParent(true)
    console.log(`The site in ${name}/ is at ${server.address}`)
    return undefined
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    return failed(error.message, 1)
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

function failed(sentence: string, exitCode: 1 | 2): number {
  console.error(sentence)
  return exitCode
}
