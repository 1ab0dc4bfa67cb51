import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileFields } from '../server/answer/file-fields'
import { plainAnswer } from '../server/answer/plain-answer'
import { requestPath } from '../server/answer/request-path'
import { type ListenOptions, listenOn } from '../server/listen'
import type { SiteServer } from '../server/site-server'
import { type DevelopmentSite, developmentAnswer } from './development-answer'
import { extraPaths } from './development-extras'
import { watchFolder } from './watch-folder'

export interface DevelopmentServerOptions extends ListenOptions {
  readonly site: DevelopmentSite
  /** The content folder. */
  readonly folder: string
  /** Gets a line of what went wrong while a request was answered. */
  log(line: string): void
}

/** Between two signs of life of a connection that tells of changes: a server closes what is silent for a minute. */
const heartbeat = 20_000

/**
 * Serves a site as its content is at the time of each request, and tells pages of changes, until it is closed.
 *
 * @throws SiteError where it cannot listen
 */
export async function createDevelopmentServer(options: DevelopmentServerOptions): Promise<SiteServer> {
  const { site, folder, log } = options
  const { content } = site
  const followers = new Set<ServerResponse>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = requestPath(request.url ?? '/')
    if (path === undefined) return plainAnswer(response, 400, 'This is not an address.')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return plainAnswer(response, 405, 'This site is read-only: use GET or HEAD.')
    }
    const { basePath } = content.now().context.site
    if (basePath !== '' && (path.raw === '/' || path.raw === basePath)) {
      response.setHeader('Location', `${basePath}/${path.query}`)
      return plainAnswer(response, 307, `The site is at ${basePath}/.`)
    }
    if (path.raw === `${basePath}${extraPaths.changes}`) return follow(response, followers, content.now().version)
    await sendAnswer(site, path.raw, response)
  }
  const server = await listenOn(options, (request, response) => {
    response.on('error', () => {})
    answer(request, response).catch((error: unknown) => {
      log(`${request.url} could not be answered: ${error instanceof Error ? error.stack : error}`)
      if (response.headersSent) response.destroy()
      else plainAnswer(response, 500, 'This request failed. The terminal says why.')
    })
  })
  let { version } = content.now()
  const stop = watchFolder(folder, () => {
    const now = content.now()
    if (now.version === version) return
    version = now.version
    for (const follower of followers) tell(follower, version)
  })
  const beat = setInterval(() => followers.forEach((follower) => void follower.write(':\n\n')), heartbeat)
  return {
    address: `${server.origin}${content.now().context.site.basePath}/`,
    port: server.port,
    close: async () => {
      stop()
      clearInterval(beat)
      // A browser takes a connection that breaks off for a fault.
      await Promise.all([...followers].map((follower) => new Promise<void>((ended) => follower.end(ended))))
      await server.close()
    },
  }
}

async function sendAnswer(site: DevelopmentSite, path: string, response: ServerResponse): Promise<void> {
  const { status, file, body } = await developmentAnswer(site, path)
  const bytes = Buffer.from(body)
  for (const [name, value] of fileFields(file).headers) response.setHeader(name, value)
  response.setHeader('Content-Length', bytes.length)
  response.statusCode = status
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}

function follow(response: ServerResponse, followers: Set<ServerResponse>, version: string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  followers.add(response)
  response.on('close', () => followers.delete(response))
  tell(response, version)
}

function tell(follower: ServerResponse, version: string): void {
  follower.write(`data: ${version}\n\n`)
}
