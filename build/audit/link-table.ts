import { type FoundLink, linkKinds } from './found-link'

/** What a file leads to and what can be pointed to in it, as numbers of a `LinkTable`. */
export interface FileFacts {
  readonly links: readonly number[]
  readonly ids: readonly number[]
}

/** As `LinkTable` has them, in order. */
export interface TableRows {
  readonly links: readonly FoundLink[]
  readonly ids: readonly string[]
}

/**
 * Every link and every anchor of a site once, by number: most pages share most of theirs. Texts are copied in: a part
 * of a page would keep the whole page in memory. It may begin with what another table has, under the same numbers.
 */
export class LinkTable {
  readonly links: FoundLink[]
  readonly ids: string[]
  readonly #links = new Map<FoundLink['kind'], Map<string, number>>(linkKinds.map((kind) => [kind, new Map()]))
  readonly #ids = new Map<string, number>()

  constructor({ links, ids }: TableRows = { links: [], ids: [] }) {
    this.links = [...links]
    this.ids = [...ids]
    for (const [at, { kind, link }] of links.entries()) this.#links.get(kind)?.set(link, at)
    for (const [at, id] of ids.entries()) this.#ids.set(id, at)
  }

  /** Number of all that is in it. */
  get size(): number {
    return this.links.length + this.ids.length
  }

  link({ kind, link }: FoundLink): number {
    const known = this.#links.get(kind)?.get(link)
    if (known !== undefined) return known
    const own = { kind, link: copyOf(link) }
    this.#links.get(kind)?.set(own.link, this.links.length)
    return this.links.push(own) - 1
  }

  id(id: string): number {
    const known = this.#ids.get(id)
    if (known !== undefined) return known
    const own = copyOf(id)
    this.#ids.set(own, this.ids.length)
    return this.ids.push(own) - 1
  }
}

/** `1,2;3`: links, then ids. */
export function factsText({ links, ids }: FileFacts): string {
  return `${links.join(',')};${ids.join(',')}`
}

/** What `factsText` has written; numbers of anything else are those of nothing. */
export function readFacts(text: string): FileFacts {
  const [links = [], ids = []] = text.split(';').map((part) => (part === '' ? [] : part.split(',').map(Number)))
  return { links, ids }
}

function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
