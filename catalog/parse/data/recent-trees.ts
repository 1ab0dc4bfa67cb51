import { type Node, parseTree } from 'jsonc-parser'

/** Longest texts, in UTF-16 code units together, whose trees are kept. */
const mostKept = 3_000_000

/** Trees that are kept at any length: a check goes back and forth between a few files, and parses none of them each time. */
const leastKept = 4

/**
 * The trees of JSON texts that were asked for last, the newest last. A tree takes twenty times the memory of its text, and is asked for again
 * only where something of the text has to be named with its place: then it is parsed once more.
 */
export class RecentTrees {
  readonly #trees = new Map<object, { readonly root: Node; readonly length: number }>()
  #length = 0

  constructor(private readonly most = mostKept) {}

  /** How many are kept. */
  get size(): number {
    return this.#trees.size
  }

  keep(owner: object, root: Node, length: number): void {
    this.#trees.set(owner, { root, length })
    this.#length += length
    for (const [oldest, tree] of this.#trees) {
      if (this.#length <= this.most || this.#trees.size <= leastKept) break
      this.#trees.delete(oldest)
      this.#length -= tree.length
    }
  }

  /** Keeps none any more. */
  clear(): void {
    this.#trees.clear()
    this.#length = 0
  }

  /** The tree of a text that has one. */
  treeOf(owner: object, text: string): Node {
    const known = this.#trees.get(owner)
    if (known !== undefined) {
      this.#trees.delete(owner)
      this.#trees.set(owner, known)
      return known.root
    }
    const root = parseTree(text)
    if (root === undefined) throw new Error('A text that was JSON is none any more.')
    this.keep(owner, root, text.length)
    return root
  }
}
