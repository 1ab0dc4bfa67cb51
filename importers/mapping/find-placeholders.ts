import { parseTemplate, templatePlaceholders } from '../../catalog/values/message-template'
import { type PlaceholderSyntax, placeholderSyntaxes } from '../../catalog/values/vocabulary'
import type { ImportedParam } from '../rows/imported-entry'
import { FreeNames } from './names/free-names'

/** In this order: where two fit alike, the first is meant. */
const order: readonly PlaceholderSyntax[] = [
  'dollar-brace',
  'double-brace',
  'brace',
  'percent-named',
  'percent',
  'percent-verb',
  'angle',
  'colon',
]

/** Words after a colon or in angle brackets are placeholders only where so many messages have them, in parts of all. */
const leastShare: Partial<Record<PlaceholderSyntax, number>> = { colon: 0.1, angle: 0.02 }

/**
 * The syntax that the messages of a catalog use most; what looks like another one is literal. None where no message
 * has a placeholder.
 */
export function findSyntaxes(messages: readonly string[]): PlaceholderSyntax[] {
  const counts = new Map<PlaceholderSyntax, number>()
  for (const syntax of order) {
    const having = messages.filter((message) => hasPlaceholder(message, syntax)).length
    if (having >= Math.max(having > 0 ? 1 : 2, messages.length * (leastShare[syntax] ?? 0))) counts.set(syntax, having)
  }
  const best = order.reduce((first, next) => ((counts.get(next) ?? 0) > (counts.get(first) ?? 0) ? next : first))
  return (counts.get(best) ?? 0) > 0 ? [best] : []
}

function hasPlaceholder(message: string, syntax: PlaceholderSyntax): boolean {
  if (!/[%{<:]/.test(message)) return false
  return parseTemplate(message, [syntax]).some(({ kind }) => kind === 'placeholder')
}

/** The names of placeholder syntaxes that a catalog may state. */
export function isSyntax(name: string): name is PlaceholderSyntax {
  return placeholderSyntaxes.some((syntax) => syntax === name)
}

/** The params of a message: each placeholder under the name that it has, with no meaning that nobody wrote. */
export function findParams(message: string, used: readonly PlaceholderSyntax[] | undefined): ImportedParam[] {
  const params: ImportedParam[] = []
  const names = new FreeNames()
  for (const placeholder of templatePlaceholders(message, used)) {
    const base = paramName(placeholder) ?? `arg_${params.length + 1}`
    params.push({ placeholder, name: names.take(base, (count) => `${base}_${count}`) })
  }
  return params
}

/** The name within a placeholder, as pages and links write names; undefined for `%s`. */
function paramName(placeholder: string): string | undefined {
  const isVerb = placeholder.startsWith('%') && !placeholder.startsWith('%(') && !placeholder.endsWith('%')
  if (isVerb) return undefined
  const word = /[A-Za-z0-9_][\w.-]*/.exec(placeholder)?.[0] ?? ''
  const snake = word
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 36)
  if (snake === '') return undefined
  return /^[a-z]/.test(snake) ? snake : `arg_${snake}`
}
