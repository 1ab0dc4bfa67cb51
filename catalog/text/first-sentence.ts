/**
 * The first sentence of Markdown prose, or all of it where it is one. A full stop ends one only before a blank and a
 * capital, a number or the beginning of code, outside of code and of brackets, and not after an abbreviation.
 */
export function firstSentence(markdown: string): string {
  for (const { index, 0: stop } of markdown.matchAll(/[.!?]["”’)]?(?=\s+[\p{Lu}\p{N}`“"([*])/gu)) {
    const sentence = markdown.slice(0, index + stop.length)
    if (isClosed(sentence) && !/\b(?:e\.g|i\.e|etc|cf|vs|no|approx)\.$/i.test(sentence)) return sentence
  }
  return markdown
}

/** Whether no code, bracket or emphasis is open at the end of a text. */
function isClosed(text: string): boolean {
  const bare = text.replace(/(`+)(?:(?!\1)[\s\S])*\1/g, '')
  const count = (sign: string) => bare.split(sign).length - 1
  return (
    !bare.includes('`') &&
    count('(') === count(')') &&
    count('[') === count(']') &&
    (bare.match(/\*\*/g)?.length ?? 0) % 2 === 0
  )
}
