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
    const links = facts.links.map((at) => from.links[at])
    const ids = facts.ids.map((at) => from.ids[at])
    if (links.includes(undefined) || ids.includes(undefined)) return undefined
    return {
      links: links.flatMap((link) => (link === undefined ? [] : [this.link(link)])),
      ids: ids.flatMap((id) => (id === undefined ? [] : [this.id(id)])),
    }
  }
}

function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
