import type { ReactElement } from 'react'
import type { PictureFiles } from '../../disk/store/picture-store'
import type { Assets } from '../../site/assets'
import type { SiteContext } from '../../site/site-context'

/** Makes a file of the site. */
export type MakeFile = () => string | Uint8Array | Promise<string | Uint8Array>

/** Files of the site, by path (`/shop/ORD-1/index.html`), each made on request. */
export type SiteFiles = ReadonlyMap<string, MakeFile>

/** The tool as development uses it: compiled beforehand, or made from its sources on request. */
export interface DevelopmentTool {
  /** The paths of the shared files. */
  readonly assets: Assets
  /** The files that depend on code, and home and search, unless something else serves those. */
  files(context: SiteContext): SiteFiles
  /** The HTML of an element. */
  render(element: ReactElement): string | Promise<string>
  /** The files that draw pictures. */
  pictureFiles(): PictureFiles
}
