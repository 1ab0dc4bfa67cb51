import { counted } from '../../../catalog/text/counted'
import { hidden, maskSure } from '../../../catalog/text/mask-secrets'

/** Beyond this the reader would wait for it. */
const longest = 200_000

/** What stands in front of a secret of each kind. */
const kinds = [
  ['password', /(?:(?:pass|pwd)[\w-]*\W*|basic |:\/\/)$/i],
  ['cookie', /(?:cookie|session)[\w-]*\W*$/i],
  ['token', /(?:token|bearer|auth)[\w-]*\W*$/i],
  ['key', /key[\w-]*\W*$/i],
] as const
const longestName = 60

/**
 * What to know of a paste with secrets, in a sentence that does not repeat them; empty where it has none. Email addresses and
 * what may be an ID do not count.
 */
export function secretsNote(text: string): string {
  const read = text.slice(0, longest).replaceAll(hidden, '')
  const before = maskSure(read, 'someone').split(hidden)
  const count = before.length - 1
  if (count < 1) return ''
  const names = before.slice(0, -1).map((part) => part.slice(-longestName))
  const found = kinds.flatMap(([kind, pattern]) => (names.some((name) => pattern.test(name)) ? [kind] : []))
  const which = found.length > 0 ? ` (${found.join(', ')})` : ''
  return `Your paste may contain ${counted(count, 'secret')}${which}. If one has been shared, in a ticket or a chat, its owner should replace it.`
}
