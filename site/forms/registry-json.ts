import type { Catalog, Entry } from '../../catalog/model/catalog'
import { absoluteUrl, entryType, homePath } from '../../catalog/model/links'
import type { Site } from '../../catalog/model/site'

/** What a service needs to know of a code to build its response. */
export interface RegistryEntry {
  /** The page of the code. */
  readonly url: string
  /** The RFC 9457 `type`. The same string as `url`, and it never changes. */
  readonly type: string
  readonly status: number
  readonly title: string
  readonly retry: { readonly rule: Entry['retry']['rule']; readonly afterSeconds?: number }
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
        Object.fromEntries(entries.map((entry) => [entry.code, registryEntry(site, entry)])),
      ]),
    ),
  }
}

function registryEntry(site: Pick<Site, 'url' | 'basePath'>, entry: Entry): RegistryEntry {
  const { rule, afterSeconds } = entry.retry
  const type = entryType(site, entry)
  return {
    url: type,
    type,
    status: entry.status,
    title: entry.title,
    retry: { rule, ...(afterSeconds !== undefined && { afterSeconds }) },
    ...(entry.deprecated !== undefined && { deprecated: entry.deprecated }),
    ...(entry.retired !== undefined && { retired: entry.retired }),
    ...(entry.replacedBy.length > 0 && { replacedBy: entry.replacedBy }),
  }
}
