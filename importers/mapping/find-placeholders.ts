import type { ImportedParam } from '../rows/imported-entry'

/** The placeholder syntaxes that APIs write, each with how it is found. */
const syntaxes = {
  '${name}': /\$\{\s*[A-Za-z_][\w.-]*\s*\}/g,
  '{{name}}': /\{\{\s*[A-Za-z0-9_][\w.-]*\s*\}\}/g,
  '{name}': /(?<![$\w{\\])\{[A-Za-z_][\w.-]*(?::[^{}\s]{0,20})?\}(?!\})/g,
  '{0}': /(?<![${])\{\d{1,2}(?:[,:][^{}]{0,40})?\}(?!\})/g,
  '{}': /(?<!\w)\{\}/g,
  '%(name)s': /%\([A-Za-z_]\w*\)[sdifrx]/g,
  '%name%': /%[A-Za-z_]\w*%/g,
  '%s': /%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:[lhz]{1,2})?[vTtbcdoqxXUeEfFgGspiuw](?![a-zA-Z%])/g,
  '<name>': /<[A-Za-z_][\w.-]*>/g,
  ':name': /(?<![\w:/])(?::[a-z_][a-z0-9_]*)\b/g,
} as const satisfies Record<string, RegExp>

/** How placeholders are written in the messages of a catalog. */
export type PlaceholderSyntax = keyof typeof syntaxes

/** The syntaxes in their order: where two fit alike, the first is meant. */
const order = Object.keys(syntaxes) as PlaceholderSyntax[] // keys of the table above

/**
 * The syntax that the messages of a catalog use most, with its sibling; what looks like another one is literal.
 * Words after a colon count only where a tenth of the messages have them.
 */
export function findSyntaxes(messages: readonly string[]): PlaceholderSyntax[] {
  const counts = new Map(order.map((syntax) => [syntax, 0]))
  for (const message of messages) {
    for (const syntax of order)
      if (message.search(syntaxes[syntax]) >= 0) counts.set(syntax, (counts.get(syntax) ?? 0) + 1)
  }
  if ((counts.get(':name') ?? 0) < Math.max(2, messages.length / 10)) counts.set(':name', 0)
  const best = order.reduce((first, next) => ((counts.get(next) ?? 0) > (counts.get(first) ?? 0) ? next : first))
  if ((counts.get(best) ?? 0) === 0) return []
  const siblings = braces.has(best) ? order.filter((syntax) => braces.has(syntax)) : [best]
  return siblings.filter((syntax) => (counts.get(syntax) ?? 0) > 0)
}

const braces: ReadonlySet<PlaceholderSyntax> = new Set(['{name}', '{0}', '{}'])

/** The params of a message: each placeholder under the name that it has, with no meaning that nobody wrote. */
export function findParams(message: string, used: readonly PlaceholderSyntax[]): ImportedParam[] {
  const found = used
    .flatMap((syntax) =>
      [...message.matchAll(syntaxes[syntax])].map((match) => ({ at: match.index, text: match[0], syntax })),
    )
    .sort((a, b) => a.at - b.at)
  const params: ImportedParam[] = []
  const names = new Set<string>()
  for (const { text, syntax } of found) {
    const isPositional = syntax === '{}' || (syntax === '%s' && !text.includes('$'))
    if (!isPositional && params.some(({ placeholder }) => placeholder === text)) continue
    const base = paramName(text) ?? `arg_${params.length + 1}`
    let name = base
    for (let count = 2; names.has(name); count++) name = `${base}_${count}`
    names.add(name)
    params.push({ placeholder: text, name })
  }
  return params
}

function paramName(placeholder: string): string | undefined {
  if (/^%(?![(A-Za-z_]\w*%|\()/.test(placeholder) && !placeholder.endsWith('%')) return undefined
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
