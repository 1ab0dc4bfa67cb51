import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pictureFile } from '../../disk/picture-store'
import { renderPicture } from '../../render/picture'
import { pictures } from '../../site/pictures'
import type { SiteContent } from '../../site/site-context'

/** Writes the pictures that other programs show for links: one for the site, one for each catalog. */
export async function writePictures(folder: string, content: SiteContent): Promise<number> {
  const all = pictures(content)
  for (const picture of all) {
    const file = join(folder, picture.path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await pictureFile(picture, content.site.name, renderPicture))
  }
  return all.length
}
