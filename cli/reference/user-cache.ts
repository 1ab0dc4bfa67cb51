import { isAbsolute, join } from 'node:path'
import type { Environment } from '../call/project'

/**
 * The folder in which a command keeps what it can make or fetch again: as the system has it for its user. Undefined where
 * the environment does not tell.
 */
export function userCache(environment: Environment, platform: NodeJS.Platform): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, USERPROFILE } = environment
  const below = (folder: string | undefined, ...names: readonly string[]) =>
    folder === undefined || !isAbsolute(folder) ? undefined : join(folder, ...names)
  const own =
    platform === 'win32'
      ? (below(LOCALAPPDATA, 'Faultbook') ?? below(USERPROFILE, '.cache', 'faultbook'))
      : platform === 'darwin'
        ? below(HOME, 'Library', 'Caches', 'faultbook')
        : below(HOME, '.cache', 'faultbook')
  return below(XDG_CACHE_HOME, 'faultbook') ?? own
}
