import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Picture, PictureFont } from '../site/pictures'
import { CheckedStore } from './checked-store'

export type DrawPicture = (picture: Picture, siteName: string, fonts: readonly PictureFont[]) => Promise<Uint8Array>

const store = new CheckedStore(join('.faultbook', 'cache', 'pictures'))
const files = 'node_modules/@fontsource/instrument-sans/files/instrument-sans'

/** A picture as PNG: drawn, or as an earlier build has drawn the same. */
export async function pictureFile(picture: Picture, siteName: string, draw: DrawPicture): Promise<Uint8Array> {
  const fonts: PictureFont[] = [
    { name: 'Sans', data: readFileSync(`${files}-latin-600-normal.woff`) },
    { name: 'Sans Extended', data: readFileSync(`${files}-latin-ext-600-normal.woff`) },
  ]
  const hash = createHash('sha256').update(JSON.stringify([picture, siteName]))
  for (const source of ['render/picture.tsx', 'node_modules/next/package.json']) hash.update(readFileSync(source))
  for (const { data } of fonts) hash.update(data)
  const key = hash.digest('hex').slice(0, 24)
  const known = store.take(key)
  if (known !== undefined) return known
  const bytes = await draw(picture, siteName, fonts)
  store.keep(key, bytes)
  return bytes
}
