const separators = /[^\p{L}\p{N}]+/gu
const nothingSpecial = /^[a-z0-9]*$/

/**
 * The letters and digits of a code in lower case, zeros kept: `AUT-0007` gives `aut0007`.
 * What a prefix is compared with.
 */
export function looseCode(code: string): string {
  const lower = code.toLowerCase()
  return nothingSpecial.test(lower) ? lower : lower.replace(separators, '')
}

/**
 * What all spellings of a code have in common: `AUT-0007`, `aut 7`, `Aut_07` give `aut7`;
 * `token_expired`, `tokenExpired`, `TOKEN-EXPIRED` give `tokenexpired`. Two numbers that
 * only a separator divides stay apart (`AUT-1-15` is not `AUT-115`).
 */
export function canonicalCode(code: string): string {
  const divided = code.toLowerCase().replace(separators, '.')
  const joined = divided.includes('.') ? divided.replace(/(?<![0-9])\.|\.(?![0-9])/g, '') : divided
  return joined.replace(/(?<![0-9])0+(?=[0-9])/g, '')
}
