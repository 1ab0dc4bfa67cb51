import { McpServer } from '@modelcontextprotocol/server'
import type { ReferenceSource } from './source/reference-source'
import { registerGetError } from './tools/get-error'
import { registerListErrors } from './tools/list-errors'
import { registerResolveError } from './tools/resolve-error'

const instructions =
  'Documentation of API error codes. When a call fails or a log has an error, pass its text to resolve_error as it is. It gives the documented causes and fixes, and says whether a retry can help.'

/** Tools change with a version of Faultbook alone, and are the same for everybody. */
const toolsHint = { ttlMs: 3_600_000, cacheScope: 'public' } as const

/**
 * A server of the Model Context Protocol over catalogs: three tools that only read. It keeps no state of a client, and
 * writes nothing of what it is asked anywhere.
 */
export function makeServer(source: ReferenceSource, version: string): McpServer {
  const server = new McpServer(
    { name: 'faultbook', title: 'Faultbook', version },
    { instructions, cacheHints: { 'tools/list': toolsHint, 'server/discover': toolsHint } },
  )
  registerResolveError(server, source)
  registerGetError(server, source)
  registerListErrors(server, source)
  return server
}
