import { absoluteUrl, changelogPath, entryType, feedPath } from '../../catalog/address/links'
import { successorsOf } from '../../catalog/address/successors'
import { type EventKind, type LifecycleEvent, lifecycleEvents } from '../../catalog/lifecycle/lifecycle-events'
import type { Catalog } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { plainText } from '../../catalog/text/plain-text'
import { isDate } from '../../catalog/values/moment'
import { xmlText } from './xml-text'

/** Most changes that the feed holds, newest first; the changelog page has all. */
const mostChanges = 200

/** When nothing has changed yet. The feed never asks the clock: the same content gives the same bytes. */
const never = '1970-01-01'

/**
 * `/feed.xml` (Atom, RFC 4287): changes in the life of codes that have a date. The id of a change is the
 * address of its code and the kind of the change, so it stays the same where a date is corrected.
 */
export function feedXml(site: Site, catalogs: readonly Catalog[]): string {
  const changes = lifecycleEvents(catalogs)
    .flatMap((event) => (event.moment !== undefined && isDate(event.moment) ? [{ ...event, date: event.moment }] : []))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, mostChanges)
  const self = absoluteUrl(site, feedPath)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${xmlText(self)}</id>`,
    `  <title>${xmlText(`${site.name}: changes`)}</title>`,
    '  <subtitle>Codes that are new, deprecated or retired.</subtitle>',
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(absoluteUrl(site, changelogPath))}"/>`,
    `  <author><name>${xmlText(site.name)}</name></author>`,
    `  <updated>${instant(changes[0]?.date ?? never)}</updated>`,
    ...changes.map((change) => feedEntry(site, catalogs, change)),
    '</feed>',
    '',
  ].join('\n')
}

function feedEntry(site: Site, catalogs: readonly Catalog[], change: LifecycleEvent & { date: string }): string {
  const { entry, catalog, kind, date } = change
  const url = entryType(site, entry)
  return [
    '  <entry>',
    `    <id>${xmlText(`${url}#${kind}`)}</id>`,
    `    <title>${xmlText(`${titles[kind]}: ${entryName(entry)}, ${entry.title} (${catalog.name})${entry.draft === undefined ? '' : ', a draft'}`)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(url)}"/>`,
    `    <updated>${instant(date)}</updated>`,
    `    <category term="${kind}"/>`,
    `    <summary>${xmlText(summaryOf(change, catalogs))}</summary>`,
    '  </entry>',
  ].join('\n')
}

const titles = {
  added: 'New code',
  deprecated: 'Deprecated code',
  retired: 'Retired code',
} as const satisfies Record<EventKind, string>

function summaryOf({ entry, kind }: LifecycleEvent, catalogs: readonly Catalog[]): string {
  const summary = plainText(entry.summary ?? entry.title)
  if (kind === 'added') return summary
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
