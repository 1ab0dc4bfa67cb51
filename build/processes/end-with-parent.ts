import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How often one looks. */
const milliseconds = 500

/**
 * Ends this process when the one that has started it is gone, also where that was killed and could tell nobody.
 *
 * @param isOfNpm whether `npm run` has started it: between the two there may be a shell, which would go on waiting
 */
export function endWithParent(isOfNpm: boolean): void {
  const parent = process.ppid
  const watched = (isOfNpm ? parentOfShell(parent) : undefined) ?? parent
  setInterval(() => {
    if (process.ppid !== parent || !isRunning(watched)) process.exit(1)
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
