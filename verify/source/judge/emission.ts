import type { Entry, Place } from '../../../catalog/model/catalog'
import type { ListRow } from '../lists/read-lists'
import { type KnownCodes, strengthOf } from '../shapes/known-codes'
import type { Site, Sites } from '../sites/site'
import { isGivenAsCode, type Positions } from './positions'

/** How the source has an entry. */
export interface Emission {
  /** Where it is emitted. */
  readonly emitted: Place[]
  /** Where a constant or class has it. */
  readonly defined: Place[]
  /** Where a constant or class with it is used. */
  readonly used: Place[]
  /** Where it is only compared with something. */
  readonly compared: Place[]
}

/** Finds out for each entry where the source has it. */
export function findEmissions(
  { sites, uses }: Sites,
  rows: readonly ListRow[],
  { known, positions }: { readonly known: KnownCodes; readonly positions: Positions },
): Map<Entry, Emission> {
  const found = new Map<Entry, Emission>()
  const add = (code: string, kind: keyof Emission, place: Place) => {
    for (const entry of known.find(code)) {
      const emission = found.get(entry) ?? { emitted: [], defined: [], used: [], compared: [] }
      emission[kind].push(place)
      found.set(entry, emission)
    }
  }
  for (const site of sites) {
    if (site.by !== 'known') continue
    if (site.isCompared) add(site.word, 'compared', site.place)
    else if (isCode(site, positions)) add(site.word, site.defined === undefined ? 'emitted' : 'defined', site.place)
  }
  for (const { code, names, place } of rows) {
    const name = known.firstOf([code, ...names])
    if (name !== undefined) add(name, names.length > 0 ? 'defined' : 'emitted', place)
  }
  for (const { codes, place, isCompared, isKey } of uses) {
    if (isKey) continue
    for (const code of codes) add(code, isCompared ? 'compared' : 'used', place)
  }
  return found
}

function isCode(site: Site, positions: Positions): boolean {
  if (strengthOf(site.word) !== 'weak') return true
  return isGivenAsCode(site) || positions.giveCodes(site.positions)
}
