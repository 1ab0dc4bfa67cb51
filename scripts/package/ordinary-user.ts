import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { isRoot } from '../gate/system-packages'
import type { NodeVersion } from './node-version'

/** Nobody: a user who owns nothing. */
const nobody = { uid: 65_534, gid: 65_534 } as const

/** Whoever uses the package: an ordinary user with a home, on a Node.js. */
export interface OrdinaryUser {
  /** For `spawn`: environment, and who it runs as. */
  options(environment?: Readonly<Record<string, string>>): {
    readonly env: NodeJS.ProcessEnv
    readonly uid?: number
    readonly gid?: number
  }
}

/** An ordinary user, also where root tests. `home` becomes theirs. */
export function ordinaryUser(home: string, node: NodeVersion): OrdinaryUser {
  const path = `${node.folder}${delimiter}${process.env.PATH ?? ''}`
  const rest: NodeJS.ProcessEnv = { ...process.env }
  for (const name of Object.keys(rest)) if (/^(?:npm_|NODE_)/i.test(name)) delete rest[name]
  const env = { ...rest, HOME: home, PATH: path, npm_config_update_notifier: 'false' }
  return {
    options: (environment = {}) => ({ env: { ...env, ...environment }, ...(isRoot() ? nobody : {}) }),
  }
}

/** Gives folders to the ordinary user. */
export function handOver(...folders: readonly string[]): void {
  if (isRoot()) spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, ...folders])
}
