import type { BlockContent, DefinitionContent, Heading, ListItem, RootContent } from 'mdast'
import type { Place } from '../../model/catalog'
import type { DataPath } from '../../model/located'
import type { Problem, ProblemKind } from '../../model/problem'

/** The fields of an entry that an `.mdx` file gives as text. */
export const proseFields = ['causes', 'solutions', 'examples', 'sections'] as const
export type ProseField = (typeof proseFields)[number]

type Node = RootContent | BlockContent | DefinitionContent | ListItem

/** The key of a path in the table of places of a body. */
export function placeKey(path: DataPath): string {
  return path.join('\u0000')
}

/**
 * The text of one `.mdx` entry while it is being read: the data found so far, where each part of it
 * is, and what is wrong. Nodes are those of the tree of `body`.
 */
export class BodyDraft {
  readonly value: Record<ProseField, unknown[]> = { causes: [], solutions: [], examples: [], sections: [] }
  readonly places = new Map<string, Place>()
  readonly problems: Problem[] = []
  /** Fields that could not be read in full. */
  readonly unsound = new Set<ProseField>()
  readonly #file: string
  readonly #body: string
  readonly #lineOffset: number

  constructor(file: string, body: string, lineOffset: number) {
    this.#file = file
    this.#body = body
    this.#lineOffset = lineOffset
  }

  /** Notes a problem in a field; without one, in the text as a whole. */
  report(field: ProseField | undefined, place: Place, problem: Omit<Problem, 'place'>) {
    if (field !== undefined) this.unsound.add(field)
    this.problems.push({ ...problem, place })
  }

  reportSection(field: ProseField, name: string, node: Node, words: Pick<Problem, 'expected' | 'received' | 'write'>) {
    const kind: ProblemKind = 'bad-section'
    this.report(field, this.placeOf(node), { kind, subject: name, ...words })
  }

  mark(path: DataPath, place: Node | Place) {
    this.places.set(placeKey(path), 'file' in place ? place : this.placeOf(place))
  }

  placeOf(node: Node): Place {
    const start = node.position?.start
    return this.place(start?.line ?? 1, start?.column ?? 1)
  }

  /** A place by the line and column of the body. */
  place(line: number, column = 1): Place {
    return { file: this.#file, line: line + this.#lineOffset, column }
  }

  /** The first line of a node, as a message shows it. */
  quote(node: Node): string {
    const text = this.#source(node, node)
    return `\`${(text.split('\n')[0] ?? '').slice(0, 60)}\``
  }

  /** The Markdown source of a heading, without its marks. */
  heading(heading: Heading): string {
    const [first, last] = [heading.children[0], heading.children.at(-1)]
    if (first?.position === undefined || last?.position === undefined) return ''
    return this.#body.slice(first.position.start.offset, last.position.end.offset).trim()
  }

  /**
   * Markdown source from one node to another; one paragraph becomes one line,
   * and nested lines lose the indent of their list.
   */
  slice(first: Node, last: Node): string {
    const text = this.#source(first, last)
    if (first === last && first.type === 'paragraph') return text.replace(/(?<! {2}|\\)\n[ \t]*/g, ' ')
    const indent = (first.position?.start.column ?? 1) - 1
    const [head = '', ...rest] = text.split('\n')
    return [head, ...rest.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))].join('\n')
  }

  #source(first: Node, last: Node): string {
    return this.#body.slice(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0)
  }
}

/** Cuts nodes at the headings of a depth (or a lesser one). The part before the first has no heading. */
export function splitAtHeadings(nodes: readonly RootContent[], depth: number): readonly HeadedNodes[] {
  const parts: { heading: Heading | undefined; nodes: RootContent[] }[] = []
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= depth) parts.push({ heading: node, nodes: [] })
    else {
      if (parts.length === 0) parts.push({ heading: undefined, nodes: [] })
      parts.at(-1)?.nodes.push(node)
    }
  }
  return parts
}

export interface HeadedNodes {
  readonly heading: Heading | undefined
  readonly nodes: readonly RootContent[]
}
