import type { Definition, DefinitionValue } from './definition'
import { valueKey } from './join-definitions'
import { isWord } from './syntax/words'

/** More lists are not compared with each other. */
const mostLists = 200

/** How many names of two lists have to be the same. */
const least = 0.8

/**
 * Definitions in which a list that repeats another one with a prefix before each word is one with it: what is sent as
 * `auth/expired` is called `expired` in the code. The longer word is the code, the shorter one is another name of it.
 */
export function joinPrefixed(definitions: readonly Definition[]): readonly Definition[] {
  const lists = new Map<string, Map<string, Definition>>()
  for (const definition of definitions) {
    const { place, owner, name } = definition
    if (owner === undefined || name === undefined || wordOf(definition) === undefined) continue
    const key = `${place.file}\n${owner}`
    const list = lists.get(key) ?? new Map<string, Definition>()
    lists.set(key, list.set(name, definition))
  }
  const whole = new Map<Definition, Definition>()
  const all = [...lists.values()]
  if (all.length > mostLists) return definitions
  for (const short of all) for (const long of all) if (short !== long) findTwins({ short, long, whole })
  if (whole.size === 0) return definitions
  const taken = new Set(whole.values())
  return definitions.flatMap((definition) => {
    const twin = whole.get(definition)
    if (taken.has(definition)) return []
    return twin === undefined ? [definition] : [named(definition, wordOf(twin)?.text ?? '')]
  })
}

interface Pairing {
  readonly short: ReadonlyMap<string, Definition>
  readonly long: ReadonlyMap<string, Definition>
  readonly whole: Map<Definition, Definition>
}

function findTwins({ short, long, whole }: Pairing) {
  if (short.size < 3 || long.size < short.size * least || long.size > short.size / least) return
  const twins = [...short].flatMap(([name, definition]): (readonly [Definition, Definition])[] => {
    const twin = long.get(name)
    const [word, longer] = [wordOf(definition)?.text ?? '', twin === undefined ? '' : (wordOf(twin)?.text ?? '')]
    const isPrefixed =
      longer.length > word.length && longer.endsWith(word) && /[/.:_-]$/.test(longer.slice(0, -word.length))
    return twin !== undefined && isPrefixed ? [[definition, twin]] : []
  })
  if (twins.length >= short.size * least) for (const [definition, twin] of twins) whole.set(definition, twin)
}

/** The word of a definition: its own value, or the only one. */
function wordOf({ values }: Definition): DefinitionValue | undefined {
  const own = values.find(({ key }) => key === valueKey)
  const [only, ...more] = values
  const word = own ?? (more.length === 0 && only?.key === undefined ? only : undefined)
  return word?.kind === 'text' && isWord(word.text) ? word : undefined
}

function named(definition: Definition, code: string): Definition {
  const word = wordOf(definition)
  if (word === undefined) return definition
  const values = definition.values.map((value) => (value === word ? { ...value, text: code } : value))
  return { ...definition, values: [...values, { ...word, key: 'alias' }] }
}
