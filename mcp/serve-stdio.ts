import { Readable, type Writable } from 'node:stream'
import { PARSE_ERROR, STDIO_DEFAULT_MAX_BUFFER_SIZE } from '@modelcontextprotocol/server'
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
  // What an error says may quote the message, and a message may quote what somebody pasted.
  const onerror = () => onTrouble('Ignored a message from the client: it is not a valid MCP message.')
  const refuse = () => {
    output.write(`${JSON.stringify({ jsonrpc: '2.0', id: null, error: parseError })}\n`)
    onerror()
  }
  serveStdio(() => makeServer(source, version), {
    transport: new StdioServerTransport(Readable.from(jsonLines(input, refuse)), output),
    onerror,
  })
}

const parseError = { code: PARSE_ERROR, message: 'Parse error: a line is not JSON.' } as const

/** The lines that are JSON. The transport skips others without an answer, and whoever sent one would wait for it. */
async function* jsonLines(input: Readable, refuse: () => void): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (isJson(line)) yield Buffer.from(`${line}\n`)
      else if (line.trim() !== '') refuse()
    }
    if (rest.length <= STDIO_DEFAULT_MAX_BUFFER_SIZE) continue
    yield Buffer.from(rest) // which the transport refuses
    rest = ''
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
