/** A wire message cut at its placeholders. There is one piece more than there are names. */
export interface Template {
  /** Literal text before, between and after the placeholders. */
  readonly pieces: readonly string[]
  /** Name of the param that is after the piece of the same number. */
  readonly names: readonly string[]
  /** Id of the variant whose message it is. */
  readonly variant?: string
}

/** The name of a placeholder without a param: its value is nobody's. */
export const nameless = ''

const sentenceEnd = /\. \p{Lu}/u

/**
 * Cuts a message at its placeholders: each is taken where it is next, a placeholder that
 * is written alike several times (`%v`) in the order of the params, one that comes back
 * (`{name} … {name}`) under the same name, one that the message does not hold not at all.
 *
 *   'The key %v exceeds %v characters.'  ->  pieces 'The key ' · ' exceeds ' · ' characters.'
 */
export function compileTemplate(
  message: string,
  params: readonly (readonly [placeholder: string, name: string])[],
): Template {
  const pieces: string[] = []
  const names: string[] = []
  const used = new Set<number>()
  let from = 0
  for (;;) {
    const next = nextPlaceholder(message, params, { from, used })
    if (next === undefined) break
    pieces.push(message.slice(from, next.at))
    names.push(next.name)
    used.add(next.param)
    from = next.at + next.length
  }
  pieces.push(message.slice(from))
  return { pieces, names }
}

interface Placeholder {
  readonly at: number
  readonly length: number
  readonly param: number
  readonly name: string
}

function nextPlaceholder(
  message: string,
  params: readonly (readonly [placeholder: string, name: string])[],
  { from, used }: { readonly from: number; readonly used: ReadonlySet<number> },
): Placeholder | undefined {
  let best: Placeholder | undefined
  params.forEach(([placeholder, name], param) => {
    const at = placeholder === '' ? -1 : message.indexOf(placeholder, from)
    if (at === -1) return
    const earlier = best === undefined || at < best.at
    const fresher = best !== undefined && at === best.at && used.has(best.param) && !used.has(param)
    if (earlier || fresher) best = { at, length: placeholder.length, param, name }
  })
  return best
}

/** The first sentence of a message that has more, where it holds a placeholder: what people copy of it. */
export function firstSentence({ pieces, names }: Template): Template | undefined {
  const at = pieces.findIndex((piece) => sentenceEnd.test(piece))
  const end = pieces[at]?.search(sentenceEnd)
  if (end === undefined || at === 0) return undefined
  return { pieces: [...pieces.slice(0, at), pieces[at]?.slice(0, end + 1) ?? ''], names: names.slice(0, at) }
}
