/** How a language writes a name: `orderGone`, `OrderGone`, `ORDER_GONE`, `order_gone`. */
export type NameStyle = 'camel' | 'pascal' | 'upper' | 'lower'

const joins: Readonly<Record<NameStyle, (words: readonly string[]) => string>> = {
  camel: (words) => words.map((word, index) => (index === 0 ? word.toLowerCase() : capital(word))).join(''),
  pascal: (words) => words.map(capital).join(''),
  upper: (words) => words.join('_').toUpperCase(),
  lower: (words) => words.join('_').toLowerCase(),
}

/** A name made of the letters and digits of a text. It begins with a letter or `_`, and is none of the reserved words. */
export function nameOf(text: string, style: NameStyle, reserved: ReadonlySet<string> = new Set()): string {
  const words = (escaped(text).match(/[A-Za-z0-9]+/g) ?? ['code']).flatMap(parts)
  const name = joins[style](words)
  const begun = /^\d/.test(name) ? `_${name}` : name
  return reserved.has(begun) ? `${begun}_` : begun
}

/**
 * A name for each text, no two the same. Where two texts have one name, both keep their own spelling, with every other
 * character as its number: a name depends on the set of texts and not on their order.
 */
export function distinctNames(
  texts: readonly string[],
  style: NameStyle,
  reserved: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const wanted = texts.map((text) => nameOf(text, style, reserved))
  const counts = new Map<string, number>()
  for (const name of wanted) counts.set(name, (counts.get(name) ?? 0) + 1)
  const taken = new Set(wanted.filter((name) => counts.get(name) === 1))
  const names = new Map<string, string>()
  texts.forEach((text, index) => {
    const name = wanted[index] ?? ''
    names.set(text, counts.get(name) === 1 ? name : free(spelledOut(text, style), taken))
  })
  return names
}

/** The same, to ask for one name at a time. */
export function namesOf(
  texts: readonly string[],
  style: NameStyle,
  reserved: ReadonlySet<string> = new Set(),
): (text: string) => string {
  const names = distinctNames(texts, style, reserved)
  return (text) => names.get(text) ?? ''
}

/**
 * A name for each list of parts, written one after the other: `Shop`, `OrderGone`. Where that is taken or two lists would have
 * one name, `_` is between the parts of both (`Shop_OrderGone`), so that names depend on the set of lists. All names are
 * added to those that are taken.
 */
export function compoundNames(lists: readonly (readonly string[])[], taken: Set<string>): string[] {
  const wanted = lists.map((parts) => parts.map(bareBehind).join(''))
  const counts = new Map<string, number>()
  for (const name of wanted) counts.set(name, (counts.get(name) ?? 0) + 1)
  const own = new Set(wanted.filter((name) => counts.get(name) === 1 && !taken.has(name)))
  for (const name of own) taken.add(name)
  return wanted.map((name, index) =>
    own.has(name) ? name : free((lists[index] ?? []).map(bareBehind).join('_'), taken),
  )
}

/** A name that another one stands before needs no `_` before its digits. */
function bareBehind(name: string, index: number): string {
  return index === 0 ? name : name.replace(/^_(?=\d)/, '')
}

function free(name: string, taken: Set<string>): string {
  const next = taken.has(name) ? free(`${name}_`, taken) : name
  taken.add(next)
  return next
}

function spelledOut(text: string, style: NameStyle): string {
  const spelled = [...text].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `_${hex(sign)}_`)).join('')
  return style === 'pascal' ? `X${spelled}` : `x${spelled}`
}

/** Letters of other scripts stand as their numbers: source is ASCII everywhere. */
function escaped(text: string): string {
  return [...text].map((sign) => ((sign.codePointAt(0) ?? 0) > 127 ? `u${hex(sign)}` : sign)).join('')
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16)
}

/** `orderNotFound` is three words. */
function parts(word: string): string[] {
  return word.split(/(?<=[a-z0-9])(?=[A-Z])/)
}

/** A word in capitals is one that shouts: `GONE` becomes `Gone`. */
function capital(word: string): string {
  const rest = word.slice(1)
  return word.charAt(0).toUpperCase() + (/[a-z]/.test(rest) ? rest : rest.toLowerCase())
}
