import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { makeServer } from './make-server'
import type { ReferenceSource } from './source/reference-source'

export interface StdioOptions {
  readonly input: Readable
  /** Carries messages of the protocol alone. */
  readonly output: Writable
  readonly version: string
  /** Told in a sentence that a message cannot be read; the message itself is never repeated. */
  onTrouble(sentence: string): void
}

/** Serves catalogs to the client that has started this process, until its standard input ends. */
export function serveOverStdio(source: ReferenceSource, { input, output, version, onTrouble }: StdioOptions): void {
  serveStdio(() => makeServer(source, version), {
    transport: new StdioServerTransport(input, output),
    // What an error says may quote the message, and a message may quote what somebody pasted.
    onerror: () => onTrouble('Ignored a message from the client: it is not a valid MCP message.'),
  })
}
