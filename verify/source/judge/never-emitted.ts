import type { Entry, Place } from '../../../catalog/model/catalog'
import { retiredToWrite } from '../../../catalog/values/retired-to-write'
import { type Finding, placeText } from '../../model/finding'
import type { KnownCodes } from '../shapes/known-codes'
import type { Emission } from './emission'

/** Entries that the source does not emit, only defines, or emits though they are retired. */
export function findNeverEmitted(
  known: KnownCodes,
  emissions: ReadonlyMap<Entry, Emission>,
  context: EmissionContext,
): Finding[] {
  return known.catalogs
    .filter(({ slug }) => context.catalogs.has(slug))
    .flatMap(({ entries }) => entries.flatMap((entry) => judge(entry, emissions.get(entry), context)))
}

/** What else says whether a code is emitted. */
export interface EmissionContext {
  readonly assembled: ReadonlyMap<string, Place>
  /** Catalogs that are compared. */
  readonly catalogs: ReadonlySet<string>
  /** Codes that the source probably means where it has a typo. */
  readonly meant: ReadonlySet<string>
  /** Whether the source is all that emits codes. */
  readonly isComplete: boolean
}

function judge(entry: Entry, emission: Emission | undefined, context: EmissionContext): Finding[] {
  const { assembled, meant, isComplete } = context
  const { emitted = [], defined = [], used = [], compared = [] } = emission ?? {}
  const [first] = [...used, ...emitted]
  if (entry.retired !== undefined) return first === undefined ? [] : [retired(entry, first)]
  if (first !== undefined || [...assembled.keys()].some((head) => entry.code.startsWith(head))) return []
  if (meant.has(entry.code)) return []
  const [definition] = defined
  if (definition !== undefined) return [unused(entry, definition, isComplete)]
  const [comparison] = compared
  return [
    {
      kind: 'never-emitted',
      code: entry.code,
      catalog: entry.catalog,
      place: entry.place,
      expected: `${entry.code} in the source`,
      received: comparison === undefined ? 'nothing' : `nothing but comparisons, as at ${placeText(comparison)}`,
      ...(isComplete ? ({ level: 'error' } as const) : {}),
      write: isComplete ? `${retiredToWrite}, in this entry if the API no longer sends ${entry.code}` : moreSource,
      ...(comparison === undefined ? {} : { related: [comparison] }),
    },
  ]
}

/** Nobody retires a code because part of the source does not have it. */
const moreSource = 'the rest of the source in --source; if this is all of it, --complete'

function unused(entry: Entry, definition: Place, isComplete: boolean): Finding {
  return {
    kind: 'unused',
    code: entry.code,
    catalog: entry.catalog,
    place: definition,
    expected: `a use of what defines ${entry.code}`,
    received: 'none in the source',
    write: isComplete ? `${retiredToWrite}, at ${placeText(entry.place)} if the API no longer sends it` : moreSource,
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
