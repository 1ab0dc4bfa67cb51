import { messageSlots } from '../../catalog/address/slotted-text'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { seededRandom } from '../../scripts/seeded-random'

/** A wire message with values in its placeholders, as an API may have sent it. */
export interface FilledMessage {
  readonly text: string
  readonly catalog: string
  readonly code: string
  readonly hasValues: boolean
  /** What the messages of its template have in common. */
  readonly shape: string
}

/** Values by what the name of a placeholder, or its verb, says. */
const values: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [
    /^%[-+#0]*\d*(?:\.\d+)?[dxXbco]$|count|size|limit|length|num|seconds|minutes|hours|days|max|min|bytes/i,
    ['0', '3', '17', '86400', '1024'],
  ],
  [/ur[il]|link|href/i, ['https://api.example.com/v1/items', '/v1/items/42']],
  [/path|file|dir|module|source/i, ['./src/app.ts', '/var/lib/data/part-0', 'lib/index.js']],
  [/type|class|kind/i, ['string', 'Item', 'Promise<number>']],
  [/id$|key|token/i, ['8f14e45f', 'item-42', 'usr_9d2c']],
  [/err|reason|cause|message/i, ['connection reset by peer', 'EOF', 'context deadline exceeded']],
]

/** Of a placeholder whose name says nothing. */
const anyValues = ['items', 'userName', 'x', '42', 'MyComponent', 'store-7', 'default', 'en-US', './main', 'onClick']

/**
 * The wire messages of catalogs, of variants and in other languages too, each placeholder filled. Left out is what nobody
 * could tell apart: a template that more than one entry has, and one without a letter of its own. The same on every run.
 */
export function fillMessages(catalogs: readonly Catalog[]): readonly FilledMessage[] {
  const random = seededRandom(7)
  const owners = new Map<string, Set<Entry>>()
  const templates = catalogs.flatMap(({ entries }) =>
    entries.flatMap((entry) => messagesOf(entry).map((parts) => ({ parts, entry, shape: shapeOf(parts) }))),
  )
  for (const { shape, entry } of templates) owners.set(shape, (owners.get(shape) ?? new Set()).add(entry))
  const told = new Set<string>()
  return templates.flatMap(({ parts, entry, shape }) => {
    if (owners.get(shape)?.size !== 1 || told.has(shape) || !/\p{L}/u.test(shape)) return []
    told.add(shape)
    const filled = parts.map((part) => (typeof part === 'string' ? part : valueFor(part.name, random)))
    return [
      {
        text: filled.join(''),
        catalog: entry.catalog,
        code: entry.code,
        shape,
        hasValues: parts.some((part) => typeof part !== 'string'),
      },
    ]
  })
}

/** Literal text, and between it placeholders by their name, or as they are written. */
type Parts = readonly (string | { readonly name: string })[]

function messagesOf(entry: Entry): readonly Parts[] {
  const { placeholders } = entry
  const own = [entry.message, ...Object.values(entry.messages)].map((message) => ({ message, params: entry.params }))
  return [...own, ...entry.variants]
    .filter(({ message }) => message !== undefined)
    .map(({ message, params }) =>
      messageSlots({ message, params, ...(placeholders !== undefined && { placeholders }) }).map((part) =>
        typeof part === 'string' ? part : { name: part.field?.slice('p.'.length) ?? part.text },
      ),
    )
}

function valueFor(name: string, random: () => number): string {
  const fitting = values.find(([pattern]) => pattern.test(name))?.[1] ?? anyValues
  return fitting[Math.floor(random() * fitting.length)] ?? ''
}

/** What is the same in each message that is made from a template, whatever the case and the spaces around it. */
function shapeOf(parts: Parts): string {
  const literals = parts.map((part) => (typeof part === 'string' ? part : '\0'))
  return literals.join('').trim().toLowerCase()
}
