import type { PictureFiles } from '../../disk/store/picture-store'
import { packageFile } from './asset-sources'

/** The files that draw pictures of pages, in the packages of the repository. */
export function pictureFiles(sources: string): PictureFiles {
  const font = (range: string) =>
    packageFile(sources, `@fontsource/instrument-sans/files/instrument-sans-${range}-600-normal.woff`)
  return {
    latin: font('latin'),
    extended: font('latin-ext'),
    renderer: packageFile(sources, '@resvg/resvg-wasm/index_bg.wasm'),
  }
}
