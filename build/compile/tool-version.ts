import { hashOfFiles } from '../../disk/files/folder-hash'

/** All that a site is made from besides its content. */
const code = [
  'app',
  'build',
  'catalog',
  'client',
  'components',
  'next.config.mjs',
  'package-lock.json',
  'public',
  'render',
  'search',
  'site',
  'tailwind.config.ts',
  'tsconfig.json',
] as const

/** A hash of the code of the tool: another one as soon as it has changed, and the same whatever the content. */
export function toolVersion(sources: string): string {
  return hashOfFiles(sources, code).slice(0, 32)
}
