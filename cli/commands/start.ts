import { startServer } from '../../build/server/start'
import type { Command } from '../call/command'
import { serverFlags, serverOptions } from '../call/server-call'

export const start: Command = {
  name: 'start',
  summary: 'serves the built site, to this machine only unless you name an address',
  operands: [],
  flags: { out: { value: 'DIR', summary: 'the site; else FAULTBOOK_OUT or out/' }, ...serverFlags },
  async run(call) {
    const options = serverOptions(call)
    if (typeof options !== 'string') return startServer(call.project, options)
    call.io.err(`${options}\n`)
    return 1
  },
}
