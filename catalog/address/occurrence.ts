import { withoutUnsafe } from '../text/unsafe-character'
import { argumentText, mostArguments, occurrenceIds, type Pairs } from '../values/argument-text'

/**
 * What a link says of one occurrence of an error, in its fragment:
 * `/<catalog>/<CODE>/#p.<param>=<value>&request_id=<id>&at=<time>`. Whoever made the link chose the
 * values: they are text, never markup, and nobody has checked them.
 */

export interface Argument {
  readonly kind: 'param' | 'request_id' | 'at'
  /** Name of the param; for the other kinds their own name. */
  readonly name: string
  /** Without what nobody can see, as in the content. May be empty. */
  readonly value: string
  readonly isCut: boolean
}

export interface Occurrence {
  /** Params in the order of the message, then request id and time. */
  readonly arguments: readonly Argument[]
  /** How many more the link has. */
  readonly more: number
}

/**
 * Reads the values for an entry with these params. Unknown names are ignored, of two values of one
 * name the first one holds. `args[]` of the query (the form of React's error links) gives
 * the params in their order, where the fragment does not name them. Never throws.
 */
export function readOccurrence(fragment: Pairs, query: Pairs, params: readonly string[]): Occurrence {
  const positional = [...query].filter(([name]) => name === 'args[]').map(([, value]) => value)
  const given = new Map<string, string>()
  for (const [name, value] of fragment) if (!given.has(name)) given.set(name, value)
  const named = params.flatMap((name, index) => {
    const value = given.get(`p.${name}`) ?? positional[index]
    return value === undefined ? [] : [argument('param', name, value)]
  })
  const others = occurrenceIds.flatMap((name) => {
    const value = given.get(name)
    return value === undefined ? [] : [argument(name, name, value)]
  })
  const shown = named.slice(0, mostArguments - others.length)
  const surplus = Math.max(0, positional.length - params.length)
  return { arguments: [...shown, ...others], more: named.length - shown.length + surplus }
}

function argument(kind: Argument['kind'], name: string, text: string): Argument {
  return { kind, name, ...argumentText(text, withoutUnsafe) }
}
