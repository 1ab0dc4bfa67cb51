import { repositoryProject } from '../../cli/call/repository-project'
import { readContent } from '../../disk/content/read-content'
import { isInstalled, type RunningServer, type ServerName, serve } from '../../scripts/hosts/serve'
import { site } from '../content'
import { test } from '../fixtures'

/** Serves the built site, before the tests of a group. Where the server is missing they are left out, but not in CI. */
export async function serveBuiltSite(name: ServerName): Promise<RunningServer> {
  const isMissing = !isInstalled(name)
  // On a developer's machine the tables still run on `npm start`, and this says so.
  if (isMissing && process.env.CI === undefined) console.warn(`${name} is not installed: its table was not run.`)
  test.skip(isMissing && process.env.CI === undefined, `${name} is not installed`)
  const { catalogs, guides } = readContent(repositoryProject())
  return await serve(name, process.env.FAULTBOOK_OUT || 'out', { site, catalogs, guides })
}
