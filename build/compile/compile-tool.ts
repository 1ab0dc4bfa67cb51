import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesPath } from '../../catalog/address/links'
import { hashOfFiles } from '../../disk/files/folder-hash'
import { keptExplorer } from '../explorer/kept-explorer'
import { thirdPartyNotices } from '../notices/third-party-notices'
import { BuildError } from '../report/build-error'
import { pictureFiles } from '../sources/picture-files'
import { AssetStore } from './asset-store'
import { compileAssets } from './compile-assets'
import { compiledFolders, compiledPictureFiles, writeCompiledTool } from './compiled-tool'
import { toolVersion } from './tool-version'

export interface ToolCompilation {
  /** The root of the repository. */
  readonly sources: string
  /** An empty folder, or one that does not exist. */
  readonly into: string
}

/**
 * Compiles everything that depends on code alone: explorer, scripts, stylesheet, fonts, notices. A build of any
 * content takes it from `into`, and needs no compiler.
 *
 * @throws BuildError where Next fails, or the licence of a part is not known
 */
export async function compileTool({ sources, into }: ToolCompilation): Promise<void> {
  const caches = join(sources, '.faultbook')
  const site = join(into, compiledFolders.site)
  for (const folder of [site, join(into, compiledFolders.pictures)]) mkdirSync(folder, { recursive: true })
  const { compiled: explorer } = await keptExplorer({ root: sources, store: join(caches, 'explorer') })
  cpSync(explorer, join(into, compiledFolders.explorer), { recursive: true })
  const store = new AssetStore(sources, join(caches, 'cache', 'assets'))
  const assets = await compileAssets({ sources, into: site, store })
  cpSync(join(sources, 'public'), site, { recursive: true })
  writeFileSync(join(site, noticesPath), await notices(sources))
  const [drawnFrom, drawnWith] = [pictureFiles(sources), compiledPictureFiles(into)]
  for (const name of ['latin', 'extended', 'renderer'] as const) copyFileSync(drawnFrom[name], drawnWith[name])
  writeCompiledTool(into, {
    version: toolVersion(sources),
    highlight: hashOfFiles(sources, ['package-lock.json', 'render/token-theme.ts', 'render/token-runs.ts']),
    pictures: hashOfFiles(sources, ['package-lock.json', 'render/picture.tsx']),
    assets,
  })
}

async function notices(sources: string): Promise<string> {
  try {
    return await thirdPartyNotices(sources)
  } catch (error) {
    // What the system says has a sentence of its own.
    if (!(error instanceof Error) || 'code' in error) throw error
    throw new BuildError(error.message)
  }
}
