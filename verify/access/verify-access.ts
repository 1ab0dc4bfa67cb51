import type { Catalog, Entry, Place } from '../../catalog/model/catalog'
import type { Finding } from '../model/finding'
import { readAccessLine } from './read-access-log'

/** What logs are compared with. */
export interface AccessOptions {
  readonly catalogs: readonly Catalog[]
  readonly basePath: string
  /** Paths of all pages of the site. */
  readonly pages: ReadonlySet<string>
  /** The page that was meant by a path that has none; undefined where it means nothing of this site. */
  meant(path: string): string | undefined
}

/** What access logs have. */
export interface AccessReport {
  readonly findings: readonly Finding[]
  readonly lines: number
  readonly requests: number
  readonly unread: number
  /** How often each code was asked for, most asked for first. */
  readonly counts: readonly { readonly entry: Entry; readonly count: number }[]
}

/** Collects what was asked for, line by line, so that a log of any size takes little memory. */
export class AccessCount {
  readonly #options: AccessOptions
  readonly #byPath = new Map<string, Entry>()
  /** By the path in lower case; undefined where paths differ in case alone. */
  readonly #folded = new Map<string, Entry | undefined>()
  readonly #counts = new Map<Entry, number>()
  readonly #dead = new Map<string, { count: number; place: Place; shown: string }>()
  #lines = 0
  #requests = 0
  #unread = 0

  constructor(options: AccessOptions) {
    this.#options = options
    const shared = new Map<string, number>()
    for (const entry of options.catalogs.flatMap(({ entries }) => entries)) {
      for (const name of [entry.slug, ...entry.aliases]) {
        this.#byPath.set(`/${entry.catalog}/${name}/`, entry)
        const short = `/e/${name}/`
        // A short link that several codes have says of none that it was asked for.
        shared.set(short, (shared.get(short) ?? 0) + 1)
        this.#byPath.set(short, entry)
      }
    }
    for (const [short, count] of shared) if (count > 1) this.#byPath.delete(short)
    for (const [path, entry] of this.#byPath) {
      const key = path.toLowerCase()
      this.#folded.set(key, this.#folded.has(key) && this.#folded.get(key) !== entry ? undefined : entry)
    }
  }

  /** Reads one line of a log. */
  add(line: string, place: Place): void {
    if (line.trim() === '') return
    this.#lines++
    const asked = readAccessLine(line)
    if (asked === undefined) this.#unread++
    if (asked === undefined || asked === 'other') return
    this.#requests++
    const path = this.#pathOf(asked.path)
    if (path === undefined) return
    // The page that it leads to is asked for next, and counts.
    if (asked.status >= 300 && asked.status < 400 && asked.status !== 304) return
    const entry = this.#byPath.get(path) ?? this.#folded.get(path.toLowerCase())
    if (entry !== undefined) this.#counts.set(entry, (this.#counts.get(entry) ?? 0) + 1)
    else if (asked.status >= 400 && !this.#options.pages.has(path)) this.#addDead(path, place, asked.path)
  }

  #addDead(path: string, place: Place, asked: string): void {
    const dead = this.#dead.get(path)
    if (dead !== undefined) dead.count++
    else if (this.#dead.size < mostDead) this.#dead.set(path, { count: 1, place, shown: this.#shown(path, asked) })
  }

  /** A path as the log has it, but for what was escaped behind it. */
  #shown(path: string, asked: string): string {
    const whole = `${this.#options.basePath}${path}`
    return asked === whole.slice(0, -1) ? asked : whole
  }

  /** The path of a page; undefined for a file that is part of no page, and for what is outside of the site. */
  #pathOf(asked: string): string | undefined {
    const { basePath } = this.#options
    if (!asked.startsWith(`${basePath}/`)) return undefined
    // A link that was escaped as a whole has its query and its fragment in its path: values of a request, which no report repeats.
    const bare = decoded(asked.slice(basePath.length))
      .replace(/[?#].*$/s, '')
      .replace(/index\.(?:html|json|md)$/, '')
    if (/\.(?:js|css|png|svg|ico|woff2|txt|xml|webmanifest|map|php|json|html)$/.test(bare)) return undefined
    return bare.endsWith('/') ? bare : `${bare}/`
  }

  report(): AccessReport {
    const findings = [...this.#dead].flatMap(([path, { count, place, shown }]): Finding[] => {
      const meant = this.#options.meant(path)
      if (meant === undefined) return []
      const write = `an alias, or "moved": { "${path}": "${meant}" } in site.json, if ${meant} is what was meant`
      const received = `${count} ${count === 1 ? 'request' : 'requests'} for ${shown}`
      return [{ kind: 'dead-address', code: path, place, expected: 'an address of the site', received, write }]
    })
    const counts = [...this.#counts].map(([entry, count]) => ({ entry, count })).sort((a, b) => b.count - a.count)
    return { findings, lines: this.#lines, requests: this.#requests, unread: this.#unread, counts }
  }
}

/** Most addresses without a page that are remembered: scanners ask for as many as they like. */
const mostDead = 20_000

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
