import { build } from 'esbuild'
import { type AssetSource, assetSources, packageFile } from '../sources/asset-sources'

/**
 * The files that the shared files of the site are made of, by path: for scripts those of which something is left in
 * the bundle, for the stylesheet whatever it imports, fonts among it.
 */
export async function bundledFiles(sources: string): Promise<string[]> {
  const assets: readonly AssetSource[] = Object.values(assetSources)
  const filesOf = (kind: AssetSource['kind']) =>
    assets.flatMap((source) => (source.kind === kind && 'file' in source ? [source.file] : []))
  const { metafile } = await build({
    absWorkingDir: sources,
    entryPoints: [...filesOf('script'), ...filesOf('style')],
    outdir: 'site',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['style'],
    loader: { '.woff2': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', SEARCH_WORKER: '""', SEARCH_INDEX: '""' },
    logLevel: 'silent',
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
  const fonts = Object.keys(metafile.inputs).filter((file) => file.endsWith('.woff2'))
  const ofPackages = assets.flatMap((asset) => (asset.kind === 'font' ? [packageFile(sources, asset.module)] : []))
  return [...new Set([...used, ...fonts, ...ofPackages])].sort()
}
