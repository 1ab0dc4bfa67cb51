import type { Place } from '../../model/catalog'
import type { DataPath, Located } from '../../model/located'
import { placeKey } from './body-draft'

/** Places of the body come before those of the front matter, and its labels are written as text. */
export function withBody(front: Located, places: ReadonlyMap<string, Place>): Located {
  const ofBody = (path: DataPath): Place | undefined => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(placeKey(path.slice(0, length)))
      if (place !== undefined) return place
    }
    return undefined
  }
  return {
    value: front.value,
    written: (path) => front.written(path),
    locateCharacter: (path, offset) => (ofBody(path) === undefined ? front.locateCharacter?.(path, offset) : undefined),
    locate: (path, key) => ofBody(path) ?? front.locate(path, key),
    assign(path, value) {
      const key = path.at(-1)
      if (ofBody(path) === undefined || typeof key !== 'string') return front.assign(path, value)
      const label = `${key.charAt(0).toUpperCase()}${key.slice(1)}`
      if (path.length === 1) return `another item under \`## ${label}\``
      return `${label}: ${value.replace(/^"|"$/g, '')}`
    },
  }
}
