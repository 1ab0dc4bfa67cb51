import { entryPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'

/** What links are compared with. */
export interface LinkOptions {
  readonly catalogs: readonly Catalog[]
  readonly site: Pick<Site, 'url' | 'basePath'>
  /** Paths of all pages of the site, with a slash at both ends. */
  readonly pages: ReadonlySet<string>
  /** The page that a path without a page means; undefined where it means none. */
  meant?(path: string): string | undefined
  /** Paths without a page that the rules of hosts redirect, and the pages that they lead to. */
  readonly redirects?: ReadonlyMap<string, string>
}

/** An address of the site, or of what looks like a page of it on another host. */
export interface SiteLink {
  /** The address without query and fragment, which may have values of a request. */
  readonly bare: string
  readonly path: string
  /** `dead`: there is no such page. `elsewhere`: it is the path of a code on another host. */
  readonly state: 'page' | 'dead' | 'elsewhere'
  /** The entries that its page is about; none for a page that is not of a code. */
  readonly entries: readonly Entry[]
  /** A path that ends in a code and begins with no catalog: it may be one of another system. */
  readonly isDoubtful?: boolean
  /** On another host: its code is a number or a word alone, as parts of routes of an API are. */
  readonly isWeak?: boolean
  /** Whether it leads to its page only by a redirect that adds the last slash of its path. */
  readonly lacksSlash?: boolean
}

/** What a program fills in: a hole of an interpolation, or a sign of a format. */
const filledIn = /[\uFFFC%{<$]/

/** Reads addresses that lead to the site, wherever an API has them. */
export class SiteLinks {
  readonly #options: LinkOptions
  readonly #own: string
  readonly #byPath: ReadonlyMap<string, readonly Entry[]>
  readonly #apis: readonly ApiAddress[]

  constructor(options: LinkOptions) {
    this.#options = options
    this.#own = `${options.site.url}${options.site.basePath}/`
    this.#byPath = entriesByPath(options.catalogs)
    this.#apis = options.catalogs.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : apiAddress(baseUrl)))
  }

  /** What the addresses of the site begin with, without the slash. */
  get origin(): string {
    return this.#own.slice(0, -1)
  }

  /** Reads an address; undefined for one of another site, and for a file of this one. */
  read(address: string): SiteLink | undefined {
    // Behind its path an address has values of the request, which belong in no report.
    const [bare = ''] = address.split(/[?#]/)
    const path = this.#pathOf(bare)
    if (path === undefined) return this.#doubtful(bare) ?? this.#elsewhere(bare)
    if (/\.[a-z]{2,4}\/$/.test(path) && !this.#options.pages.has(path)) return undefined
    const state = this.#options.pages.has(path) ? 'page' : 'dead'
    // Where the API is below the address of the site, it answers what is no page.
    if (state === 'dead' && this.#apis.some(({ below }) => below.length >= this.#own.length && bare.startsWith(below)))
      return undefined
    const slash = bare.endsWith('/') || /\/index\.(?:html|json|md)$/.test(bare) ? {} : { lacksSlash: true }
    return { bare, path, state, entries: this.#byPath.get(path) ?? [], ...slash }
  }

  /** Reads an address as code has it, which may be the beginning of one, or have something to fill in. */
  readBeginning(address: string): SiteLink | undefined {
    const [bare = ''] = address.split(/[?#]/)
    const at = bare.search(filledIn)
    if (at < 0 && /[\p{L}\p{N}/]$/u.test(bare)) return this.read(bare)
    const path = this.#restOf(at < 0 ? bare : bare.slice(0, at))
    if (path === undefined || [...this.#options.pages].some((page) => page.startsWith(path))) return undefined
    return { bare: bare.replaceAll('\uFFFC', '{…}'), path, state: 'dead', entries: [] }
  }

  /** The address of the page of an entry. */
  addressOf(entry: Entry): string {
    return `${this.origin}${entryPath(entry)}`
  }

  /** The page that the rules of hosts lead to from a link without a page. */
  redirectOf({ path }: SiteLink): string | undefined {
    return this.#options.redirects?.get(path)
  }

  /**
   * The address that a link has to be to the letter. A former name stays: it was the address of the code. A short link is none.
   */
  exactOf({ path, bare, entries: [first] }: SiteLink, entry = first): string {
    if (path.startsWith('/e/') && entry !== undefined) return this.addressOf(entry)
    return bare.startsWith('/') ? `${this.#options.site.basePath}${path}` : `${this.origin}${path}`
  }

  /** What to write instead of a dead link. */
  insteadOf(link: SiteLink, entry: Entry | undefined): string {
    const { path } = link
    if (entry !== undefined) return `${this.origin}${entryPath(entry)}`
    const target = this.redirectOf(link)
    if (target !== undefined) return `${this.origin}${target}`
    // By its spelling alone: whoever copies it without a look may link another code.
    const page = this.#options.meant?.(path)
    return page === undefined ? 'the address of a page' : `${this.origin}${page}, if that is what is meant`
  }

  /** The path of an address of the site; undefined for one of another. A trailing slash may be missing, as hosts add it. */
  #pathOf(bare: string): string | undefined {
    const path = this.#restOf(bare)?.replace(/index\.(?:html|json|md)$/, '')
    return path === undefined || path.endsWith('/') ? path : `${path}/`
  }

  #restOf(bare: string): string | undefined {
    const { site, catalogs } = this.#options
    if (bare === this.origin) return '/'
    if (bare.startsWith(this.#own)) return `/${bare.slice(this.#own.length)}`
    const isRelative = catalogs.some(({ slug }) => bare.startsWith(`${site.basePath}/${slug}/`))
    return isRelative ? bare.slice(site.basePath.length) : undefined
  }

  #doubtful(bare: string): SiteLink | undefined {
    const { basePath } = this.#options.site
    if (!bare.startsWith(`${basePath}/`)) return undefined
    const [catalog = '', slug = '', ...more] = bare
      .slice(basePath.length + 1)
      .replace(/\/$/, '')
      .split('/')
    if (catalog === '' || more.length > 0 || !this.#byPath.has(`/e/${slug}/`) || catalog === 'e') return undefined
    return { bare, path: `/${catalog}/${slug}/`, state: 'dead', entries: [], isDoubtful: true }
  }

  #elsewhere(bare: string): SiteLink | undefined {
    const [, host = '', path = ''] = /^https?:\/\/([^/\s]+)(\/\S*)$/i.exec(bare) ?? []
    // What is on the host of the API is a route of it.
    if (this.#apis.some((api) => api.host.test(host))) return undefined
    const parts = path.split('/').filter((part) => part !== '')
    // The other host may have had the site in a folder.
    for (const from of parts.keys()) {
      const own = `/${parts.slice(from).join('/')}/`
      const entries = this.#byPath.get(own)
      if (entries === undefined || parts.length <= from + 1) continue
      const isWeak = /^(?:\d+|[a-z]+(?:[-_][a-z]+)*)$/.test(parts.at(-1) ?? '')
      return { bare, path: own, state: 'elsewhere', entries, ...(isWeak ? { isWeak } : {}) }
    }
    return undefined
  }
}

/** Where an API answers: its host, and what its addresses begin with. */
interface ApiAddress {
  readonly host: RegExp
  readonly below: string
}

/** The host of a base address may have something to fill in: `https://{tenant}.api.example`. */
function apiAddress(baseUrl: string): ApiAddress[] {
  const [, host] = /^https?:\/\/([^/\s]+)/i.exec(baseUrl) ?? []
  if (host === undefined) return []
  const pieces = host.split(/\{[^{}]*\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [{ host: new RegExp(`^${pieces.join('[^/:]+')}$`, 'i'), below: `${baseUrl.replace(/\/$/, '')}/` }]
}

/** The entries that a page of the site is about: the code of its address, a former name, a short link. */
function entriesByPath(catalogs: readonly Catalog[]): ReadonlyMap<string, readonly Entry[]> {
  const byPath = new Map<string, Entry[]>()
  for (const entry of catalogs.flatMap(({ entries }) => entries)) {
    for (const slug of [entry.slug, ...entry.aliases]) {
      for (const path of [entryPath({ catalog: entry.catalog, slug }), `/e/${slug}/`])
        byPath.set(path, [...(byPath.get(path) ?? []), entry])
    }
  }
  return byPath
}

/** The addresses with a scheme in a text. */
export function addressesIn(text: string): string[] {
  if (!text.includes('://')) return []
  const addresses = text.match(/https?:\/\/[^\s"'`<>()[\],;|\\]+/gi) ?? []
  return addresses.map((address) => address.replace(/[.:!]+$/, ''))
}

/** Whether a link is about one of some codes: catalogs may share a code, and an API does not say of which catalog it is. */
export function isAbout({ entries }: SiteLink, codes: readonly Pick<Entry, 'code'>[]): boolean {
  return entries.some(({ code }) => codes.some((other) => other.code === code))
}
