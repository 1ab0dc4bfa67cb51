import type { Catalog, Entry } from '../../../catalog/model/catalog'
import { sampleCatalog } from '../../../catalog/model/catalog.fixture'
import type { Site } from '../../../catalog/model/site'

export const typesSite: Site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

/** An entry of the sample, with other fields. */
export function madeEntry(fields: Partial<Entry> & Pick<Entry, 'code'>): Entry {
  const [, gone] = sampleCatalog().entries
  if (gone === undefined) throw new Error('The sample has two entries.')
  return { ...gone, slug: fields.code.replace(/[^A-Za-z0-9._-]/g, '-'), ...fields }
}

/**
 * A catalog with every kind of code: with values, with variants, with arguments in the code, with several statuses and none,
 * with all that a retry may ask for, deprecated, and with codes and texts that break source if they are not written carefully.
 */
export function wideCatalog(): Catalog {
  return { ...sampleCatalog(), entries: [...sampleCatalog().entries, ...kinds(), ...traps()] }
}

function kinds(): Entry[] {
  const shelf = { placeholder: '{shelf}', name: 'shelf', meaning: 'ID of the shelf.' }
  return [
    madeEntry({
      code: 'SHELF',
      variants: [
        { id: 'full', message: 'shelf {shelf} is full', params: [shelf], causes: [] },
        { id: 'locked', message: 'shelf {shelf} is locked by {0}', params: [shelf], causes: [] },
      ],
    }),
    madeEntry({ code: 'WAIT_{seconds}', message: 'try again in {seconds} seconds, 100%% sure', statuses: [] }),
    // A class of C# has no member of its own name.
    madeEntry({ code: 'OF_FULL', variants: ['full', 'half-full'].map((id) => ({ id, params: [], causes: [] })) }),
    madeEntry({ code: 'TWO', statuses: [409, 422] }),
    // A variant has a status of its own, and the phrase of that one as its title.
    madeEntry({
      code: 'ENDED',
      title: 'Conflict',
      statuses: [409, 410],
      variants: [{ id: 'gone', message: 'it is gone', params: [], statuses: [410], causes: [] }],
    }),
    // Its title is the phrase of its usual status alone.
    madeEntry({ code: 'PHRASE', title: 'Conflict', statuses: [409, 422, 499] }),
    madeEntry({
      code: 'RETRY',
      retry: { rule: 'backoff', note: 'Wait.', attempts: 4, waitSeconds: [1, 2], safeToRepeat: 'check-first' },
    }),
    madeEntry({
      code: 'LIST',
      retry: { rule: 'after-delay', note: 'Wait.', attempts: 2, waitSeconds: 5, afterSeconds: 30 },
    }),
    madeEntry({ code: 'OLD', deprecated: '2.0', replacedBy: ['ORD_GONE'] }),
    madeEntry({
      code: 'WORDS',
      message: '{class} {type} {max_length} {param} {super}',
      params: ['class', 'type', 'max_length', 'param', 'super'].map((name) => ({
        placeholder: `{${name}}`,
        name,
        meaning: 'Any.',
      })),
    }),
  ]
}

/**
 * Catalogs whose names, written one after the other as some languages do, are those of others: `SHELF` has a variant `locked`,
 * `shop` has `ORDER_LATE` where `shop-order` has `LATE`, `new-shop` has what makes a response of `shop`. Hono has types too.
 */
export function namesakes(): Catalog[] {
  const catalog = (slug: string, ...codes: readonly string[]) => ({
    ...sampleCatalog(),
    slug,
    entries: codes.map((code) => madeEntry({ code })),
  })
  const shop = wideCatalog()
  const more = ['SHELF_LOCKED', 'ORDER_LATE'].map((code) => madeEntry({ code }))
  return [
    { ...shop, entries: [...shop.entries, ...more] },
    catalog('shop-order', 'LATE'),
    catalog('new-shop', 'TWO'),
    catalog('hono', 'LATE'),
  ]
}

/** Names that a language has already, names that differ in punctuation alone, and texts that end a comment or a string. */
function traps(): Entry[] {
  const codes = [
    '__proto__',
    'constructor',
    "it's",
    'a"b\\',
    '400',
    'x.y/z',
    'new',
    'a.b',
    'a-b',
    'String',
    'Problem',
    'Code',
    'shop',
    '中',
  ]
  const text = 'C:\\users */ "quoted" \'single\' ${x} `y` <b> & @c \u{1F600} \u0085 # //'
  return codes.map((code, index) =>
    madeEntry({ code, slug: `c${index}`, title: text, summary: text, message: `${text} {a}`, messages: {} }),
  )
}
