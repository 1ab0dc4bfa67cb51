import { absoluteUrl, entryType, guidePath } from '../../catalog/address/links'
import { resolveReference } from '../../catalog/address/resolve-reference'
import { guidesOf } from '../../catalog/guides/guides-of'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { lifecycleState } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'

/** Another code that an entry points to. */
export interface EntryPointer {
  readonly code: string
  readonly catalog: string
  readonly title: string
  readonly url: string
}

/**
 * `/<catalog>/<CODE>/index.json`: the entry for machines. Text fields hold Markdown.
 * `type` is the RFC 9457 problem type: the identity of the code, for ever. Fields are
 * only ever added.
 */
export function entryJson(site: Site, entry: Entry, catalogs: readonly Catalog[]) {
  const url = entryType(site, entry)
  const home = catalogs.find(({ slug }) => slug === entry.catalog)
  const point = (reference: string) => pointTo(site, entry, reference, catalogs)
  return {
    type: url,
    url,
    catalog: entry.catalog,
    ...(entry.namespace !== undefined && { namespace: entry.namespace }),
    code: entry.code,
    slug: entry.slug,
    status: entry.statuses[0] ?? null,
    statuses: entry.statuses,
    ...(entry.grpc !== undefined && { grpc: entry.grpc }),
    severity: entry.severity ?? null,
    family: entry.family ?? null,
    title: entry.title,
    summary: entry.summary ?? null,
    ...(entry.draft !== undefined && { draft: entry.draft }),
    message: entry.message ?? null,
    messages: entry.messages,
    messageSource: entry.messageSource,
    ...(entry.messageNote !== undefined && { messageNote: entry.messageNote }),
    params: entry.params,
    variants: entry.variants.map(({ message, when, ...variant }) => ({
      ...variant,
      message: message ?? null,
      when: when ?? null,
    })),
    causes: entry.causes,
    solutions: entry.solutions,
    examples: entry.examples,
    operations: entry.operations,
    ...(entry.reproduce !== undefined && { reproduce: entry.reproduce }),
    retry: entry.retry ?? null,
    guides: guidesOf(entry, home).map((guide) => ({ title: guide.title, url: absoluteUrl(site, guidePath(guide)) })),
    actors: entry.actors,
    userText: entry.userText ?? null,
    ask: entry.ask,
    related: entry.related.flatMap(({ code, why }) => point(code).map((to) => ({ ...to, why: why ?? null }))),
    confusedWith: entry.confusedWith.flatMap(({ code, difference }) =>
      point(code).map((to) => ({ ...to, difference })),
    ),
    keywords: entry.keywords,
    phrases: entry.phrases,
    aliases: entry.aliases,
    // `deprecated` and `retired` are `true` where nobody knows since when.
    lifecycle: {
      state: lifecycleState(entry),
      since: entry.since ?? null,
      deprecated: entry.deprecated ?? null,
      retired: entry.retired ?? null,
      replacedBy: entry.replacedBy.flatMap(point),
      splitInto: entry.splitInto.flatMap(point),
    },
    sections: entry.sections,
  }
}

export type EntryJson = ReturnType<typeof entryJson>

/** The entry that a reference names; none where it names none, which the content check has refused. */
function pointTo(site: Site, entry: Entry, reference: string, catalogs: readonly Catalog[]): EntryPointer[] {
  const home = catalogs.find((catalog) => catalog.slug === entry.catalog)
  const target = home === undefined ? undefined : resolveReference(reference, home, catalogs)
  if (target === undefined) return []
  return [{ code: target.code, catalog: target.catalog, title: target.title, url: entryType(site, target) }]
}
