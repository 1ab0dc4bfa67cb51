import { readPort } from '../../build/server/read-port'
import type { StartOptions } from '../../build/server/start'
import { UsageError } from './arguments'
import type { Call, Flag } from './command'

/** What both servers are told. */
export const serverFlags = {
  host: { value: 'ADDRESS', summary: 'where to listen; else FAULTBOOK_HOST or this machine only' },
  port: { value: 'PORT', summary: 'else PORT or 3000; 0 takes any that is free' },
} as const satisfies Readonly<Record<string, Flag>>

/**
 * How a server is started, or the sentence that says what is wrong with PORT.
 *
 * @throws UsageError where what is wrong is the flag
 */
export function serverOptions({ flags, io }: Call): StartOptions | string {
  const named = flags.text('port')
  const port = named === undefined ? readPort(io.environment.PORT) : readPort(named, '--port')
  if (typeof port === 'string' && named !== undefined) throw new UsageError(port)
  if (typeof port === 'string') return port
  return {
    host: flags.text('host') ?? (io.environment.FAULTBOOK_HOST || undefined),
    port,
    isOfNpm: io.environment.npm_lifecycle_event !== undefined,
    out: (line) => io.out(`${line}\n`),
    err: (line) => io.err(`${line}\n`),
  }
}
