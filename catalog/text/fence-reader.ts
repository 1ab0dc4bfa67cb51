/** A block of code that is open: its marks, and the containers that it is in. */
interface Fence {
  readonly mark: string
  readonly length: number
  /** Marks of quotes before it; a line with fewer ends it. */
  readonly quotes: number
  /** Columns before it, behind the quotes. */
  readonly indent: number
}

type State = Fence | undefined

/** Most states that are kept: where more are possible, no line counts as code. */
const mostStates = 8

/** A fence behind marks of quotes and lists with so few spaces that it is one for certain. */
const certainPrefix = /^ {0,3}(?:(?:>|[-+*] |1[.)] ) {0,2})*$/
const opener = /^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*)(`{3,}(?=[^`]*$)|~{3,})/

const closer = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/

/**
 * Tells line by line what is code in a fence, as CommonMark has it: a fence ends with at least as many of its own
 * marks, or with the quote or the list that it is in. A line of which that cannot be told from the lines before
 * it counts as no code.
 */
export class FenceReader {
  #states: readonly State[] = [undefined]

  /** Whether the next line is in a fence, or begins or ends one. With `isDoubtful` it may begin none. */
  isCode(line: string, isDoubtful = false): boolean {
    const before = this.#states
    const after = new Map<string, State>()
    for (const state of before.flatMap((known) => next(known, line, isDoubtful)))
      after.set(JSON.stringify(state), state)
    const states = [...after.values()]
    this.#states = states.length > mostStates ? [undefined, ...states.slice(0, mostStates - 1)] : states
    const isInside = before.every((state) => state !== undefined)
    const isStill = this.#states.every((state) => state !== undefined)
    return isStill || (isInside && closer.test(line))
  }
}

function next(state: State, line: string, isDoubtful: boolean): State[] {
  if (state === undefined) return opened(line, isDoubtful)
  const quoted = /^(?:[ \t]*>)*/.exec(line)?.[0] ?? ''
  if ((quoted.match(/>/g)?.length ?? 0) < state.quotes) return next(undefined, line, isDoubtful)
  const rest = behindQuotes(line, state.quotes)
  if (rest.trim() === '') return [state]
  const indent = rest.search(/\S/)
  const run = /^(`{3,}|~{3,})[ \t]*$/.exec(rest.trimStart())?.[1]
  if (run?.[0] === state.mark && run.length >= state.length) {
    if (indent <= 3 || indent <= state.indent) return [undefined]
    return indent <= state.indent + 3 ? [undefined, state] : [state]
  }
  // In a list the line ends the item and its fence; at the root of the text it is code.
  return indent < state.indent ? [state, ...next(undefined, line, isDoubtful)] : [state]
}

function opened(line: string, isDoubtful: boolean): State[] {
  const [, prefix = '', run] = opener.exec(line) ?? []
  if (run === undefined) return [undefined]
  const fence = {
    mark: run[0] ?? '',
    length: run.length,
    quotes: prefix.match(/>/g)?.length ?? 0,
    indent: prefix.length - prefix.lastIndexOf('>') - 1,
  }
  return !isDoubtful && certainPrefix.test(prefix) ? [fence] : [fence, undefined]
}

function behindQuotes(line: string, quotes: number): string {
  let at = 0
  for (let count = 0; count < quotes; count++) at = line.indexOf('>', at) + 1
  return line.slice(at)
}
