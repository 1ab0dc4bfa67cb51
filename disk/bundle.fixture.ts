import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** Some packages are CommonJS, and ask for modules of Node.js by `require`. */
const require = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"

/** Makes one script of a file and all that it imports, which Node.js starts in a tenth of the time that tsx takes. */
export async function bundleScript(file: string, folder: string): Promise<string> {
  const outfile = join(folder, `${basename(file, '.ts')}.mjs`)
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: require },
  })
  return outfile
}
