import type { Entry, Place } from '../model/catalog'
import { type Asked, isWhole, missingParts } from '../model/draft'
import { defaultSlug } from '../model/entry-name'
import type { AuthoredEntry } from '../model/entry-schema'

/** What is known of the catalog of an entry. */
export type Home = Pick<Entry, 'catalog' | 'placeholders'> & Asked

/** An authored entry as the rest of Faultbook knows it. */
export function entryOf(fields: AuthoredEntry, { families, hasHttp, hasStatuses, ...home }: Home, place: Place): Entry {
  const { draft, status, statuses, title, ...rest } = fields
  const missing = draft ? missingParts(fields, { families, hasHttp, ...(hasStatuses && { hasStatuses }), ...home }) : []
  return {
    ...rest,
    title: title ?? titleOf(fields),
    statuses: statuses ?? (typeof status === 'number' ? [status] : (status ?? [])),
    ...(draft && !isWhole(missing) && { draft: missing }),
    ...home,
    slug: fields.slug ?? defaultSlug({ ...fields, ...home }),
    place,
  }
}

/** What stands for the title of a draft that has none: the first line of its message. */
export function titleOf({ message, variants }: AuthoredEntry): string {
  const texts = [message, ...variants.flatMap((variant) => [variant.title, variant.message])]
  const [line = ''] = (texts.find((text) => text !== undefined) ?? '').trim().split(/[\r\n]/, 1)
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`
}

const longestTitle = 160
