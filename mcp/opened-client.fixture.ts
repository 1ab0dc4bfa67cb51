import { Client, StreamableHTTPClientTransport, type VersionNegotiationMode } from '@modelcontextprotocol/client'
import { contentLoader } from '../disk/reference/content-loader'
import { buildSearchIndex } from '../search/index/build-index'
import { openReference } from '../site/reference/reference'
import { httpHandler } from './http-handler'
import { keptSource, type ReferenceSource } from './source/reference-source'

/** Both generations of the protocol: with a handshake, and without sessions. */
export const generations: readonly (readonly [name: string, mode: VersionNegotiationMode, version: string])[] = [
  ['2025-11-25', 'legacy', '2025-11-25'],
  ['2026-07-28', { pin: '2026-07-28' }, '2026-07-28'],
  ['whichever both know', 'auto', '2026-07-28'],
]

/** The catalogs of a folder `errors` below a folder. */
export function sourceOf(cwd: string): ReferenceSource {
  return keptSource(() => {
    const place = { content: `${cwd}/errors`, base: cwd, url: undefined, basePath: undefined }
    return openReference('errors', contentLoader(place, { cache: undefined, indexOf: buildSearchIndex }).load)
  })
}

/** The official client, connected to a server over catalogs; requests go to its handler without a network. */
export async function openClient(source: ReferenceSource, mode: VersionNegotiationMode = 'auto'): Promise<Client> {
  const handler = httpHandler(source, { version: '1.2.3' })
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  await client.connect(
    new StreamableHTTPClientTransport(new URL('http://errors.example/mcp'), {
      fetch: (url, init) => handler.fetch(new Request(url, init)),
    }),
  )
  return client
}
