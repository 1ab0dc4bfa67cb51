import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Manager = 'npm' | 'pnpm'

const calls = {
  npm: ['npm', 'install', '--no-audit', '--no-fund', '--save-dev'],
  pnpm: ['npx', '--yes', 'pnpm@10', 'add', '--save-dev', '--store-dir', '.store'],
} as const satisfies Record<Manager, readonly string[]>

/**
 * Installs a tarball in an empty folder, and gives the folder.
 *
 * @throws Error with what the manager says where it fails
 */
export function installWith(manager: Manager, tarball: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const [command, ...given] = calls[manager]
  const { status, stderr, stdout } = spawnSync(command, [...given, tarball], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${manager} cannot install it:\n${stdout}${stderr}`)
  return folder
}
