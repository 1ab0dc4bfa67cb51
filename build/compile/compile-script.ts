import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { minify as terser } from 'terser'
import type { AssetName } from '../../site/assets'
import { type AssetSource, assetSources, type CodeAssetName, codeAssetNames } from '../sources/asset-sources'

export interface ScriptSource {
  readonly file: string
  readonly format: 'iife' | 'esm'
}

export interface ScriptOptions {
  /** The root of the repository. */
  readonly sources: string
  readonly minify: boolean
  /** The address of a shared file from a script beside it. */
  beside(file: AssetName): string
}

/** Bundles a script of `client/` into one file for browsers of the last years. The same source gives the same bytes. */
export async function compileScript({ file, format }: ScriptSource, { sources, minify, beside }: ScriptOptions) {
  const { outputFiles } = await build({
    absWorkingDir: sources,
    entryPoints: [file],
    bundle: true,
    format,
    minifySyntax: minify,
    minifyWhitespace: minify,
    write: false,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: minify ? false : 'inline',
    define: {
      'process.env.NODE_ENV': minify ? '"production"' : '"development"',
      // client/shared-files.d.ts
      SEARCH_WORKER: JSON.stringify(beside('search-worker.js')),
      SEARCH_INDEX: JSON.stringify(beside('search-index.json')),
    },
    plugins: [leaveToBrowser(sources, beside)],
    logLevel: 'silent',
  })
  const [output] = outputFiles
  if (output === undefined || output.text === '') throw new Error(`${file} gives no script.`)
  return minify ? packed(output.text, format) : output.contents
}

/** esbuild bundles and terser packs, which takes a twentieth more off: it drops what esbuild adds in case it is needed. */
async function packed(text: string, format: ScriptSource['format']): Promise<Uint8Array> {
  const compress = { passes: 2, pure_getters: true, unsafe_arrows: true, hoist_funs: true }
  const { code } = await terser(text, { module: format === 'esm', ecma: 2020, compress, format: { comments: false } })
  if (code === undefined || code === '') throw new Error('A script packs into nothing.')
  return Buffer.from(code)
}

/** The scripts that others load when they need them, by where their source is. */
function scriptNames(sources: string): ReadonlyMap<string, AssetName> {
  const names = codeAssetNames.map((name): [AssetSource, CodeAssetName] => [assetSources[name], name])
  return new Map(
    names.flatMap(([source, name]) => (source.kind === 'script' ? [[join(sources, source.file), name]] : [])),
  )
}

/** An `import()` of a shared file stays one, under the address that the file has. */
function leaveToBrowser(sources: string, beside: ScriptOptions['beside']): Plugin {
  const scripts = scriptNames(sources)
  return {
    name: 'leave-to-browser',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
        const name = kind === 'dynamic-import' ? scripts.get(join(resolveDir, `${path}.ts`)) : undefined
        return name === undefined ? undefined : { path: beside(name), external: true }
      })
    },
  }
}
