import type { Catalog, Entry } from './model/catalog'

/** Catalogs for tests: valid as they stand, so that a test shows only what it is about. */

const place = { file: 'content/shop/order.json', line: 1, column: 1 }

export type EntryFields = Partial<Entry> & Pick<Entry, 'code'>

export function makeEntry(fields: EntryFields): Entry {
  const { code, statuses = [404] } = fields
  return {
    catalog: 'shop',
    slug: code,
    place,
    statuses,
    family: 'order',
    title: `Title of ${code}`,
    summary: '',
    messageSource: 'documented',
    messages: {},
    params: [],
    variants: [],
    operations: [],
    causes: [],
    solutions: [],
    examples: [],
    retry: { rule: 'after-change', note: 'Once it is right.' },
    actors: ['caller'],
    ask: [],
    related: [],
    confusedWith: [],
    keywords: [],
    phrases: [],
    aliases: [],
    replacedBy: [],
    splitInto: [],
    sections: [],
    notSecret: [],
    ...fields,
  }
}

export function makeCatalog(entries: readonly EntryFields[], fields: Partial<Catalog> = {}): Catalog {
  const slug = fields.slug ?? 'shop'
  return {
    slug,
    name: 'Web Shop',
    summary: 'Takes orders.',
    order: 100,
    envelope: {
      source: 'documented',
      summary: 'Every error has a code.',
      mediaType: 'application/json',
      fields: [
        { path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' },
        { path: 'message', type: 'string', role: 'message', required: false, meaning: 'The message.' },
      ],
      headers: [],
      example: { code: 'ORD-1' },
    },
    families: [{ slug: 'order', name: 'Orders', summary: 'About orders.', prefix: 'ORD-' }],
    statuses: [],
    versions: [],
    notSecret: [],
    guides: [],
    place,
    ...fields,
    entries: entries.map((entry) => makeEntry({ catalog: slug, ...entry })),
  }
}
