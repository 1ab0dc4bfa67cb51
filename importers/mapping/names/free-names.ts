/** Gives each name once: where it is taken, the name with the next number behind it. */
export class FreeNames {
  readonly #taken: Set<string>
  /** The last number behind each name, so that the thousandth of a kind is found as soon as the second. */
  readonly #last = new Map<string, number>()

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** The name that is free: `wanted`, or what `numbered` makes of it. Names that differ in case only count as one. */
  take(wanted: string, numbered = (count: number) => `${wanted}-${count}`): string {
    const key = wanted.toLowerCase()
    let name = wanted
    let count = this.#last.get(key) ?? 1
    while (this.#taken.has(name.toLowerCase())) {
      count++
      name = numbered(count)
    }
    this.#last.set(key, count)
    this.#taken.add(name.toLowerCase())
    return name
  }
}
