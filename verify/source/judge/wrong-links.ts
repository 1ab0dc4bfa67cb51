import type { Entry, Place } from '../../../catalog/model/catalog'
import { type Finding, withoutRepeats } from '../../model/finding'
import { deadLink, elsewhereLink, inexactLink, otherPage } from '../../model/link-findings'
import { isAbout, type SiteLink, type SiteLinks } from '../../model/site-links'
import type { KnownCodes } from '../shapes/known-codes'
import type { PlacedFact, Sites } from '../sites/site'

/** A link in code, and the codes beside it. */
interface LinkBeside {
  readonly link: SiteLink
  readonly place: Place
  readonly entries: Entry[]
  /** Whether it is the `type` of a problem. */
  readonly isType: boolean
}

/** Links of the source that lead to no page, to the page of another code than the one beside them, or to another host. */
export function findWrongLinks({ sites, uses, links }: Sites, known: KnownCodes, site: SiteLinks): Finding[] {
  const found = new Map<string, LinkBeside>(
    links.map(({ link, place, isType }) => [`${keyOf(place)} ${link.bare}`, { link, place, entries: [], isType }]),
  )
  const addBeside = (codes: readonly string[], facts: readonly PlacedFact<string>[]) => {
    const entries = facts.length === 0 ? [] : codes.flatMap((code) => known.find(code))
    for (const { value, place, position } of facts) {
      const link = site.readBeginning(value)
      if (link === undefined) continue
      const key = `${keyOf(place)} ${link.bare}`
      const before = found.get(key)
      // An argument that ends in a code may be a route of the API.
      const mayBeRoute = link.isDoubtful === true || (link.isWeak === true && !/^(?:key:|header$)/.test(position))
      if (before === undefined && mayBeRoute) continue
      const beside = before ?? { link, place, entries: [], isType: /^key:type$/i.test(position) }
      beside.entries.push(...entries)
      found.set(key, beside)
    }
  }
  for (const { by, form, isCompared, word, links: beside } of sites)
    if (by === 'known' && form !== 'address' && !isCompared) addBeside([word], beside)
  for (const { codes, isCompared, links: beside } of uses) if (!isCompared) addBeside(codes, beside)
  return withoutRepeats(
    [...found.values()].flatMap((one) => judge(one, site)),
    ({ kind, code, place, received }) => `${kind} ${code} ${place.file} ${place.line} ${received}`,
  )
}

function judge({ link, place, entries, isType }: LinkBeside, links: SiteLinks): Finding[] {
  const entry = new Set(entries.map(({ code }) => code)).size === 1 ? entries[0] : undefined
  const given = { links, link, place, entry }
  if (link.state === 'dead') return [deadLink(given)]
  const elsewhere = link.state === 'elsewhere' ? [elsewhereLink(given)] : []
  const isOther = entry !== undefined && link.entries.length > 0 && !isAbout(link, entries)
  if (isOther) return [...elsewhere, otherPage('source-link', { ...given, entry }, 'is beside it')]
  const isInexact = link.state === 'page' && link.lacksSlash === true && link.entries.length > 0
  return isInexact ? [inexactLink({ ...given, isType })] : elsewhere
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}
