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

/**
 * A canonical code whose number was typed with letters that look like digits (`AUT-OOO7`,
 * `IDE-l003`), put right; undefined where nothing looks so.
 */
export function withLookalikeDigits(code: string): string | undefined {
  const loose = looseCode(code)
  const tail = loose.match(/[0-9oil]+$/)?.[0] ?? ''
  const cut = Math.max(2, loose.length - tail.length)
  const head = loose.slice(0, cut)
  const digits = loose.slice(cut)
  if (!/[0-9]/.test(digits) || !/[oil]/.test(digits) || /[0-9]/.test(head)) return undefined
  return canonicalCode(head + digits.replaceAll('o', '0').replace(/[il]/g, '1'))
}
