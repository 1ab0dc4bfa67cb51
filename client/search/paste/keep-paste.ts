import { maskSecrets } from '../../../catalog/text/mask-secrets'
import { forgetPaste, writeKeptPaste } from '../../kept-paste'

/** A longer paste is not kept: to look for its secrets would hold up the page. Whoever goes to the next page waits for that. */
const longest = { here: 200_000, next: 2_000_000 } as const

/**
 * Keeps a paste without its secrets: for a reload and for Back, or for the page that is opened next.
 *
 * @returns whether it is kept
 */
export function keepPaste(text: string, where: keyof typeof longest = 'here'): boolean {
  if (text.trim() !== '' && text.length <= longest[where]) return writeKeptPaste(maskSecrets(text), where)
  forgetPaste()
  return false
}
