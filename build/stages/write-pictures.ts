import { PictureStore, readPictureKit } from '../../disk/store/picture-store'
import { renderPicture } from '../../render/picture'
import { pictures } from '../../site/pictures'
import type { SiteContent } from '../../site/site-context'
import { compiledPictureFiles } from '../compile/compiled-tool'
import type { KeptTool } from '../compile/kept-tool'
import type { SiteFolder } from '../place/site-folder'

export interface PictureWriting {
  /** The site that is being made. */
  readonly folder: SiteFolder
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
    folder.write(picture.path, await store.get(picture, content.site.name))
  }
  store.prune()
  return all.length
}
