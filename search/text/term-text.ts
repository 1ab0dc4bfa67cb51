const longestShared = 35

/** Sorted terms as one text: what a term shares with the one before is a digit of base 36. The inverse of `readTerms`. */
export function writeTerms(terms: readonly string[]): string {
  let before = ''
  return terms
    .map((term) => {
      let shared = 0
      while (shared < longestShared && shared < term.length && term[shared] === before[shared]) shared += 1
      before = term
      return shared.toString(36) + term.slice(shared)
    })
    .join(' ')
}

export function readTerms(text: string): readonly string[] {
  if (text === '') return []
  let before = ''
  return text.split(' ').map((coded) => {
    before = before.slice(0, Number.parseInt(coded.charAt(0), 36)) + coded.slice(1)
    return before
  })
}
