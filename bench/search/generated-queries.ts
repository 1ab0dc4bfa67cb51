import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { ScoredQuery } from './read-queries'

const step = 7_919

/** Queries for generated catalogs: every kind of typed query, and messages and payloads, spread over all entries. */
export function generatedQueries(catalogs: readonly Catalog[], perKind: number): readonly ScoredQuery[] {
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  return Object.entries(kinds).flatMap(([kind, write], offset) =>
    Array.from({ length: perKind }, (_, number) => {
      const entry = entries[((number * 31 + offset) * step) % entries.length]
      if (entry === undefined) throw new Error('There are no entries to ask for')
      return { kind, query: write(entry), expect: [`${entry.catalog}/${entry.code}`] }
    }),
  )
}

/** Logs of 10 kB, or of so many times that, in which one line says what is wrong. */
export function longPastes(catalogs: readonly Catalog[], count: number, times = 1): readonly ScoredQuery[] {
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  return Array.from({ length: count }, (_, number) => {
    const entry = entries[((number + 5) * step) % entries.length]
    if (entry === undefined) throw new Error('There are no entries to ask for')
    const noise = Array.from({ length: 110 * times }, (_, line) => {
      const other = entries[((number * 110 * times + line) * 104_729) % entries.length]
      return `2026-11-20T10:00:${String(line % 60).padStart(2, '0')}.404Z INFO worker-${line} ${other?.title ?? ''} path=/v1/items/${line} ms=${line * 4}`
    })
    const told = number % 2 === 0 ? `ERROR code=${entry.code} status=${entry.statuses[0]}` : `ERROR ${filled(entry)}`
    const lines = [...noise.slice(0, 60 * times), told, ...noise.slice(60 * times)]
    const query = lines.join('\n').slice(0, 10_000 * times)
    return { kind: `paste-${10 * times}kB`, query, expect: [`${entry.catalog}/${entry.code}`] }
  })
}

const kinds: Readonly<Record<string, (entry: Entry) => string>> = {
  'exact-code': ({ code }) => code,
  'code-variant': ({ code }) => code.toLowerCase().replace('-', ' '),
  title: ({ title }) => title,
  typo: ({ title }) => title.replace(/([a-z]{3})([a-z])([a-z])/, '$1$3$2'),
  words: ({ causes }) => (causes[0]?.text ?? '').toLowerCase().split(' ').slice(1, 9).join(' '),
  message: filled,
  json: (entry) => JSON.stringify({ code: entry.code, message: filled(entry) }, null, 2),
}

function filled({ message, params }: Entry): string {
  return params.reduce((text, { placeholder }) => text.replace(placeholder, 'XY-77'), message ?? '')
}
