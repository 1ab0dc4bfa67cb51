/**
 * Whether a text is these pieces in their order, with anything between two of them: what it begins and ends with counts.
 * Linear: each piece is looked for behind the one before it.
 */
export function fitsAround([first = '', ...rest]: readonly string[], text: string): boolean {
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}
