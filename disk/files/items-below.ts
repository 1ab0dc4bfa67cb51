import { readdirSync } from 'node:fs'

/** Something below a folder. */
export interface ItemBelow {
  /** Below the folder, with slashes: `shop/ORD-1/index.html`. */
  readonly path: string
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/**
 * Everything below a folder, at any depth. Links are not followed. Node's own recursive reading makes each path by joining,
 * and taking apart again, what a site of a hundred thousand names pays for with seconds.
 */
export function itemsBelow(folder: string): ItemBelow[] {
  const found: ItemBelow[] = []
  const open = ['']
  for (let above = open.pop(); above !== undefined; above = open.pop()) {
    for (const item of readdirSync(`${folder}/${above}`, { withFileTypes: true })) {
      const path = `${above}${item.name}`
      const kind = item.isFile() ? 'file' : item.isDirectory() ? 'folder' : 'other'
      found.push({ path, name: item.name, kind })
      if (kind === 'folder') open.push(`${path}/`)
    }
  }
  return found
}

/** The paths of all files below a folder, from its root: `/shop/ORD-1/index.html`. */
export function filesBelow(folder: string): string[] {
  return itemsBelow(folder).flatMap(({ path, kind }) => (kind === 'file' ? [`/${path}`] : []))
}
