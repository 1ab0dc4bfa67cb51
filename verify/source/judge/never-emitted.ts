import type { Entry, Place } from '../../../catalog/model/catalog'
import { type Finding, placeText } from '../../model/finding'
import type { KnownCodes } from '../shapes/known-codes'
import type { Emission } from './emission'

/** Entries that the source does not emit, only defines, or emits though they are retired. */
export function findNeverEmitted(
  known: KnownCodes,
  emissions: ReadonlyMap<Entry, Emission>,
  { assembled, catalogs }: { readonly assembled: ReadonlyMap<string, Place>; readonly catalogs: ReadonlySet<string> },
): Finding[] {
  return known.catalogs
    .filter(({ slug }) => catalogs.has(slug))
    .flatMap(({ entries }) => entries.flatMap((entry) => judge(entry, emissions.get(entry), assembled)))
}

function judge(entry: Entry, emission: Emission | undefined, assembled: ReadonlyMap<string, Place>): Finding[] {
  const { emitted = [], defined = [], used = [], compared = [] } = emission ?? {}
  const [first] = [...used, ...emitted]
  if (entry.retired !== undefined) return first === undefined ? [] : [retired(entry, first)]
  if (first !== undefined || [...assembled.keys()].some((head) => entry.code.startsWith(head))) return []
  const [definition] = defined
  if (definition !== undefined) return [unused(entry, definition)]
  const [comparison] = compared
  return [
    {
      kind: 'never-emitted',
      code: entry.code,
      catalog: entry.catalog,
      place: entry.place,
      expected: `${entry.code} in the source`,
      received: comparison === undefined ? 'nothing' : `nothing but comparisons, as at ${placeText(comparison)}`,
      write: `"retired": true in this entry if the API no longer sends ${entry.code}`,
      ...(comparison === undefined ? {} : { related: [comparison] }),
    },
  ]
}

function unused(entry: Entry, definition: Place): Finding {
  return {
    kind: 'unused',
    code: entry.code,
    catalog: entry.catalog,
    place: definition,
    expected: `a use of what defines ${entry.code}`,
    received: 'none in the source',
    write: `"retired": true at ${placeText(entry.place)} if the API no longer sends it`,
    related: [entry.place],
  }
}

function retired(entry: Entry, place: Place): Finding {
  return {
    kind: 'retired-emitted',
    code: entry.code,
    catalog: entry.catalog,
    place,
    expected: `no use of ${entry.code}: its entry says that it is retired`,
    received: entry.code,
    write: `another code here, or no "retired" at ${placeText(entry.place)}`,
    related: [entry.place],
  }
}
