import type { Catalog, Entry } from '../../catalog/model/catalog'
import { seededRandom } from '../../scripts/seeded-random'

const place = { file: 'generated', line: 1, column: 1 }
const entriesPerFamily = 50
const familiesPerCatalog = 20
const statuses = [400, 400, 400, 401, 403, 404, 404, 409, 422, 422, 429, 500, 500, 503]
const vocabularySize = 4_000

/** Catalogs of an API landscape of any size: real grammar, a vocabulary as uneven as that of prose, the same on every run. */
export function generateCatalogs(count: number): readonly Catalog[] {
  const random = seededRandom(count)
  const vocabulary = makeVocabulary(random)
  const word = (): string => vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? 'value'
  const perCatalog = entriesPerFamily * familiesPerCatalog
  return Array.from({ length: Math.ceil(count / perCatalog) }, (_, catalog) => {
    const size = Math.min(perCatalog, count - catalog * perCatalog)
    const entries = Array.from({ length: size }, (_, at) => makeEntry({ catalog, at, word, random }))
    return makeCatalog(catalog, entries)
  })
}

const frequent =
  'invalid missing token request field user expired required resource value client key name policy access role found limit format account session header parameter service group scope password import email application status server'

function makeVocabulary(random: () => number): readonly string[] {
  const syllables =
    'ba cor den fil gra hun jec kel lim mor nat pol quer rit sal tem ver wol xen zon tra pre con sub'.split(' ')
  const words = new Set(frequent.split(' '))
  while (words.size < vocabularySize) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join(''))
  }
  return [...words]
}

interface Making {
  readonly catalog: number
  readonly at: number
  readonly word: () => string
  readonly random: () => number
}

function makeEntry({ catalog, at, word, random }: Making): Entry {
  const family = Math.floor(at / entriesPerFamily)
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  const sentence = (count: number): string => {
    const text = `${words(2)} of the ${words(count - 4)} is not ${words(2)}.`
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const code = `${prefixOf(catalog, family)}-${String(1000 + at)}`
  const params = random() < 0.5 ? [{ placeholder: '{value}', name: 'value', meaning: 'A value.' }] : []
  return {
    catalog: `api-${catalog}`,
    slug: code,
    code,
    place,
    statuses: [statuses[Math.floor(random() * statuses.length)] ?? 400],
    family: `family-${family}`,
    title: words(3).replace(/^./, (first) => first.toUpperCase()),
    summary: sentence(9),
    message: params.length > 0 ? `The ${words(3)} {value} ${sentence(7)}` : sentence(10),
    messageSource: 'documented',
    messages: {},
    params,
    variants: [],
    operations: [],
    causes: [{ text: sentence(11) }, { text: sentence(11) }],
    solutions: [
      { text: sentence(9), for: 'caller' },
      { text: sentence(9), for: 'caller' },
    ],
    examples: [
      {
        title: words(3),
        source: 'illustrative',
        request: 'GET / HTTP/1.1',
        response: 'HTTP/1.1 400 Bad Request',
        malformed: false,
      },
    ],
    retry: { rule: 'after-change', note: 'Correct it.' },
    actors: ['caller'],
    ask: [],
    related: [],
    confusedWith: [],
    keywords: [words(3), words(3)],
    phrases: [],
    aliases: [],
    replacedBy: [],
    splitInto: [],
    sections: [],
    notSecret: [],
  }
}

function prefixOf(catalog: number, family: number): string {
  return [catalog, family]
    .map((number) => String.fromCharCode(65 + (Math.floor(number / 5) % 26), 65 + ((number * 7) % 26)))
    .join('')
}

function makeCatalog(catalog: number, entries: readonly Entry[]): Catalog {
  return {
    slug: `api-${catalog}`,
    name: `Generated API ${catalog}`,
    summary: 'Generated.',
    order: catalog,
    envelope: {
      source: 'illustrative',
      summary: 'Generated.',
      mediaType: 'application/json',
      fields: [
        { path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' },
        { path: 'message', type: 'string', role: 'message', required: true, meaning: 'The message.' },
      ],
      headers: [],
      example: { code: 'X', message: 'Y' },
    },
    families: Array.from({ length: familiesPerCatalog }, (_, family) => ({
      slug: `family-${family}`,
      name: `Family ${family}`,
      summary: 'Generated.',
      prefix: `${prefixOf(catalog, family)}-`,
    })),
    statuses: [],
    versions: [],
    notSecret: [],
    entries,
    guides: [],
    place,
  }
}
