import { fieldByName } from '../../mapping/field-names'
import { isOfHttp } from '../../mapping/parse-statuses'
import { type Loss, lossAt } from '../../rows/row'
import type { Definition, DefinitionValue } from './definition'

/**
 * Definitions with the names in them followed to what they stand for, and tables about constants joined with the
 * constants: `ErrGone: {Message: "…"}` tells about `ErrGone`, wherever that is defined.
 */
export function joinDefinitions(definitions: readonly Definition[], losses: Loss[]): Definition[] {
  const names = new Names(definitions.filter(({ isReference, isFactory }) => !isReference && !isFactory))
  const rowsOf = new Map<Definition, Definition[]>()
  const alone: Definition[] = []
  const unknown: Definition[] = []
  for (const definition of definitions) {
    const found = definition.isReference ? names.about(definition) : []
    if (found.length === 0 && !definition.isAside) alone.push(definition)
    if (found.length === 0 && definition.isAside && !definition.rest && definition.values.some(isStatus))
      unknown.push(definition)
    for (const constant of found) rowsOf.set(constant, [...(rowsOf.get(constant) ?? []), definition])
  }
  tellUnknown(unknown, losses)
  const isLeft = leftOut(alone, rowsOf)
  const found = alone.flatMap((definition): (readonly [Definition, Definition])[] => {
    if (definition.isFactory) return made(definition, names, losses).map((item) => [definition, item])
    const rows = rowsOf.get(definition) ?? []
    if (rows.length > 0 || !isLeft(definition)) return [[definition, joined(names.follow(definition), rows, names)]]
    losses.push(
      lossAt(definition.place, `${definition.name}, of which no table says the code, as it does of the others`),
    )
    return []
  })
  return found.flatMap(([definition, item]) => (names.isPart(definition) ? [] : [item]))
}

function isStatus({ key }: DefinitionValue): boolean {
  return key === 'status'
}

/** Tells the statuses that functions say of members which are defined elsewhere, once for each file. */
function tellUnknown(asides: readonly Definition[], losses: Loss[]) {
  const files = new Map<string, Definition[]>()
  for (const aside of asides) files.set(aside.place.file, [...(files.get(aside.place.file) ?? []), aside])
  for (const [first, ...more] of files.values()) {
    if (first === undefined) continue
    const others = more.length === 0 ? '' : ` and of ${more.length} more`
    losses.push(lossAt(first.place, `the status of ${first.path}${others}, which is defined elsewhere`))
  }
}

/** An error that a function makes, with its code; told where the code is defined elsewhere. */
function made(factory: Definition, names: Names, losses: Loss[]): Definition[] {
  const isCode = ({ key }: DefinitionValue) => key !== undefined && fieldByName(key)?.field === 'code'
  const named = factory.values.find((value) => isNameOfCode(value, names, factory.owner))
  const codes = factory.values.filter(isCode)
  // A number under `code` beside another code is the status.
  const statuses =
    codes.length > 1 ? codes.filter(({ kind, text }) => kind === 'number' && /^[1-5]\d\d$/.test(text)) : []
  const [code = named ?? factory.values[0], ...more] = codes.filter((value) => !statuses.includes(value))
  if (code === undefined) return []
  if (more.length > 0) {
    losses.push(lossAt(code.place, `code of ${factory.name ?? 'an error'}, which only the running program has`))
    return []
  }
  if (code.kind !== 'name') return [names.follow(factory)]
  const found = names.findWhole(code.text, factory.owner)
  const text =
    found === undefined ? undefined : (literalOf(found) ?? (found.values.length === 0 ? found.name : undefined))
  if (found === undefined || text === undefined) {
    losses.push(lossAt(factory.place, `${factory.name ?? 'an error'}, whose code ${code.text} is not defined here`))
    return []
  }
  const values = factory.values.map((value): DefinitionValue => {
    if (statuses.includes(value)) return { ...value, key: 'status' }
    return value === code ? { ...value, kind: 'text', text, key: 'code', from: code.text } : value
  })
  return [names.follow({ ...factory, owner: found.owner, values })]
}

/** Whether a name is that of a constant which is a word. */
function isNameOfCode({ kind, text }: DefinitionValue, names: Names, owner: string | undefined): boolean {
  const found = kind === 'name' && !isOfHttp(text) ? names.findWhole(text, owner) : undefined
  return found !== undefined && /^[\w.:/-]+$/.test(literalOf(found) ?? ' ')
}

/** The number or text of a constant, where it is all that the constant has. */
function literalOf({ count, values: [only, ...more] }: Definition): string | undefined {
  return count ?? (more.length === 0 && only?.key === undefined && only?.kind !== 'name' ? only?.text : undefined)
}

/**
 * Which constants have no code: their number is only counted, and tables give the codes of most others of their list.
 */
function leftOut(
  constants: readonly Definition[],
  rowsOf: ReadonlyMap<Definition, readonly Definition[]>,
): (constant: Definition) => boolean {
  const lists = new Map<string, { all: number; coded: number }>()
  const listOf = ({ place, owner }: Definition) => `${place.file}\n${owner ?? ''}`
  for (const constant of constants) {
    const list = lists.get(listOf(constant)) ?? { all: 0, coded: 0 }
    if (constant.count !== undefined) list.all++
    if (rowsOf.get(constant)?.some(givesCode)) list.coded++
    lists.set(listOf(constant), list)
  }
  return (constant) => {
    const { all, coded } = lists.get(listOf(constant)) ?? { all: 0, coded: 0 }
    return constant.count !== undefined && coded > all / 2
  }
}

function givesCode({ values }: Definition): boolean {
  return values.some(({ key, kind }) => key !== undefined && kind !== 'name' && fieldByName(key)?.field === 'code')
}

/** A constant with what tables say about it. A code that a table gives comes before the value of the constant. */
function joined(constant: Definition, rows: readonly Definition[], names: Names): Definition {
  if (rows.length === 0) return constant
  const literal = literalOf(constant)
  const values = rows.flatMap((row) => names.follow(row).values)
  const own =
    literal === undefined ? [] : [{ kind: 'text', text: literal, key: valueKey, place: constant.place } as const]
  const comment = [constant, ...rows].find((item) => item.comment.text !== '')?.comment ?? constant.comment
  return { ...constant, values: [...values, ...own], count: undefined, params: [], comment }
}

/** The code of what is made as one, and of more than that: `ErrorCode{"ERR_GONE", "", CategoryOrders}`. */
function codeOf({ maker, values, params }: Definition): DefinitionValue | undefined {
  if (values.length < 2 || !/codes?$/i.test(maker ?? '')) return undefined
  const named = values.find(({ key }, index) => fieldByName(key ?? params[index] ?? '')?.field === 'code')
  return [named, values[0]].find((value) => value?.kind === 'text' && /^[\w.:/-]+$/.test(value.text))
}

/** The key of the value of a constant among what tables say about it. */
export const valueKey = '(value)'

/** The constants of all files by name. */
class Names {
  readonly #byName = new Map<string, Definition | undefined>()
  readonly #alike = new Map<string, Definition[]>()
  readonly #byPath = new Map<string, Definition>()
  readonly #members = new Map<string, Definition[]>()
  readonly #parts = new Set<Definition>()

  constructor(constants: readonly Definition[]) {
    for (const constant of constants) {
      const { name, owner } = constant
      if (name === undefined) continue
      const alike = this.#alike.get(name)
      if (alike === undefined) this.#alike.set(name, [constant])
      else alike.push(constant)
      // A name that several lists have is known only with its list.
      this.#byName.set(name, this.#byName.has(name) ? undefined : constant)
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
    return this.#byName.get(name) ?? (isOwn ? undefined : this.#inModule(name, holder))
  }

  /** The only constant of a name in the file or folder that is called so: `errorcodes.Gone` in `errorcodes.go`. */
  #inModule(name: string, holder: string): Definition | undefined {
    const isThere = ({ place }: Definition) => place.file.split(/[/.]/).includes(holder)
    const [only, ...more] = (this.#alike.get(name) ?? []).filter(isThere)
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

  #valueOf(value: DefinitionValue, { owner, name, place }: Definition): DefinitionValue {
    const sum = this.#sumOf(value, owner)
    if (sum !== undefined) return { ...value, kind: 'text', text: sum, from: value.text }
    if (value.kind !== 'name') return value
    // `HttpStatus.NOT_FOUND` is a status, and `Codes.NOT_FOUND` is not, where the code has a list of that name.
    if (isOfHttp(value.text) && !this.#byPath.has(value.text)) return value
    const found = this.find(value.text, owner)
    const code =
      found === undefined || found.place.file + found.place.line === place.file + place.line ? undefined : codeOf(found)
    if (code !== undefined) return { ...value, kind: 'text', text: code.text, key: 'code', from: value.text }
    const [only, ...more] = found?.values ?? []
    if (found === undefined || found.name === name || only === undefined || more.length > 0) return value
    if (only.kind === 'name' || only.key !== undefined) return value
    return { ...value, kind: only.kind, text: only.text, from: value.text }
  }
}
