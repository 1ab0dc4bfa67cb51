/** A piece of a wire message: literal text, or a placeholder as the API writes it. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly text: string }

/**
 * The placeholders that APIs write: printf verbs (`%v`, `%s`, `%2$d`, `%.2f`), braces (`{name}`,
 * `{0}`, `{{name}}`, `${name}`) and percent names (`%name%`). `%%` is a literal percent sign.
 */
const placeholder =
  /%%|%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[vTtbcdoqxXUeEfFgGsp](?![a-zA-Z])|%[A-Za-z_][A-Za-z0-9_]*%|\$?\{\{?\s*[A-Za-z0-9_][A-Za-z0-9_.-]*\s*\}?\}/g

/** Cuts a message into literal text and placeholders, in order; joined they give the message again. */
export function parseTemplate(message: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let from = 0
  for (const match of message.matchAll(placeholder)) {
    if (match[0] === '%%') continue
    if (match.index > from) parts.push({ kind: 'text', text: message.slice(from, match.index) })
    parts.push({ kind: 'placeholder', text: match[0] })
    from = match.index + match[0].length
  }
  if (from < message.length) parts.push({ kind: 'text', text: message.slice(from) })
  return parts
}

/**
 * The placeholders that need a param, in order: a positional one (`%v`) each time it stands there,
 * a named or numbered one (`{name}`, `{0}`, `%2$s`) once.
 */
export function templatePlaceholders(message: string): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  for (const part of parseTemplate(message)) {
    if (part.kind !== 'placeholder') continue
    const named =
      !part.text.startsWith('%') || part.text.includes('$') || (part.text.endsWith('%') && part.text.length > 1)
    if (!named || !seen.has(part.text)) found.push(part.text)
    seen.add(part.text)
  }
  return found
}
