import { catalogPath, statusesPath } from '../../catalog/address/links'

/**
 * Where a page of a status went that no code has any more: its statuses follow the codes, and nobody should have to
 * write down where such a list is now. Undefined for any other address, and where what it leads to is not published.
 */
export function impliedMove(path: string, published: ReadonlySet<string>): string | undefined {
  const found = /^\/(?:([^/]+)\/)?status\/[1-5]\d\d\/$/.exec(path)
  const to = found?.[1] === undefined ? statusesPath : catalogPath({ slug: found[1] })
  return found !== null && !published.has(path) && published.has(to) ? to : undefined
}

/** The same for all addresses of a ledger, as `moved` of `site.json` has them. */
export function impliedMoves(paths: readonly string[], published: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const to = impliedMove(path, published)
      return to === undefined ? [] : [[path, to]]
    }),
  )
}
