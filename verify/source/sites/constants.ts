import type { TokenFile } from '../tokens/token'
import type { CodeTokens } from './code-tokens'
import { ownerOf } from './definitions'
import type { ConstantTexts } from './fold'

/** The constants of all files that are a text or a number, by `NAME` and by `Owner.NAME`. */
export class Constants implements ConstantTexts {
  readonly #values = new Map<string, string | undefined>()

  /** Adds a constant. A name with several values has none. */
  add(name: string, owner: string | undefined, value: string): void {
    for (const path of owner === undefined ? [name] : [name, `${owner}.${name}`]) {
      const isOther = this.#values.has(path) && this.#values.get(path) !== value
      this.#values.set(path, isOther ? undefined : value)
    }
  }

  find(path: string): string | undefined {
    const exact = this.#values.get(path)
    if (exact !== undefined || !path.includes('.')) return exact
    return this.#values.get(path.slice(path.lastIndexOf('.') + 1))
  }

  /** Names whose values are wanted: those of constants that a code is put together from. */
  names(isWanted: (value: string) => boolean): Set<string> {
    const found = new Set<string>()
    for (const [path, value] of this.#values)
      if (value !== undefined && isWanted(value)) found.add(path.slice(path.lastIndexOf('.') + 1))
    return found
  }
}

/** Longest text of a constant that may be part of a code. */
const longest = 80

/** Adds the constants of a file that are one text, wherever they are defined. */
export function addConstants({ tokens }: TokenFile, code: CodeTokens, constants: Constants): void {
  for (const [index, { kind, text, row }] of tokens.entries()) {
    if (kind !== 'text' || text.length > longest || !/^(?:=|:|:=)$/.test(tokens[index - 1]?.text ?? '')) continue
    const next = tokens[index + 1]
    const isAlone = next === undefined || next.kind !== 'mark' || /^[;,)}\]]$/.test(next.text) || next.row !== row
    const name = isAlone ? nameOf(code, index) : undefined
    if (name !== undefined) constants.add(name, ownerOf(code, index), text)
  }
}

/** The name that is given a value: `PREFIX` in `const PREFIX = "ORD-"`. */
function nameOf(code: CodeTokens, index: number): string | undefined {
  return code.hasTextKey(index) ? undefined : code.keyAt(index)
}
