/**
 * The names and values of a query or fragment, as `application/x-www-form-urlencoded` has them
 * (URL Standard, section 5.1). What is encoded badly stays as it is.
 */
export function formPairs(text: string): readonly (readonly [name: string, value: string])[] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return at === -1 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))]
    })
}

function decoded(text: string): string {
  return decodedRuns(text.replaceAll('+', ' '))
}

/** A text with what is percent-encoded well decoded, and the rest as it is. */
export function decodedRuns(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
