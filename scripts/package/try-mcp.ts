import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

const asked = { name: 'resolve_error', arguments: { text: '409 ORD-0001' } }

/**
 * Asks the package that is installed in a folder as agents do, by the official client and both generations of the protocol.
 *
 * @throws Error where it does not know its code
 */
export async function tryMcp(folder: string): Promise<void> {
  for (const mode of ['legacy', { pin: '2026-07-28' }] as const) {
    const client = new Client({ name: 'test-package', version: '1.0.0' }, { versionNegotiation: { mode } })
    const args = ['--no-install', 'faultbook', 'mcp', 'errors']
    await client.connect(new StdioClientTransport({ command: 'npx', args, cwd: folder, stderr: 'ignore' }))
    const { structuredContent } = await client.callTool(asked)
    await client.close()
    const said = JSON.stringify(structuredContent)
    if (!said.includes('"code":"ORD-0001"')) throw new Error(`faultbook mcp answers ${said}.`)
  }
}
