import { absoluteUrl, catalogPath, changelogPath, entryType, feedPath } from '../../catalog/address/links'
import { successorsOf } from '../../catalog/address/successors'
import { type BulkDocumented, bulkDocumented } from '../../catalog/lifecycle/bulk-documented'
import {
  type DocumentedDates,
  type EventKind,
  type LifecycleEvent,
  lifecycleEvents,
} from '../../catalog/lifecycle/lifecycle-events'
import type { Catalog } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { plainText } from '../../catalog/text/plain-text'
import { isDate } from '../../catalog/values/moment'
import { xmlText } from './xml-text'

/** Most changes that the feed holds, newest first; the changelog page has all. */
const mostChanges = 200

/** When nothing has changed yet. The feed never asks the clock: the same content gives the same bytes. */
const never = '1970-01-01'

/**
 * `/feed.xml` (Atom, RFC 4287): changes in the life of codes that have a date, pages that came many at once as one. The id of a change is the
 * address of its code and the kind of the change, so it stays the same where a date is corrected.
 */
export function feedXml(site: Site, catalogs: readonly Catalog[], documented?: DocumentedDates): string {
  const { single, bulk } = bulkDocumented(lifecycleEvents(catalogs, documented))
  const changes = [
    ...single.map((event) => ({ date: dateOf(event), text: () => feedEntry(site, catalogs, event) })),
    ...bulk.map((item) => ({ date: dateOf(item), text: () => bulkEntry(site, item) })),
  ]
    .flatMap(({ date, text }) => (date === undefined ? [] : [{ date, text }]))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, mostChanges)
  const self = absoluteUrl(site, feedPath)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${xmlText(self)}</id>`,
    `  <title>${xmlText(`${site.name}: changes`)}</title>`,
    '  <subtitle>Codes that are new, documented, deprecated or retired.</subtitle>',
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(absoluteUrl(site, changelogPath))}"/>`,
    `  <author><name>${xmlText(site.name)}</name></author>`,
    `  <updated>${instant(changes[0]?.date ?? never)}</updated>`,
    ...changes.map(({ text }) => text()),
    '</feed>',
    '',
  ].join('\n')
}

/** The date of a change; undefined where it is that of a version, or not known. */
function dateOf({ moment }: { readonly moment: string | undefined }): string | undefined {
  return moment !== undefined && isDate(moment) ? moment : undefined
}

/** Many pages of one day as one change. */
function bulkEntry(site: Site, { catalog, moment = never, count }: BulkDocumented): string {
  const url = absoluteUrl(site, catalogPath(catalog))
  return [
    '  <entry>',
    `    <id>${xmlText(`${url}#documented-${moment}`)}</id>`,
    `    <title>${xmlText(`Documented: ${counted(count, 'code')} (${catalog.name})`)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(url)}"/>`,
    `    <updated>${instant(moment)}</updated>`,
    '    <category term="documented"/>',
    `    <summary>${xmlText(plainText(catalog.summary))}</summary>`,
    '  </entry>',
  ].join('\n')
}

function feedEntry(site: Site, catalogs: readonly Catalog[], change: LifecycleEvent): string {
  const { entry, catalog, kind, moment = never } = change
  const url = entryType(site, entry)
  return [
    '  <entry>',
    `    <id>${xmlText(`${url}#${kind}`)}</id>`,
    `    <title>${xmlText(`${titles[kind]}: ${entryName(entry)}, ${entry.title} (${catalog.name})${entry.draft === undefined ? '' : ', a draft'}`)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(url)}"/>`,
    `    <updated>${instant(moment)}</updated>`,
    `    <category term="${kind}"/>`,
    `    <summary>${xmlText(summaryOf(change, catalogs))}</summary>`,
    '  </entry>',
  ].join('\n')
}

const titles = {
  documented: 'Documented code',
  added: 'New code',
  deprecated: 'Deprecated code',
  retired: 'Retired code',
} as const satisfies Record<EventKind, string>

function summaryOf({ entry, kind }: LifecycleEvent, catalogs: readonly Catalog[]): string {
  const summary = plainText(entry.summary ?? entry.title)
  if (kind === 'added' || kind === 'documented') return summary
  const { replacedBy, splitInto } = successorsOf(entry, catalogs)
  const names = (codes: typeof replacedBy) => codes.map((code) => code.code).join(', ')
  return [
    summary,
    replacedBy.length === 0 ? '' : `Replaced by ${names(replacedBy)}.`,
    splitInto.length === 0 ? '' : `Split into ${names(splitInto)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function instant(date: string): string {
  return `${date}T00:00:00Z`
}
