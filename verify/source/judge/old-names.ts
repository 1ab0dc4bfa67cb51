import type { Entry, Place } from '../../../catalog/model/catalog'
import type { Finding } from '../../model/finding'
import type { KnownCodes } from '../shapes/known-codes'
import type { Site } from '../sites/site'

/** Most further places that a finding names. */
const mostRelated = 5

/**
 * Codes that the source emits by a former name, each with the places where it does. A constant may keep the name that its
 * code had, and so may a link: the page of a former name leads to the present one. A generated file may list it: what is written
 * there comes from the catalog.
 */
export function findOldNames(sites: readonly Site[], known: KnownCodes): Finding[] {
  const places = new Map<string, Place[]>()
  for (const { word, by, form, isCompared, place, isGenerated } of sites) {
    const entries = known.find(word)
    const isOld = entries.length > 0 && entries.every(({ aliases, code }) => code !== word && aliases.includes(word))
    if (by === 'known' && form === 'text' && !isCompared && isOld && isGenerated !== true)
      places.set(word, [...(places.get(word) ?? []), place])
  }
  return [...places].flatMap(([word, [place, ...more]]) => {
    const [entry] = known.find(word)
    return place === undefined || entry === undefined ? [] : [oldName(word, entry, { place, more })]
  })
}

function oldName(word: string, entry: Entry, { place, more }: { place: Place; more: readonly Place[] }): Finding {
  const times = more.length === 0 ? '' : `, here and in ${more.length} other ${more.length === 1 ? 'place' : 'places'}`
  return {
    kind: 'source-old-name',
    code: word,
    catalog: entry.catalog,
    place,
    expected: `${entry.code}, the present name of ${word}`,
    received: `${word}${times}`,
    write: `${entry.code} here, if the API sends it by now; else wait for its next version`,
    related: [entry.place, ...more.slice(0, mostRelated)],
  }
}
