import { type FoundLink, linkKinds } from './found-link'

/** What a file leads to and what can be pointed to in it, as numbers of a `LinkTable`. */
export interface FileFacts {
  readonly links: readonly number[]
  readonly ids: readonly number[]
}

/**
 * Every link and every anchor of a site once, by number: most pages share most of theirs. Texts are copied in: a part
 * of a page would keep the whole page in memory.
 */
export class LinkTable {
  readonly links: FoundLink[] = []
  readonly ids: string[] = []
  readonly #links = new Map<FoundLink['kind'], Map<string, number>>(linkKinds.map((kind) => [kind, new Map()]))
  readonly #ids = new Map<string, number>()
  readonly #taken = new WeakMap<LinkTable, { readonly link: NumberOf; readonly id: NumberOf }>()

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

  /** The facts of a file that another table has, by the numbers of this one; undefined where that knows no such number. */
  take(facts: FileFacts, from: LinkTable): FileFacts | undefined {
    const own = this.#numbersOf(from)
    const links = facts.links.map((at) => own.link(at))
    const ids = facts.ids.map((at) => own.id(at))
    return links.every((at) => at !== undefined) && ids.every((at) => at !== undefined) ? { links, ids } : undefined
  }

  /** What the numbers of another table are here. Each is looked up once: pages name the same things over and over. */
  #numbersOf(from: LinkTable) {
    const former = this.#taken.get(from)
    if (former !== undefined) return former
    const made = {
      link: remembered((at) => (from.links[at] === undefined ? undefined : this.link(from.links[at]))),
      id: remembered((at) => (from.ids[at] === undefined ? undefined : this.id(from.ids[at]))),
    }
    this.#taken.set(from, made)
    return made
  }
}

type NumberOf = (at: number) => number | undefined

function remembered(look: NumberOf): NumberOf {
  const known: number[] = []
  return (at) => {
    const before = known[at]
    if (before !== undefined) return before
    const found = look(at)
    if (found !== undefined) known[at] = found
    return found
  }
}

function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
