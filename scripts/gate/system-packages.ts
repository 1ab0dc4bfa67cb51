import { spawnSync } from 'node:child_process'

/**
 * Installs packages of a Debian or a system like it, where that is possible without a password.
 * Says what it does. Whether it has worked is for the caller to see.
 */
export function installPackages(names: readonly string[]): void {
  const prefix = isRoot() ? [] : ['sudo', '-n']
  if (process.platform !== 'linux' || !run([...prefix, 'apt-get', '--version'], false)) return
  console.log(`Installing packages of the system: apt-get install -y ${names.join(' ')}`)
  run([...prefix, 'apt-get', 'update'], true)
  run([...prefix, 'apt-get', 'install', '-y', '--no-install-recommends', ...names], true)
}

/** Whether this process may do everything; a browser then needs to be told to go without its sandbox. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

function run([command = '', ...args]: readonly string[], isShown: boolean): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: isShown ? 'inherit' : 'ignore', env, timeout: 600_000 }).status === 0
}
