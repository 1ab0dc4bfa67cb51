/** Whether a word is a code and no word that people write. */
export function looksLikeCode(word: string): boolean {
  if (/^\d{4}-\d\d-\d\d$|^v?\d+\.\d+\.\d+|^\d{1,2}\.?$/.test(word)) return false
  return (
    /\d{2}/.test(word) ||
    /[a-z0-9]_[a-z0-9]/i.test(word) ||
    /^[A-Z][A-Z0-9-]{3,}$/.test(word) ||
    /^[a-z0-9]+(?:[-.][a-z0-9]+)+$/.test(word)
  )
}

/** Whether words beside a code are its name in code: `DISCONNECTED`, `NO_SUCH_ORDER`, `SlowReader`. */
export function isName(words: string): boolean {
  return /^[A-Z][A-Z0-9]{3,}$|^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$|^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$/.test(words)
}
