import type { Defined } from './definitions'

/** The codes that names of constants and classes have, by `NAME` and by `Owner.NAME`. */
export class DefinedNames {
  readonly #codes = new Map<string, Set<string>>()
  readonly #classes = new Set<string>()

  add({ name, owner, isClass }: Defined, code: string): void {
    if (isClass) this.#classes.add(name)
    for (const path of owner === undefined ? [name] : [name, `${owner}.${name}`]) {
      const known = this.#codes.get(path)
      if (known === undefined) this.#codes.set(path, new Set([code]))
      else known.add(code)
    }
  }

  /** Whether it is a class whose instances have a code: it is used where one is made. */
  isClass(name: string): boolean {
    return this.#classes.has(name)
  }

  /** The codes that a path may mean; those of its last name, where its owner is not known. */
  find(path: string): readonly string[] {
    const exact = this.#codes.get(path)
    if (exact !== undefined) return [...exact]
    return path.includes('.') ? [...(this.#codes.get(path.slice(path.lastIndexOf('.') + 1)) ?? [])] : []
  }

  hasName(name: string): boolean {
    return this.#codes.has(name)
  }

  /** Last names of all. */
  names(): Set<string> {
    return new Set([...this.#codes.keys()].map((path) => path.slice(path.lastIndexOf('.') + 1)))
  }
}
