import { absoluteUrl, catalogPath, entryType, familyPath, guidePath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { lifecycleState, retiredLast } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'

/** `/<catalog>/index.json`: the catalog and a line for each of its codes. */
export function catalogJson(site: Site, catalog: Catalog) {
  return {
    slug: catalog.slug,
    name: catalog.name,
    summary: catalog.summary,
    url: absoluteUrl(site, catalogPath(catalog)),
    baseUrl: catalog.baseUrl ?? null,
    ...(catalog.docsUrl !== undefined && { docsUrl: catalog.docsUrl }),
    count: catalog.entries.length,
    versions: catalog.versions,
    envelope: catalog.envelope ?? null,
    requestId: catalog.requestId ?? null,
    support: catalog.support ?? null,
    ...(catalog.facts !== undefined && { facts: catalog.facts }),
    statuses: catalog.statuses,
    families: catalog.families.map((family) => ({
      ...family,
      count: catalog.entries.filter((entry) => entry.family === family.slug).length,
      url: absoluteUrl(site, familyPath(catalog, family)),
    })),
    guides: catalog.guides.map((guide) => ({
      slug: guide.slug,
      title: guide.title,
      summary: guide.summary,
      url: absoluteUrl(site, guidePath(guide)),
    })),
    entries: retiredLast(catalog.entries).map((entry) => entryLine(site, entry)),
  }
}

function entryLine(site: Site, entry: Entry) {
  return {
    code: entry.code,
    status: entry.statuses[0] ?? null,
    family: entry.family ?? null,
    title: entry.title,
    summary: entry.summary ?? null,
    url: entryType(site, entry),
    retry: entry.retry?.rule ?? null,
    safeToRepeat: entry.retry?.safeToRepeat ?? null,
    state: lifecycleState(entry),
    ...(entry.statuses.length > 1 && { statuses: entry.statuses }),
    ...(entry.namespace !== undefined && { namespace: entry.namespace }),
    ...(entry.severity !== undefined && { severity: entry.severity }),
    ...(entry.draft !== undefined && { draft: entry.draft }),
    ...(entry.aliases.length > 0 && { aliases: entry.aliases }),
    ...(entry.deprecated !== undefined && { deprecated: entry.deprecated }),
    ...(entry.retired !== undefined && { retired: entry.retired }),
    ...(entry.replacedBy.length > 0 && { replacedBy: entry.replacedBy }),
    ...(entry.splitInto.length > 0 && { splitInto: entry.splitInto }),
  }
}
