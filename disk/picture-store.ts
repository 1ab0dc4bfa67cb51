import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Picture, pictureSize } from '../site/pictures'
import { CheckedStore } from './checked-store'

/** A font file that draws pictures. */
interface PictureFont {
  readonly name: 'Sans' | 'Sans Extended'
  readonly data: Uint8Array
}

/** What is drawn: a picture of a site, at its size. */
type Drawing = Picture & { readonly siteName: string; readonly size: typeof pictureSize }
export type DrawPicture = (drawing: Drawing, fonts: readonly PictureFont[]) => Promise<Uint8Array>

const store = new CheckedStore(join('.faultbook', 'cache', 'pictures'))
const files = 'node_modules/@fontsource/instrument-sans/files/instrument-sans'

/** A picture as PNG: drawn, or as an earlier build has drawn the same. */
export async function pictureFile(picture: Picture, siteName: string, draw: DrawPicture): Promise<Uint8Array> {
  const fonts = readFonts()
  const key = keyMaker(fonts)(picture, siteName)
  const known = store.take(key)
  if (known !== undefined) return known
  const bytes = await draw({ ...picture, siteName, size: pictureSize }, fonts)
  store.keep(key, bytes)
  return bytes
}

/** Forgets all pictures but these of a site: those of its last build. */
export function prunePictures(pictures: readonly Picture[], siteName: string): void {
  const keyOf = keyMaker(readFonts())
  store.prune(pictures.map((picture) => keyOf(picture, siteName)))
}

function readFonts(): PictureFont[] {
  return [
    { name: 'Sans', data: readFileSync(`${files}-latin-600-normal.woff`) },
    { name: 'Sans Extended', data: readFileSync(`${files}-latin-ext-600-normal.woff`) },
  ]
}

/** A key stands for all that a picture is drawn from. */
function keyMaker(fonts: readonly PictureFont[]): (picture: Picture, siteName: string) => string {
  const sources = ['render/picture.tsx', 'node_modules/next/package.json'].map((source) => readFileSync(source))
  return (picture, siteName) => {
    const hash = createHash('sha256').update(JSON.stringify([picture, siteName]))
    for (const bytes of [...sources, ...fonts.map(({ data }) => data)]) hash.update(bytes)
    return hash.digest('hex').slice(0, 24)
  }
}
