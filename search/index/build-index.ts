import { confusedPairs } from '../../catalog/address/confused-pairs'
import type { Catalog, Entry, Guide } from '../../catalog/model/catalog'
import { actors, repeatRules, retryRules } from '../../catalog/values/vocabulary'
import { guideData } from '../guides/guide-data'
import { buildPostings } from './build-postings'
import {
  type CatalogData,
  type EntryColumns,
  indexVersion,
  type ReadRole,
  type SearchIndexData,
  type Sparse,
  type VariantData,
} from './index-data'
import { indexedMessage } from './indexed-message'
import { otherMessages } from './other-messages'
import { pairNumber } from './pair-number'
import type { KeptPostings } from './part-postings'
import { writeRising } from './postings-text'

/**
 * Everything that search needs to know about the catalogs, as plain JSON. Deterministic: same catalogs, same text. Of a large
 * site `kept` may have what an earlier build has read in a catalog.
 */
export function buildSearchIndex(
  catalogs: readonly Catalog[],
  siteGuides: readonly Guide[] = [],
  kept?: KeptPostings,
): SearchIndexData {
  const parts = catalogs.map((catalog) =>
    catalog.entries.map((entry) => ({ entry, catalog, more: otherMessages(entry, catalog) })),
  )
  const entries = parts.flat()
  const guides = guideData(catalogs, siteGuides)
  return {
    v: indexVersion,
    catalogs: catalogs.map(catalogData),
    entries: columns(entries),
    ...(guides.length > 0 && { guides }),
    pairs: pairsOf(catalogs, entries),
    ...buildPostings(parts, kept),
  }
}

function pairsOf(catalogs: readonly Catalog[], placed: readonly Placed[]): string {
  const numbers = new Map(placed.map(({ entry }, number) => [entry, number]))
  const pairs = confusedPairs(catalogs).flatMap(({ first, second }) => {
    const [one, other] = [numbers.get(first.entry), numbers.get(second.entry)]
    return one === undefined || other === undefined ? [] : [pairNumber([one, other], placed.length)]
  })
  return writeRising([...new Set(pairs)].sort((left, right) => left - right))
}

function catalogData(catalog: Catalog): CatalogData {
  const host = hostOf(catalog.baseUrl)
  return {
    slug: catalog.slug,
    name: catalog.name,
    count: catalog.entries.length,
    families: catalog.families.map(({ slug, name, prefix }) =>
      prefix === undefined ? [slug, name] : [slug, name, prefix],
    ),
    envelope: envelopeOf(catalog),
    numeric: catalog.entries.every(({ code }) => /^[0-9]+$/.test(code)),
    headers: (catalog.envelope?.headers ?? [])
      .filter((header) => header.in === 'response' && header.role === 'request-id')
      .map(({ name }) => name.toLowerCase()),
    ...(host === undefined ? {} : { host }),
  }
}

/** Search asks for two roles only; that a field may be there is said by the one that it is in. */
function envelopeOf({ envelope }: Catalog): CatalogData['envelope'] {
  const fields = (envelope?.fields ?? []).map(({ path, role, required }) => {
    const read: ReadRole = role === 'code' || role === 'request-id' ? role : 'other'
    return [path, read, required ? 1 : 0] as const
  })
  const isWithin = (path: string) =>
    fields.some(([outer]) => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`))
  return fields.filter(([path, role, required]) => required === 1 || role !== 'other' || !isWithin(path))
}

/** The host of a base URL; undefined if it is a placeholder or a name reserved for examples. */
function hostOf(baseUrl: string | undefined): string | undefined {
  const host = baseUrl?.match(/^https?:\/\/([^/?#]+)/)?.[1]?.toLowerCase()
  if (host === undefined || host.includes('{') || /(?:^|\.)example(?:\.(?:com|org|net))?$/.test(host)) return undefined
  return host
}

interface Placed {
  readonly entry: Entry
  /** Messages from its examples. */
  readonly more: readonly string[]
  readonly catalog: Catalog
}

function columns(placed: readonly Placed[]): EntryColumns {
  const entries = placed.map(({ entry }) => entry)
  const messages = entries.map(indexedMessage)
  const variants = sparse(entries, variantsOf)
  return {
    ...(variants.length > 0 && { variants }),
    ...(entries.some(({ draft }) => draft !== undefined) && {
      draft: entries.map(({ draft }) => (draft === undefined ? 0 : 1)).join(''),
    }),
    ...severityColumns(entries),
    code: entries.map(({ code }) => code),
    title: entries.map(({ title }) => title),
    message: messages.map(({ message }, at) => {
      const entry = entries[at]
      // A text that a variant also has leads to the variant.
      const isOfVariant = entry?.variants.some((variant) => variant.message === entry.message)
      if (message === undefined || isOfVariant === true) return 0
      return message === entry?.title ? 1 : message
    }),
    status: entries.map(({ statuses }) => (statuses.length > 1 ? statuses : (statuses[0] ?? 0))),
    family: placed.map(({ entry, catalog }) => catalog.families.findIndex(({ slug }) => slug === entry.family)),
    retry: entries.map(({ retry }) => placeIn(retryRules, retry?.rule)).join(''),
    repeat: entries.map(({ retry }) => placeIn(repeatRules, retry?.safeToRepeat)).join(''),
    actors: entries
      .map((entry) => entry.actors.reduce((bits, actor) => bits | (1 << actors.indexOf(actor)), 0))
      .join(''),
    slug: sparse(entries, ({ slug, code }) => (slug === code ? undefined : slug)),
    params: sparse(messages, ({ params }) => (params.length === 0 ? undefined : params)),
    more: sparse(placed, ({ more }) => (more.length === 0 ? undefined : more)),
    aliases: sparse(entries, ({ aliases }) => (aliases.length === 0 ? undefined : aliases)),
    deprecated: sparse(entries, ({ deprecated }) => (deprecated === true ? '' : deprecated)),
    retired: sparse(entries, ({ retired }) => (retired === true ? '' : retired)),
  }
}

/** One character: the place of a word in a list, `-` for none. */
function placeIn<Word>(words: readonly Word[], word: Word | undefined): number | '-' {
  return word === undefined ? '-' : words.indexOf(word)
}

function severityColumns(entries: readonly Entry[]): Pick<EntryColumns, 'severities' | 'severity'> {
  const severities = [...new Set(entries.flatMap(({ severity }) => severity ?? []))]
  if (severities.length === 0) return {}
  return { severities, severity: entries.map(({ severity }) => severities.indexOf(severity ?? '')) }
}

/** Every other message of an entry: those of its variants, then those in other languages. */
function variantsOf(entry: Entry): readonly VariantData[] | undefined {
  const { placeholders } = entry
  const home = placeholders === undefined ? {} : { placeholders }
  const made = (id: string, text: string, own: Entry['params']): VariantData => {
    const { message = text, params } = indexedMessage({ message: text, params: own, ...home })
    return [id, message, params]
  }
  const variants = entry.variants.flatMap(({ id, message, params }) =>
    message === undefined ? [] : [made(id, message, params)],
  )
  const all = [...variants, ...Object.values(entry.messages).map((text) => made('', text, entry.params))]
  return all.length === 0 ? undefined : all
}

function sparse<Item, Value>(items: readonly Item[], value: (item: Item) => Value | undefined): Sparse<Value> {
  return items.flatMap((item, at) => {
    const found = value(item)
    return found === undefined ? [] : [[at, found] as const]
  })
}
