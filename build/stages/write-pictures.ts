import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PictureStore, readPictureKit } from '../../disk/store/picture-store'
import { renderPicture } from '../../render/picture'
import { pictures } from '../../site/pictures'
import type { SiteContent } from '../../site/site-context'
import { compiledPictureFiles } from '../compile/compiled-tool'
import type { KeptTool } from '../compile/kept-tool'

export interface PictureWriting {
  /** The site that is being made. */
  readonly folder: string
  readonly tool: KeptTool
  /** Where drawn pictures are kept. */
  readonly cache: string
}

/** Writes the pictures that other programs show for links: for the site, each catalog and each entry. */
export async function writePictures(content: SiteContent, { folder, tool, cache }: PictureWriting): Promise<number> {
  const store = new PictureStore({
    folder: cache,
    kit: readPictureKit(compiledPictureFiles(tool.folder)),
    version: tool.compiled.pictures,
    draw: renderPicture,
  })
  const all = pictures(content)
  for (const picture of all) {
    const file = join(folder, picture.path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await store.get(picture, content.site.name))
  }
  store.prune()
  return all.length
}
