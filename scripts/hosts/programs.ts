import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'

/** The environment for servers: they are in folders that not everybody's PATH names. */
export const serverEnvironment = {
  ...process.env,
  PATH: [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter),
}

/** Whether a program is installed: it is where it can be started. */
export function isThere(program: string, question: string): boolean {
  return spawnSync(program, [question], { env: serverEnvironment, stdio: 'ignore' }).error === undefined
}
