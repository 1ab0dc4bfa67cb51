import Fuse from 'fuse.js'
import type { Catalog } from '../../catalog/model/catalog'
import type { ScoredResult } from './score-queries'

/** What a site would do without layers: Fuse with its defaults over the fields in our index. */
export function plainFuse(catalogs: readonly Catalog[]): (query: string) => readonly ScoredResult[] {
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const fuse = new Fuse(entries, {
    keys: [
      'code',
      'aliases',
      'title',
      'message',
      'summary',
      'keywords',
      'phrases',
      'causes.text',
      'causes.fix',
      'solutions.text',
      'userText',
    ],
    includeScore: true,
  })
  return (query) => fuse.search(query).map(({ item }) => item)
}
