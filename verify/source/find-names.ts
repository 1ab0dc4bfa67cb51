const words = /[A-Za-z0-9_$]+/g

/** Names by their first word, so that one pass over a text finds whether it has any of them. */
export class NameFinder {
  readonly #byFirst = new Map<string, string[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const first = /[A-Za-z0-9_$]+/.exec(name)
      if (first === null) continue
      const rest = name.slice(first.index)
      const known = this.#byFirst.get(first[0])
      if (known === undefined) this.#byFirst.set(first[0], [rest])
      else known.push(rest)
    }
  }

  /** Whether a text has one of the names, in code, texts or comments. */
  isIn(text: string): boolean {
    if (this.#byFirst.size === 0) return false
    words.lastIndex = 0
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const { index } = match
      if (this.#byFirst.get(match[0])?.some((name) => text.startsWith(name, index)) === true) return true
    }
    return false
  }
}
