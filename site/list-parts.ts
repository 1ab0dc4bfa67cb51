/** A part of a list of codes: so many pages, each with codes `from` to `to` of `total`, counted from 1. */
export interface ListPart {
  readonly number: number
  readonly of: number
  readonly from: number
  readonly to: number
  readonly total: number
}

/** A row has up to 1 kB of HTML, and no page more than 300 kB. */
const mostOnPage = 250

/** The parts of a list, as even as can be; one where it is short enough, or empty. */
export function listParts(total: number): readonly ListPart[] {
  const of = Math.max(1, Math.ceil(total / mostOnPage))
  const size = Math.ceil(total / of)
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    from: index * size + 1,
    to: Math.min(total, (index + 1) * size),
    total,
  }))
}

/** The path of a part: that of the list, or `/shop/page/2/`. */
export function partPath(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`
}

/** What is in a part of a list; in the first one where none is given. */
export function inPart<Item>(items: readonly Item[], part = listParts(items.length)[0]): readonly Item[] {
  return part === undefined ? items : items.slice(part.from - 1, part.to)
}
