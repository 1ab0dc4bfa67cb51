import { join } from 'node:path'
import { build } from 'esbuild'

/** Makes one script of `<name>.fixture.ts`, which Node.js starts in a twentieth of the time that tsx takes. */
export async function bundleFixture(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`)
  const entryPoints = [join(import.meta.dirname, `${name}.fixture.ts`)]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' })
  return outfile
}
