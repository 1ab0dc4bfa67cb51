/** What programs write, and people do not say: quotes and brackets, identifiers, `name:` at the start, capitals, long numbers. */
const written = /["`()[\]{}<>=_#@*/\\|]|(?:^|\s)'|'(?:\s|$)|^\S+:|\p{Ll}\p{Lu}|\p{Lu}{5,}|[0-9]{3,}/u

/**
 * Whether a text is what somebody says about an error, not what a program writes. Only then words that mean about the same
 * may stand for one another: the messages of other systems are about the same things as ours, and are not ours.
 */
export function isEveryday(text: string): boolean {
  return !written.test(text)
}
