import type { Nodes } from 'mdast'
import type { Guide, Place } from '../model/catalog'
import type { Problem } from '../model/problem'

/** What a guide is read from: its text, where it is, and the files that it may show. */
export type GuideSource = Pick<Guide, 'body' | 'place' | 'snippets'>

/** A tag in the tree of a guide. */
export type PartNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Braces in the tree of a guide. */
export type BracesNode = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>

/** A range of the text, by lines and columns from 1. */
export type Spot = Pick<Nodes, 'position'>

/** A guide while it is being read: what is wrong with it, and where. */
export class GuideDraft {
  readonly problems: Problem[] = []

  /** The tabs of each `<Tabs>` that has been read, by their position in it, from 1. */
  readonly tabs = new Map<Nodes, { readonly group: string; readonly at: number }>()

  constructor(readonly source: GuideSource) {}

  report(spot: Spot, problem: Omit<Problem, 'place'>): void {
    this.problems.push({ ...problem, place: this.#placeOf(spot) })
  }

  /** The first line at that place, as a message shows it. */
  quote({ position }: Spot): string {
    const text = this.source.body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    const first = text.split('\n')[0] ?? ''
    return `\`${first.length > 60 ? `${first.slice(0, 59)}…` : first}\``
  }

  #placeOf({ position }: Spot): Place {
    const { place } = this.source
    return { ...place, line: place.line + (position?.start.line ?? 1) - 1, column: position?.start.column ?? 1 }
  }
}
