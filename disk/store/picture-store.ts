import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Picture, pictureSize } from '../../site/pictures'
import { CheckedStore } from './checked-store'

/** The files that pictures are drawn with: fonts of Latin letters and further ones, and the renderer. */
export interface PictureFiles {
  readonly latin: string
  readonly extended: string
  readonly renderer: string
}

/** A font file that draws pictures. */
interface PictureFont {
  readonly name: 'Sans' | 'Sans Extended'
  readonly data: Uint8Array
}

/** What pictures are drawn with. */
interface PictureKit {
  /** In the order in which they are asked for a character. */
  readonly fonts: readonly PictureFont[]
  /** The file of the renderer, as WebAssembly. */
  readonly renderer: string
}

/** What is drawn: a picture of a site, at its size. */
type Drawing = Picture & { readonly siteName: string; readonly size: typeof pictureSize }
export type DrawPicture = (drawing: Drawing, kit: PictureKit) => Promise<Uint8Array>

export interface PictureStoreOptions {
  /** Where pictures are kept. */
  readonly folder: string
  readonly kit: PictureKit
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
    const { version, draw, kit } = this.options
    const key = createHash('sha256')
      .update(JSON.stringify([picture, siteName, pictureSize, version]))
      .digest('hex')
      .slice(0, 24)
    this.#asked.add(key)
    const known = this.#store.take(key)
    if (known !== undefined) return known
    const bytes = await draw({ ...picture, siteName, size: pictureSize }, kit)
    this.#store.keep(key, bytes)
    return bytes
  }

  /** Forgets pictures that nobody has asked this store for, once they are a week old: another site may share the folder. */
  prune(): void {
    this.#store.prune(this.#asked, 7 * 24 * 3600 * 1000)
  }
}

/** What pictures are drawn with, from its files. */
export function readPictureKit({ latin, extended, renderer }: PictureFiles): PictureKit {
  const fonts: PictureFont[] = [
    { name: 'Sans', data: readFileSync(latin) },
    { name: 'Sans Extended', data: readFileSync(extended) },
  ]
  return { fonts, renderer }
}
