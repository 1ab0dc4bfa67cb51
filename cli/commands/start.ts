import { readPort } from '../../build/server/read-port'
import { startServer } from '../../build/server/start'
import type { Command } from '../call/command'

export const start: Command = {
  name: 'start',
  summary: 'serves the built site, on this machine only unless an address is named',
  operands: [],
  flags: {
    out: { value: 'DIR', summary: 'the site; else FAULTBOOK_OUT or out/' },
    host: { value: 'ADDRESS', summary: 'where to listen; else FAULTBOOK_HOST or the loopback' },
  },
  notes: ['The port comes from the environment: PORT=3000.'],
  async run({ project, flags, io }) {
    const port = readPort(io.environment.PORT)
    if (typeof port === 'string') {
      io.err(`${port}\n`)
      return 1
    }
    const host = flags.text('host') ?? (io.environment.FAULTBOOK_HOST || undefined)
    const isOfNpm = io.environment.npm_lifecycle_event !== undefined
    return startServer(project, {
      host,
      port,
      isOfNpm,
      out: (line) => io.out(`${line}\n`),
      err: (line) => io.err(`${line}\n`),
    })
  },
}
