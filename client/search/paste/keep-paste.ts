import { forgetPaste, writeKeptPaste } from './kept-paste'
import { maskSecrets } from './mask-secrets'

/** A longer paste is not kept: to look for its secrets would hold up the page. */
const longestKept = 200_000

/**
 * Keeps a paste without its secrets: for a reload and for Back, or for the page that is opened next.
 *
 * @returns whether it is kept
 */
export function keepPaste(text: string, where: 'here' | 'next' = 'here'): boolean {
  if (text.trim() !== '' && text.length <= longestKept) return writeKeptPaste(maskSecrets(text), where)
  forgetPaste()
  return false
}
