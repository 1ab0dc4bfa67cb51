import type { Place } from '../../../catalog/model/catalog'
import { namesSuccess } from '../../../importers/mapping/is-no-error'
import { entryToWrite } from '../../model/entry-to-write'
import type { Finding } from '../../model/finding'
import type { ListRow } from '../lists/read-lists'
import { codeStyle, fitsStyle } from '../shapes/code-style'
import type { KnownCodes } from '../shapes/known-codes'
import type { Site } from '../sites/site'
import { isGivenAsCode, type Positions } from './positions'

/** Most further places that a finding names. */
const mostRelated = 5

/** Names that stand for no error in lists of errors. */
const noError = /^(?:\w*_?unspecified|-?0+)$/i
const listOfCodes = /(?:Err(?:or)?|Fault|Problem|Failure)_?Codes?$/i

/** The codes that the source emits and no catalog has, each with the places where it does. */
export function findUndocumented(
  sites: readonly Site[],
  rows: readonly ListRow[],
  { known, positions }: { readonly known: KnownCodes; readonly positions: Positions },
): Finding[] {
  const places = new Map<string, Place[]>()
  const add = (code: string, place: Place) => {
    if (known.find(code).length > 0) return
    const found = places.get(code)
    if (found === undefined) places.set(code, [place])
    else if (!found.some(({ file, line }) => file === place.file && line === place.line)) found.push(place)
  }
  for (const site of sites) {
    const { word, by, place, isCompared, positions: own } = site
    if (isCompared || by === 'known') continue
    const isTypo = by === 'near' && (known.near(word)?.isLookalike === true || isGivenAsCode(site))
    if (by === 'head' || isTypo || positions.giveCodes(own)) add(word, place)
  }
  for (const { code, place } of unknownRows(rows, known)) add(code, place)
  const slug = known.catalogs.length === 1 ? known.catalogs[0]?.slug : undefined
  return [...places].flatMap(([code, [place, ...more]]) =>
    place === undefined ? [] : [undocumented({ code, place, more, catalog: catalogOf(code, known) ?? slug }, known)],
  )
}

interface Undocumented {
  readonly code: string
  readonly place: Place
  readonly more: readonly Place[]
  readonly catalog: string | undefined
}

function undocumented({ code, place, more, catalog }: Undocumented, known: KnownCodes): Finding {
  const meant = known.near(code)?.code
  const homes = known.catalogs.filter(({ slug }) => catalog === undefined || slug === catalog)
  const times = more.length === 0 ? '' : `, here and in ${more.length} other ${more.length === 1 ? 'place' : 'places'}`
  return {
    kind: 'undocumented',
    code,
    ...(catalog === undefined ? {} : { catalog }),
    place,
    expected: 'a documented code',
    received: `${code}${times}`,
    write: `${meant === undefined ? '' : `${meant}, if that is meant; else `}${entryToWrite(code, homes)}`,
    ...(meant === undefined ? {} : { meant }),
    ...(more.length === 0 ? {} : { related: more.slice(0, mostRelated) }),
  }
}

/** The catalog whose codes begin like this one, or has the code that was meant. */
function catalogOf(code: string, known: KnownCodes): string | undefined {
  const meant = known.near(code)
  if (meant !== undefined) return known.find(meant.code)[0]?.catalog
  const head = known.heads.filter(({ text }) => code.startsWith(text)).sort((a, b) => b.text.length - a.text.length)[0]
  if (head === undefined) return undefined
  return known.catalogs.find(({ entries }) => entries.some((entry) => entry.code.startsWith(head.text)))?.slug
}

/** Rows of lists of errors that no catalog has: beside rows that one has, or in what is called a list of error codes. */
function unknownRows(rows: readonly ListRow[], known: KnownCodes): ListRow[] {
  const lists = new Map<string, ListRow[]>()
  for (const row of rows) lists.set(row.list, [...(lists.get(row.list) ?? []), row])
  return [...lists.values()].flatMap((list) => {
    const isKnown = ({ code, names }: ListRow) => [code, ...names].some((text) => known.find(text).length > 0)
    const unknown = list.filter(
      (row) => !isKnown(row) && ![row.code, ...row.names].some((text) => noError.test(text) || namesSuccess(text)),
    )
    const count = list.length - unknown.length
    // Names alone say less than values: every enum of errors has a `NotFound`.
    const isOfNames = list.every(({ names }) => names.length === 0)
    const share = isOfNames ? 0.5 : 0.3
    if (count > (isOfNames ? 1 : 0) && count >= list.length * share)
      return unknown.filter(({ code }) => fitsStyle(code, known.styles))
    const isOfCodes = count === 0 && list.length > 1 && listOfCodes.test(list[0]?.owner ?? '')
    return isOfCodes ? unknown.filter(({ code }) => known.styles.has(codeStyle(code) ?? '')) : []
  })
}
