import { hole } from './token'

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
])

/** The text of a string literal as the program has it, without quotes and prefixes; interpolations are holes already. */
export function stringText(written: string, language: string): string {
  const [, prefix = '', quotes = '', inner] =
    /^([a-zA-Z@$]*)(#*"{3,}|#*"|'''|'|`)([\s\S]*?)(?:\2#*|)$/.exec(closed(written)) ?? []
  if (inner === undefined) return written
  const isRaw =
    /r/i.test(prefix) || prefix.includes('@') || quotes.startsWith('#') || (quotes === '`' && language === 'go')
  const text = language === 'php' ? inner.replace(new RegExp(`\\{${hole}\\}`, 'g'), hole) : inner
  if (isRaw) return prefix.includes('@') ? text.replaceAll('""', '"') : text
  const plain = unescaped(text)
  // Kotlin's grammar leaves `$name` in the text.
  return language === 'kotlin' ? plain.replace(/\$[A-Za-z_]\w*/g, hole) : plain
}

/** The names of Kotlin's `$name`, which stay in the text. */
export function plainHoles(written: string, language: string): string[] {
  if (language !== 'kotlin') return []
  return [...written.matchAll(/(?<!\\)\$([A-Za-z_]\w*)/g)].map(([, name = '']) => name)
}

/** `$"…"` and `$$"""…"""` of C# have their sign in front; Rust's `b"…"`, Python's `f"…"` a letter. */
function closed(written: string): string {
  const heredoc = /^<<<\s*["']?\w+["']?\r?\n([\s\S]*?)\r?\n?\s*\w+$/.exec(written)
  return heredoc === null ? written : `"${heredoc[1] ?? ''}"`
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(
    /\\(?:u\{?([0-9a-fA-F]{4,6})\}?|x([0-9a-fA-F]{2})|(\r?\n)[ \t]*|([\s\S]))/g,
    (_all, long: string | undefined, short: string | undefined, line: string | undefined, other = '') => {
      if (line !== undefined) return ''
      const hex = long ?? short
      if (hex === undefined) return escapes.get(other) ?? other
      return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff))
    },
  )
}
