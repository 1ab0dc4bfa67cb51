import { basename, join } from 'node:path'
import { build } from 'esbuild'

/**
 * The files of the command as JavaScript, one for each command and what they share; packages stay outside. With types
 * taken off, it is what `cli/faultbook.ts` says.
 *
 * @param {string} root
 * @param {Readonly<Record<string, string>>} further entry points besides the command
 */
export async function commandBundle(root, further = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { faultbook: 'cli/faultbook.ts', ...further },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'silent',
  })
  return outputFiles
    .map(({ path, text }) => ({ path: basename(path), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
