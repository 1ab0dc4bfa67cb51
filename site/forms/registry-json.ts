import { absoluteUrl, entryType, homePath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { wireTitle } from '../../catalog/model/wire-title'

/** What a service needs to know of a code to build its response. */
export interface RegistryEntry {
  /** The page of the code. */
  readonly url: string
  /** The RFC 9457 `type`. The same string as `url`, and it never changes. */
  readonly type: string
  /** The usual status; null where the source states none. */
  readonly status: number | null
  /** All statuses, where there are several. */
  readonly statuses?: readonly number[]
  readonly title: string
  /** What to send as `title`, where `title` has placeholders: that of a response is always the same. */
  readonly problemTitle?: string
  /** Null where nobody knows it. */
  readonly retry: Omit<NonNullable<Entry['retry']>, 'note'> | null
  /** Present where it is a draft. */
  readonly draft?: true
  readonly deprecated?: Entry['deprecated']
  readonly retired?: Entry['retired']
  /** Codes, those of another catalog as `catalog/CODE`. */
  readonly replacedBy?: readonly string[]
}

export interface Registry {
  readonly generator: 'Faultbook'
  readonly url: string
  readonly catalogs: Readonly<Record<string, Readonly<Record<string, RegistryEntry>>>>
}

/** `/registry.json`: catalog → code → what a response of that code is built from. */
export function registryJson(site: Pick<Site, 'url' | 'basePath'>, catalogs: readonly Catalog[]): Registry {
  return {
    generator: 'Faultbook',
    url: absoluteUrl(site, homePath),
    // `fromEntries` makes a code such as `__proto__` a key like any other.
    catalogs: Object.fromEntries(
      catalogs.map(({ slug, entries }) => [
        slug,
        Object.fromEntries(entries.map((entry) => [entryName(entry), registryEntry(site, entry)])),
      ]),
    ),
  }
}

function registryEntry(site: Pick<Site, 'url' | 'basePath'>, entry: Entry): RegistryEntry {
  const { retry } = entry
  const type = entryType(site, entry)
  const problemTitle = wireTitle(entry)
  return {
    url: type,
    type,
    status: entry.statuses[0] ?? null,
    ...(entry.statuses.length > 1 && { statuses: entry.statuses }),
    title: entry.title,
    ...(problemTitle !== entry.title && { problemTitle }),
    retry: retry === undefined ? null : ruleOf(retry),
    ...(entry.draft !== undefined && { draft: true }),
    ...(entry.deprecated !== undefined && { deprecated: entry.deprecated }),
    ...(entry.retired !== undefined && { retired: entry.retired }),
    ...(entry.replacedBy.length > 0 && { replacedBy: entry.replacedBy }),
  }
}

/** The rule and its numbers, without the note. */
function ruleOf({ note: _note, ...rule }: NonNullable<Entry['retry']>) {
  return rule
}
