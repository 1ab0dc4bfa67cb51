import { build } from 'esbuild'

/** Bundles a script of `client/` into one file for browsers of the last years. The same source gives the same bytes. */
export async function compileScript(file: string, format: 'iife' | 'esm', minify: boolean): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format,
    minify,
    write: false,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: minify ? false : 'inline',
    define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
    logLevel: 'silent',
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`${file} gives no script.`)
  return output.contents
}
