import { createHash } from 'node:crypto'
import type { AssetName } from '../../site/assets'

/** The path of a shared file, with a hash of its content in the name, so that a browser may keep it forever. */
export function hashedPath(name: AssetName, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return `/assets/${name.replace(/(\.[a-z0-9]+)$/, `.${hash}$1`)}`
}
