import { entryType } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { messagesOf } from '../../catalog/model/entry-messages'
import { lifecycleState } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { plainText } from '../../catalog/text/plain-text'

/**
 * One document for each code, as lines of JSON, for a search engine that a team runs already: OpenSearch, Typesense,
 * Algolia. `id` holds letters, digits, `_` and `-` only, as Typesense and Algolia want it, and differs for any two codes.
 */
export function searchLines(site: Site, catalogs: readonly Catalog[]): string {
  return catalogs.flatMap((catalog) => catalog.entries.map((entry) => line(site, catalog, entry))).join('')
}

function line(site: Site, catalog: Catalog, entry: Entry): string {
  const document = {
    id: identifier(`${entry.catalog}/${entry.slug}`),
    url: entryType(site, entry),
    catalog: entry.catalog,
    catalogName: catalog.name,
    code: entry.code,
    ...(entry.namespace !== undefined && { namespace: entry.namespace }),
    statuses: entry.statuses,
    ...(entry.severity !== undefined && { severity: entry.severity }),
    ...(entry.family !== undefined && { family: entry.family }),
    title: plainText(entry.title),
    ...(entry.summary !== undefined && { summary: plainText(entry.summary) }),
    messages: messagesOf(entry),
    causes: entry.causes.map(({ text }) => plainText(text)),
    fixes: [...entry.causes.flatMap(({ fix }) => fix ?? []), ...entry.solutions.map(({ text }) => text)].map(plainText),
    keywords: entry.keywords,
    phrases: entry.phrases,
    aliases: entry.aliases,
    ...(entry.retry !== undefined && { retry: entry.retry.rule }),
    state: lifecycleState(entry),
    isDraft: entry.draft !== undefined,
  }
  return `${JSON.stringify(document)}\n`
}

/** Other characters as `_` and their number: no two paths have one identifier, since `_` is written so as well. */
function identifier(path: string): string {
  return path.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)
}
