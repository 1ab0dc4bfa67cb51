import type { Catalog, Entry } from './catalog'
import type { SiteContext } from './site-context'

/**
 * What home and search are made with: of entries, only what stands in a list. So these pages stay as they are
 * when the text of an entry changes, and need not be made again.
 */
export function explorerContext(context: SiteContext): SiteContext {
  return { ...context, catalogs: context.catalogs.map(withoutTexts) }
}

function withoutTexts(catalog: Catalog): Catalog {
  return { ...catalog, entries: catalog.entries.map(row) }
}

function row(entry: Entry): Entry {
  const { catalog, slug, code, status, title, family, retry, deprecated, retired } = entry
  return {
    catalog,
    slug,
    code,
    status,
    title,
    family,
    retry: { rule: retry.rule, note: '' },
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(retired === undefined ? {} : { retired }),
    summary: '',
    actors: [],
    aliases: [],
    ask: [],
    causes: [],
    confusedWith: [],
    examples: [],
    keywords: [],
    messageSource: entry.messageSource,
    notSecret: [],
    params: [],
    related: [],
    replacedBy: [],
    sections: [],
    solutions: [],
    splitInto: [],
    place: { file: '', line: 0, column: 0 },
  }
}
