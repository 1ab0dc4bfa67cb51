import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A Node.js to run the package with. */
export interface NodeVersion {
  /** `v22.23.3` */
  readonly name: string
  /** The folder of its program. */
  readonly folder: string
}

/** The Node.js that runs this. */
export function thisNode(): NodeVersion {
  return { name: process.version, folder: dirname(process.execPath) }
}

/** The last Node.js of a major version, as npm has it, copied to where every user may run it; undefined where npm has none. */
export function nodeOf(major: number, into: string): NodeVersion | undefined {
  const script = 'console.log(JSON.stringify([process.version, process.execPath]))'
  const { status, stdout } = spawnSync('npx', ['--yes', `node@${major}`, '-e', script], { encoding: 'utf8' })
  if (status !== 0) return undefined
  const [name, program] = JSON.parse(stdout) as [string, string] // printed by the line above
  const folder = join(into, name)
  mkdirSync(folder, { recursive: true })
  copyFileSync(program, join(folder, 'node'))
  return { name, folder }
}
