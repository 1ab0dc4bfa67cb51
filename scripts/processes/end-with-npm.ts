import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How often one looks. */
const milliseconds = 500

/**
 * Ends this process when the `npm run` that has started it is gone, also where that was killed and could tell nobody. A
 * process that was not started by npm stays: it may be meant to outlive its shell.
 */
export function endWithNpm(environment: Readonly<Record<string, string | undefined>>): void {
  if (environment.npm_lifecycle_event === undefined) return
  // Between npm and this there may be a shell, which waits for this and would go on waiting.
  const parent = process.ppid
  const npm = parentOfShell(parent) ?? parent
  setInterval(() => {
    if (process.ppid !== parent || !isRunning(npm)) process.exit(1)
  }, milliseconds).unref()
}

/** The parent of a process that is a shell; undefined where it is not one, and where the system does not tell. */
function parentOfShell(id: number): number | undefined {
  const told = process.platform === 'linux' ? fromLinux(id) : fromPs(id)
  const [, parent, name = ''] = /^\s*(\d+)\s+(.*?)\s*$/.exec(told) ?? []
  return /(?:^|[/-])(?:ba|da|a|z|k|fi)?sh$/.test(name) ? Number(parent) : undefined
}

/** The parent of a process, and its name. */
function fromLinux(id: number): string {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return `${/^PPid:\s+(\d+)$/m.exec(status)?.[1]} ${/^Name:\s+(.*)$/m.exec(status)?.[1]}`
  } catch {
    return ''
  }
}

function fromPs(id: number): string {
  return process.platform === 'win32' ? '' : String(spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(id)]).stdout)
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // It is there, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
