import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** What compiles the explorer, scripts and styles. It is asked for in the repository only, and stays outside. */
export const compilers = ['@tailwindcss/postcss', 'esbuild', 'next', 'postcss', 'terser']

/** Some packages are CommonJS, and ask for modules of Node.js by `require`. */
const require = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)"

/**
 * The files of the command as JavaScript with all packages in them, one for each command and what they share, and the
 * paths of all that they are made from. With types taken off, it is what `cli/faultbook.ts` says.
 *
 * @param {string} root
 * @param {Readonly<Record<string, string>>} further entry points besides the command
 */
export async function commandBundle(root, further = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { faultbook: 'cli/faultbook.ts', ...further },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    external: compilers,
    // The other form of some packages asks for its files in a way that no bundler understands.
    mainFields: ['module', 'main'],
    banner: { js: require },
    define: { 'process.env.NODE_ENV': '"production"' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'silent',
  })
  const files = outputFiles
    .map(({ path, text }) => ({ path: basename(path), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, sources: Object.keys(metafile.inputs).sort() }
}
