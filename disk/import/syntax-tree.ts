import type { Tree, TreeCursor } from 'web-tree-sitter'

/**
 * A node of a syntax tree as plain data. Tree-sitter looks for a parent or a sibling from the root each time, which
 * takes the square of a long list; here both are available, and the tree of the library can be freed.
 */
export class TreeNode {
  readonly type: string
  readonly startIndex: number
  readonly endIndex: number
  readonly isNamed: boolean
  readonly isMissing: boolean
  readonly parent: TreeNode | null
  readonly children: TreeNode[] = []
  readonly #field: string | null
  readonly #source: Source
  readonly #place: number
  #named: TreeNode[] | undefined
  #hasError: boolean | undefined

  constructor(cursor: TreeCursor, source: Source, parent: TreeNode | null) {
    this.type = cursor.nodeType
    this.startIndex = cursor.startIndex
    this.endIndex = cursor.endIndex
    this.isNamed = cursor.nodeIsNamed
    this.isMissing = cursor.nodeIsMissing
    this.#field = cursor.currentFieldName
    this.#source = source
    this.parent = parent
    this.#place = parent?.children.length ?? 0
    parent?.children.push(this)
  }

  get text(): string {
    return this.#source.text.slice(this.startIndex, this.endIndex)
  }

  get isError(): boolean {
    return this.type === 'ERROR'
  }

  get hasError(): boolean {
    this.#hasError ??= this.isError || this.isMissing || this.children.some((child) => child.hasError)
    return this.#hasError
  }

  get namedChildren(): readonly TreeNode[] {
    this.#named ??= this.children.filter(({ isNamed }) => isNamed)
    return this.#named
  }

  get previousSibling(): TreeNode | null {
    return this.parent?.children[this.#place - 1] ?? null
  }

  get nextSibling(): TreeNode | null {
    return this.parent?.children[this.#place + 1] ?? null
  }

  get startPosition() {
    return this.#source.position(this.startIndex)
  }

  get endPosition() {
    return this.#source.position(this.endIndex)
  }

  childForFieldName(name: string): TreeNode | null {
    return this.children.find((child) => child.#field === name) ?? null
  }
}

/** The text that a tree was made from, and where its lines begin. */
class Source {
  readonly text: string
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.text = text
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  position(index: number): { row: number; column: number } {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return { row: low, column: index - (this.#starts[low] ?? 0) }
  }
}

/** Deepest node that is copied: what lies below is left, as no reader looks there. */
const deepest = 400

/** The root of a tree as plain data. */
export function copyTree(tree: Tree, text: string): TreeNode {
  const source = new Source(text)
  const cursor = tree.walk()
  try {
    const root = new TreeNode(cursor, source, null)
    let at = root
    let depth = 0
    for (;;) {
      if (depth < deepest && cursor.gotoFirstChild()) depth++
      else {
        let hasNext = false
        while (depth > 0 && !hasNext) {
          hasNext = cursor.gotoNextSibling()
          at = at.parent ?? at
          if (!hasNext) {
            cursor.gotoParent()
            depth--
          }
        }
        if (depth === 0) return root
      }
      at = new TreeNode(cursor, source, at)
    }
  } finally {
    cursor.delete()
  }
}
