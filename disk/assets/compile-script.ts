import { build, type Plugin } from 'esbuild'

export interface ScriptSource {
  readonly file: string
  readonly format: 'iife' | 'esm'
}

export interface ScriptOptions {
  readonly minify: boolean
  /** What `import()` leaves to the browser: the name in source code, and the address beside the script. */
  readonly later: ReadonlyMap<string, string>
}

/** Bundles a script of `client/` into one file for browsers of the last years. The same source gives the same bytes. */
export async function compileScript({ file, format }: ScriptSource, { minify, later }: ScriptOptions) {
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
    plugins: [leaveToBrowser(later)],
    logLevel: 'silent',
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`${file} gives no script.`)
  return output.contents
}

function leaveToBrowser(later: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'leave-to-browser',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        const address = kind === 'dynamic-import' ? later.get(path) : undefined
        return address === undefined ? undefined : { path: address, external: true }
      })
    },
  }
}
