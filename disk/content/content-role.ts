/** What a file of a catalog is for. */
export type ContentRole = 'catalog' | 'entry' | 'guide' | 'snippet' | 'none'

/** What a file of a catalog is for, by its path there; undefined where it is only for those who write. */
export function contentRole(name: string): ContentRole | undefined {
  // What the last import wrote.
  if (name === 'import.json' || /(?:^|\/)readme(?:\.[a-z]+)?$/i.test(name)) return undefined
  if (name === 'catalog.json') return 'catalog'
  if (name.startsWith('guides/snippets/')) return 'snippet'
  if (/^guides\/[^/]+\.mdx$/.test(name)) return 'guide'
  return !name.startsWith('guides/') && /\.(?:json|mdx)$/.test(name) ? 'entry' : 'none'
}
