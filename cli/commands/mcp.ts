import { Writable } from 'node:stream'
import { serveOverStdio } from '../../mcp/serve-stdio'
import { keptSource } from '../../mcp/source/reference-source'
import type { Command, Io } from '../call/command'
import { openCatalogs, ownCatalogs } from '../reference/open-catalogs'

export const mcp: Command = {
  name: 'mcp',
  summary: 'answers agents about the codes: a Model Context Protocol server on standard input and output',
  operands: [
    {
      name: 'FOLDER or URL',
      summary:
        'a content folder, a built site or the address of a site; else FAULTBOOK_CONTENT, errors/, content/, or the catalogs in the package',
      isOptional: true,
    },
  ],
  flags: {},
  notes: [
    'Add it to a client: claude mcp add errors -- npx -y faultbook mcp https://errors.example.com/',
    'What is asked is written nowhere: neither to a log nor to a file.',
    'Exit code 0: standard input has ended. 2: there are no catalogs to serve, or the call is wrong.',
  ],
  async run({ project, operands: [named], io }) {
    const onNote = (note: string) => io.err(`${note}\n`)
    const source = keptSource(() => openCatalogs({ project, io, named, onNote }))
    try {
      const { reference } = await source()
      if (reference.from === ownCatalogs)
        io.err(
          'No catalogs in FAULTBOOK_CONTENT, errors/ or content/: name a folder or the address of a site to serve others.\n',
        )
      const names = reference.catalogs.map(({ slug }) => slug).join(', ')
      io.err(`Serving ${names} of ${reference.from} to an MCP client on standard input.\n`)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      io.err(`${error.message}\n`)
      return 2 // as `explain`: there is nothing to look in
    }
    serveOverStdio(source, { input: io.input, output: outputOf(io), version: project.tool.version, onTrouble: onNote })
    return undefined
  },
}

/** Standard output, which carries messages of the protocol and nothing else. */
function outputOf(io: Io): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      io.out(chunk.toString('utf8'))
      done()
    },
  })
}
