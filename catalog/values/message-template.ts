import type { PlaceholderSyntax } from './vocabulary'

/** A piece of a wire message: literal text, or a placeholder as the API writes it. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly text: string }

/** Name within braces, and what may be around it. */
const braced = '\\s*[A-Za-z0-9_][A-Za-z0-9_.-]*\\s*'
const verb = '%(?:\\d+\\$)?[-+#0]*\\d*(?:\\.\\d+)?[vTtbcdoqxXUeEfFgGsp](?![a-zA-Z])'

/** `%b%`, but not the beginning of `%s%d`, nor `%d%%`. */
const percentName = '%[A-Za-z_][A-Za-z0-9_]+%|%[A-Za-z_]%(?!%|[-+#0-9.$]*[vTtbcdoqxXUeEfFgGsp](?![a-zA-Z]))'

const syntaxes = {
  'percent-verb': verb,
  'percent-named': '%\\([A-Za-z_][A-Za-z0-9_.-]*\\)[-+#0]*\\d*(?:\\.\\d+)?[A-Za-z]',
  percent: percentName,
  brace: `(?<![{$])\\{${braced}\\}(?!\\})`,
  'double-brace': `\\{\\{${braced}\\}\\}`,
  'dollar-brace': `\\$\\{${braced}\\}`,
  angle: '<[A-Za-z_][A-Za-z0-9_.-]*>',
  colon: '(?<![A-Za-z0-9_:/]):[A-Za-z_][A-Za-z0-9_]*',
} as const satisfies Record<PlaceholderSyntax, string>

/**
 * What is read where a catalog does not say which placeholders it has: printf verbs (`%v`, `%s`, `%2$d`,
 * `%.2f`), percent names (`%name%`) and braces (`{name}`, `{0}`, `{{name}}`, `${name}`).
 */
const usual = patternOf([percentName, verb, `\\$?\\{\\{?${braced}\\}?\\}`])

const patterns = new Map<string, RegExp>()

/** In the order of the table: of those that begin at one place the more exact one comes first. */
function patternFor(chosen: readonly PlaceholderSyntax[] | undefined): RegExp {
  if (chosen === undefined) return usual
  const key = chosen.join()
  const pattern =
    patterns.get(key) ?? patternOf(exactFirst.filter((name) => chosen.includes(name)).map((name) => syntaxes[name]))
  patterns.set(key, pattern)
  return pattern
}

const exactFirst = [
  'percent',
  'percent-named',
  'percent-verb',
  'dollar-brace',
  'double-brace',
  'brace',
  'angle',
  'colon',
] as const

/** `%%` is a literal percent sign wherever a percent sign begins a placeholder. */
function patternOf(sources: readonly string[]): RegExp {
  const percent = sources.some((source) => source.startsWith('%')) ? ['%%'] : []
  return new RegExp([...percent, ...sources, '(?!)'].join('|'), 'g')
}

/**
 * Cuts a message into literal text and placeholders, in order; joined they give the message again.
 * With `chosen` only placeholders of these syntaxes are any; all else is literal.
 */
export function parseTemplate(message: string, chosen?: readonly PlaceholderSyntax[]): TemplatePart[] {
  const parts: TemplatePart[] = []
  let from = 0
  for (const match of message.matchAll(patternFor(chosen))) {
    if (match[0] === '%%') continue
    if (match.index > from) parts.push({ kind: 'text', text: message.slice(from, match.index) })
    parts.push({ kind: 'placeholder', text: match[0] })
    from = match.index + match[0].length
  }
  if (from < message.length) parts.push({ kind: 'text', text: message.slice(from) })
  return parts
}

/**
 * The placeholders that need a param, in order: a positional one (`%v`) each time it is there,
 * a named or numbered one (`{name}`, `{0}`, `%2$s`) once.
 */
export function templatePlaceholders(message: string, chosen?: readonly PlaceholderSyntax[]): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  for (const part of parseTemplate(message, chosen)) {
    if (part.kind !== 'placeholder') continue
    const named = !part.text.startsWith('%') || /[$(]|.%$/.test(part.text)
    if (!named || !seen.has(part.text)) found.push(part.text)
    seen.add(part.text)
  }
  return found
}
