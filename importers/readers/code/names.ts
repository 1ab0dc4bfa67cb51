import { fieldByName } from '../../mapping/field-names'
import { isOfHttp } from '../../mapping/parse-statuses'
import type { Definition, DefinitionValue } from './definition'
import { isWord } from './syntax/words'

/** The constants of all files by name. */
export class Names {
  readonly #byName = new Map<string, Definition[]>()
  readonly #byPath = new Map<string, Definition>()
  readonly #members = new Map<string, Definition[]>()
  readonly #parts = new Set<Definition>()

  constructor(constants: readonly Definition[]) {
    for (const constant of constants) {
      const { name, owner } = constant
      if (name === undefined) continue
      const alike = this.#byName.get(name)
      if (alike === undefined) this.#byName.set(name, [constant])
      else alike.push(constant)
      const path = `${owner ?? ''}.${name}`
      if (!this.#byPath.has(path)) this.#byPath.set(path, constant)
      if (!constant.isMember) continue
      const members = this.#members.get(owner ?? '')
      if (members === undefined) this.#members.set(owner ?? '', [constant])
      else members.push(constant)
    }
  }

  /** The constants that a row is about: the one that its key names, or all but some of an enum. */
  about({ path, owner, isAside, rest, place }: Definition): Definition[] {
    if (rest === undefined) return [this.find(path, owner, isAside) ?? []].flat()
    const all = this.#members.get((rest.owner === 'Self' ? owner : rest.owner) ?? '') ?? []
    // Several files may have an enum of that name.
    const near = all.filter((member) => member.place.file === place.file)
    return (near.length > 0 ? near : all).filter(({ name = '' }) => !rest.except.has(name))
  }

  /** What a name stands for: `Errors.GONE`, `self.GONE`, `GONE`. */
  find(path: string | undefined, owner: string | undefined, isWhole = false): Definition | undefined {
    const parts = (path ?? '').replace(/::|->|\?\./g, '.').split('.')
    const name = parts.at(-1) ?? ''
    const holder = parts.at(-2)
    const isOwn = holder === undefined || /^(?:self|Self|static|this|cls)$/.test(holder)
    const found = this.#byPath.get(`${isOwn ? (owner ?? '') : holder}.${name}`)
    if (found !== undefined || isWhole) return found
    // A name that several lists have is known only with its list, or with the file or folder: `errorcodes.Gone` of `errorcodes.go`.
    const alike = this.#byName.get(name) ?? []
    const isThere = ({ place }: Definition) => place.file.split(/[/.]/).includes(holder ?? '')
    const [only, ...more] = alike.length > 1 && !isOwn ? alike.filter(isThere) : alike
    return more.length === 0 ? only : undefined
  }

  /** What a name stands for by its whole path, or as a constant of its own file or module: `codes.GONE`. */
  findWhole(path: string, owner: string | undefined): Definition | undefined {
    const alone = this.find(path, owner)
    return this.find(path, owner, true) ?? (alone?.owner === undefined ? alone : undefined)
  }

  /** Whether a constant is only what codes of others begin or end with. */
  isPart(constant: Definition): boolean {
    return this.#parts.has(constant)
  }

  /** A definition whose names of constants are the values of these. */
  follow(definition: Definition): Definition {
    const values = definition.values.map((value) => this.#valueOf(value, definition))
    return { ...definition, values }
  }

  /** A word that is put together of constants and texts: `Prefix + "2"`, `$"{Prefix}2"`. Sentences have places for values instead. */
  #sumOf({ kind, text }: DefinitionValue, owner: string | undefined): string | undefined {
    const parts =
      kind === 'text'
        ? text.split(/(\$?\{[\w.]+\})/)
        : kind === 'name' && text.includes('+')
          ? text.split(/\s*\+\s*/)
          : []
    if (parts.length < 2 || /\s/.test(kind === 'text' ? text : '')) return undefined
    const told = parts.map((part) => {
      const [, literal] =
        kind === 'text'
          ? [part, /^\$?\{/.test(part) ? undefined : part]
          : (/^(?:"([^"\\]*)"|'([^'\\]*)')$/.exec(part) ?? [])
      const found = literal === undefined ? this.findWhole(part.replace(/^\$?\{|\}$/g, ''), owner) : undefined
      if (found !== undefined) this.#parts.add(found)
      return literal ?? (found === undefined ? undefined : literalOf(found))
    })
    return told.every((part) => part !== undefined) ? told.join('') : undefined
  }

  #valueOf(value: DefinitionValue, definition: Definition): DefinitionValue {
    const { owner, name } = definition
    const sum = this.#sumOf(value, owner)
    if (sum !== undefined) return { ...value, kind: 'text', text: sum, from: value.text }
    if (value.kind !== 'name') return value
    // `HttpStatus.NOT_FOUND` is a status, and `Codes.NOT_FOUND` is not, where the code has a list of that name.
    if (isOfHttp(value.text) && !this.#byPath.has(value.text)) return value
    const found = this.find(value.text, owner)
    const code = found === undefined || found === definition ? undefined : codeOf(found)
    if (code !== undefined) return { ...value, kind: 'text', text: code.text, key: 'code', from: value.text }
    const [only, ...more] = found?.values ?? []
    if (found === undefined || found.name === name || only === undefined || more.length > 0) return value
    if (only.kind === 'name' || only.key !== undefined) return value
    return { ...value, kind: only.kind, text: only.text, from: value.text }
  }
}

/** The number or text of a constant, where it is all that the constant has. */
export function literalOf({ count, values: [only, ...more] }: Definition): string | undefined {
  return count ?? (more.length === 0 && only?.key === undefined && only?.kind !== 'name' ? only?.text : undefined)
}

/** The code of what is made as one, and of more than that: `ErrorCode{"ERR_GONE", "", CategoryOrders}`. */
function codeOf({ maker, values, params }: Definition): DefinitionValue | undefined {
  if (values.length < 2 || !/codes?$/i.test(maker ?? '')) return undefined
  const named = values.find(({ key }, index) => fieldByName(key ?? params[index] ?? '')?.field === 'code')
  return [named, values[0]].find((value) => value?.kind === 'text' && isWord(value.text))
}
