import type { Nodes } from 'mdast'
import { markdownTree } from './markdown-tree'

/** Something in a text that the reference of an API either says or does not. */
export interface StatedFact {
  /** As the text has it. */
  readonly text: string
  /** The same fact in the one form in which it is compared: `header retry-after`, `path /users/{}`, `60 s`. */
  readonly key: string
}

/** Header fields whose names have no hyphen. */
const shortHeaders =
  /^(?:Accept|Age|Allow|Authorization|Connection|Cookie|Date|ETag|Host|Link|Location|Origin|Vary|Via)$/

const longHeader = /^(?=.*[a-z])[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)+$/

/** Units by the name that each is compared by. */
const units: readonly (readonly [name: string, words: string])[] = [
  ['ms', 'ms|milliseconds?'],
  ['s', 's|secs?|seconds?'],
  ['min', 'min|minutes?'],
  ['h', 'h|hours?'],
  ['d', 'days?'],
  ['week', 'weeks?'],
  ['month', 'months?'],
  ['byte', 'bytes?|B'],
  ['kB', 'kB|KB|KiB'],
  ['MB', 'MB|MiB'],
  ['GB', 'GB|GiB'],
  ['character', 'characters?'],
  ['attempt', 'attempts?|tries'],
  ['request', 'requests?|calls?'],
  ['%', '%|percent'],
]

const quantity = new RegExp(
  String.raw`(?<![\w.,:/-])(\d[\d,]*(?:\.\d+)?)(?:\s|-)?(${units.map(([, words]) => words).join('|')})(?![\w%])`,
  'g',
)
const path = /(?:^|[\s"(])(\/[\w{}.~%-]+(?:\/[\w{}.~%-]+)*)\/?(?=$|[\s"?#),.;:])/g

/** The paths, header fields and numbers with a unit that a Markdown text states, each once, in its order. */
export function statedFacts(text: string): StatedFact[] {
  const found = new Map<string, StatedFact>()
  for (const { value, isCode } of wordsOf(markdownTree(text))) {
    for (const fact of [...(isCode ? [...headersIn(value), ...pathsIn(value)] : []), ...quantitiesIn(value)]) {
      if (!found.has(fact.key)) found.set(fact.key, fact)
    }
  }
  return [...found.values()]
}

function* wordsOf(node: Nodes): Generator<{ value: string; isCode: boolean }> {
  if (node.type === 'text') yield { value: node.value, isCode: false }
  else if (node.type === 'inlineCode' || node.type === 'code') yield { value: node.value, isCode: true }
  else if ('children' in node) for (const child of node.children) yield* wordsOf(child)
}

/** A code span is a header field by its name alone, or before a colon and a value. */
function headersIn(code: string): StatedFact[] {
  return code.split('\n').flatMap((line) => {
    const [name = ''] = line.split(/:(?:\s|$)/, 1)
    return longHeader.test(name) || shortHeaders.test(name) ? [{ text: name, key: `header ${name.toLowerCase()}` }] : []
  })
}

function pathsIn(code: string): StatedFact[] {
  return [...code.matchAll(path)].map(([, text = '']) => ({ text, key: `path ${text.replace(/\{[^}]*\}/g, '{}')}` }))
}

function quantitiesIn(text: string): StatedFact[] {
  return [...text.matchAll(quantity)].flatMap(([whole, amount = '', unit = '']) => {
    // Several responses with a status: "three 404s".
    if (/^[1-5]\d\ds$/.test(whole)) return []
    const name = units.find(([, words]) => new RegExp(`^(?:${words})$`).test(unit))?.[0] ?? unit
    return [{ text: whole, key: `${amount.replaceAll(',', '')} ${name}` }]
  })
}
