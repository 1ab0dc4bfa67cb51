import { entryPath, isShortPath, shortPath } from '../../catalog/address/links'
import { publishedPaths } from '../ledger/published-paths'
import { shortLinks } from '../links/short-links'
import { listPages, pagesOf } from '../list-pages'
import { reservedWords } from '../reserved-words'
import type { SiteContent } from '../site-context'
import { formerForms } from './former-forms'

/** Why an address leads to another one; the first matter most where a host allows few rules. */
export const redirectKinds = ['moved', 'alias', 'case', 'short'] as const
export type RedirectKind = (typeof redirectKinds)[number]

/** An address that is not a page's own, and the page that it leads to. Paths as in `catalog/address/links.ts`. */
export interface Redirect {
  readonly kind: RedirectKind
  readonly from: string
  readonly to: string
}

/** What hosts have to know: all that each of their files is made from. */
export interface RedirectTable {
  /** The pages that answer under their own address, in exactly this case. */
  readonly pages: readonly string[]
  /** By kind; no address twice, and none that is a page. */
  readonly redirects: readonly Redirect[]
  /** Files of codes at former addresses, and those that they lead to. They come last: these files are there. */
  readonly forms: readonly Pick<Redirect, 'from' | 'to'>[]
}

/** What may be in the files of hosts without quoting: the grammar of slugs. */
const plainPath = /^\/(?:[A-Za-z0-9._-]+\/)*$/

/**
 * The addresses of a site for hosts: former names, codes in lower case, and codes without their catalog.
 * The pages of the site serve the same without any host; with these rules a machine is led on too.
 */
export function redirectTable(content: SiteContent): RedirectTable {
  const table = known.get(content) ?? tableOf(content)
  known.set(content, table)
  return table
}

/** A build asks twice; nobody changes a content. */
const known = new WeakMap<SiteContent, RedirectTable>()

function tableOf(content: SiteContent): RedirectTable {
  const { site, catalogs } = content
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const aliases = pagesOf('alias', content).map(({ subject }) => subject)
  const wanted: Redirect[] = [
    ...Object.entries(site.moved ?? {}).map(([from, to]): Redirect => ({ kind: 'moved', from, to })),
    ...aliases.map(({ alias, entry }): Redirect => {
      return { kind: 'alias', from: entryPath({ catalog: entry.catalog, slug: alias }), to: entryPath(entry) }
    }),
    ...entries.map((entry): Redirect => ({ kind: 'case', from: entryPath(entry).toLowerCase(), to: entryPath(entry) })),
    ...aliases.map(({ alias, entry }): Redirect => {
      return {
        kind: 'case',
        from: entryPath({ catalog: entry.catalog, slug: alias }).toLowerCase(),
        to: entryPath(entry),
      }
    }),
    ...shortRedirects(content),
  ]
  const leading = new Set(
    listPages(content).flatMap(({ path, row, kind }) => (row.isFormer || kind === 'short-link' ? [path] : [])),
  )
  const pages = publishedPaths(content).filter((path) => plainPath.test(path) && !leading.has(path))
  const redirects = distinct(wanted, pages)
  const leadingOn = new Set(redirects.map(({ from }) => from))
  const forms = formerForms(content).filter(({ from }) => leadingOn.has(from.slice(0, from.lastIndexOf('/') + 1)))
  return { pages, redirects, forms: forms.map(({ from, to }) => ({ from, to })) }
}

/**
 * Codes without their catalog: to the code where one catalog has it, else to the page that lets the reader choose, which a
 * packed site does not have. In a site that is not packed a page is at each short link too, for hosts without rules.
 */
function shortRedirects({ site, catalogs }: SiteContent): Redirect[] {
  return shortLinks(catalogs, reservedWords().inCatalog).flatMap(({ slug, entries: [entry, ...others] }) => {
    if (entry !== undefined && others.length === 0)
      return leadingTo(entryPath(entry), [shortPath({ slug }), `/${slug}/`])
    return site.isPacked === true ? [] : leadingTo(shortPath({ slug }), [`/${slug}/`])
  })
}

function leadingTo(to: string, paths: readonly string[]): Redirect[] {
  const froms = paths.flatMap((path) => [path, path.toLowerCase()])
  return froms.map((from) => ({ kind: 'short', from, to }))
}

/** Without what is a page, what is there already, and what would need quoting. */
function distinct(wanted: readonly Redirect[], pages: readonly string[]): Redirect[] {
  const taken = new Set(pages)
  const roots = new Set(pages.map((page) => page.split('/')[1]?.toLowerCase()))
  return wanted.filter(({ kind, from, to }) => {
    if (taken.has(from) || !plainPath.test(from) || !plainPath.test(to)) return false
    // A number without a catalog is as likely a status as a code: there the reader is asked.
    const isName = !isShortPath(from) && (roots.has(from.split('/')[1]?.toLowerCase()) || taken.has(`/status${from}`))
    if (kind === 'short' && isName) return false
    taken.add(from)
    return true
  })
}
