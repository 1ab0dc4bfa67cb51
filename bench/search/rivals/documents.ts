import type { Catalog } from '../../../catalog/model/catalog'

/** An entry as a team would hand it to a search engine: text by field. */
export interface RivalDocument extends Readonly<Record<RivalField, string>> {
  /** `catalog/CODE`. */
  readonly id: string
}

/** From the field that says most about an entry to the one that says least. */
export const rivalFields = [
  'code',
  'title',
  'message',
  'keywords',
  'phrases',
  'summary',
  'causes',
  'solutions',
] as const
export type RivalField = (typeof rivalFields)[number]

/** The documents that every engine indexes. Aliases are keywords, and what a cause says of its fix is part of it. */
export function rivalDocuments(catalogs: readonly Catalog[]): readonly RivalDocument[] {
  return catalogs.flatMap(({ slug, entries }) =>
    entries.map((entry) => ({
      id: `${slug}/${entry.code}`,
      code: entry.code,
      title: entry.title,
      message: entry.message ?? '',
      keywords: [...entry.keywords, ...entry.aliases].join('\n'),
      phrases: entry.phrases.join('\n'),
      summary: entry.summary ?? '',
      causes: entry.causes.map(({ text, fix = '' }) => `${text} ${fix}`).join('\n'),
      solutions: entry.solutions.map(({ text }) => text).join('\n'),
    })),
  )
}
