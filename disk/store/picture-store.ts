import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Picture, pictureSize } from '../../site/pictures'
import { CheckedStore } from './checked-store'

/** A font file that draws pictures. */
interface PictureFont {
  readonly name: 'Sans' | 'Sans Extended'
  readonly data: Uint8Array
}

/** What is drawn: a picture of a site, at its size. */
type Drawing = Picture & { readonly siteName: string; readonly size: typeof pictureSize }
export type DrawPicture = (drawing: Drawing, fonts: readonly PictureFont[]) => Promise<Uint8Array>

export interface PictureStoreOptions {
  /** Where pictures are kept. */
  readonly folder: string
  readonly fonts: readonly PictureFont[]
  /** Changes whenever the same picture could be drawn otherwise. */
  readonly version: string
  readonly draw: DrawPicture
}

/** Pictures as PNG: drawn, or as they were drawn before. */
export class PictureStore {
  readonly #store: CheckedStore
  readonly #asked = new Set<string>()

  constructor(private readonly options: PictureStoreOptions) {
    this.#store = new CheckedStore(options.folder)
  }

  async get(picture: Picture, siteName: string): Promise<Uint8Array> {
    const { version, draw, fonts } = this.options
    const key = createHash('sha256')
      .update(JSON.stringify([picture, siteName, pictureSize, version]))
      .digest('hex')
      .slice(0, 24)
    this.#asked.add(key)
    const known = this.#store.take(key)
    if (known !== undefined) return known
    const bytes = await draw({ ...picture, siteName, size: pictureSize }, fonts)
    this.#store.keep(key, bytes)
    return bytes
  }

  /** Forgets pictures that nobody has asked this store for, once they are a week old: another site may share the folder. */
  prune(): void {
    this.#store.prune(this.#asked, 7 * 24 * 3600 * 1000)
  }
}

/** The fonts that pictures are drawn with: Latin letters, and further ones. */
export function readPictureFonts([latin, extended]: readonly [string, string]): PictureFont[] {
  return [
    { name: 'Sans', data: readFileSync(latin) },
    { name: 'Sans Extended', data: readFileSync(extended) },
  ]
}
