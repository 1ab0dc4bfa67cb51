import { answerRequests } from './answer/answer-request'
import { type Listening, type ListenOptions, listenOn } from './listen'
import { ServedSite } from './site/served-site'

export interface SiteServerOptions extends ListenOptions {
  /** Absolute path of the folder with the site. */
  readonly folder: string
  /** What people call the folder. */
  readonly name: string
  /** Absolute path of the folder where a build puts the old site until the new one is in place. */
  readonly former?: string
  /** Gets a line of what went wrong while a request was answered. */
  readonly log?: (line: string) => void
}

export interface SiteServer extends Pick<Listening, 'port' | 'close'> {
  /** Where the site is, with its base path and a closing slash. */
  readonly address: string
}

/**
 * Serves a built site until it is closed. Reads all that it has to know from its options.
 *
 * @throws SiteError where there is no site, or where it cannot listen
 */
export async function createSiteServer(options: SiteServerOptions): Promise<SiteServer> {
  const { folder, name, former, log = () => {} } = options
  const site = await ServedSite.open({ folder, former }, name)
  const { origin, port, close } = await listenOn(options, answerRequests(site, log))
  return { address: `${origin}${site.basePath}/`, port, close }
}
