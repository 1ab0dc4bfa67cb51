import { href, shortPath } from '../../../catalog/address/links'

/** How long Enter waits for an answer before it goes where a code has its page anyway. */
export const enterPatience = 1_000

const code = /^(?=.*[\d_-])[A-Za-z\d][\w.-]{0,127}$/

/**
 * The address for a code while the search cannot answer: its short link. The page for missing addresses
 * puts right what is spelled another way. Undefined where the text is no code by its looks.
 */
export function searchCodeLink(base: string, text: string): string | undefined {
  const slug = text.trim()
  return code.test(slug) ? href({ basePath: base }, shortPath({ slug })) : undefined
}
