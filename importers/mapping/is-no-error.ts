import { reasonPhrases } from '../../catalog/values/reason-phrases'
import type { Meaning } from './meaning'

/**
 * Whether a row only looks like an error: a template, the zero value of a protocol enum, or a success. Where the numbers of its
 * list only count, 200 is one of them.
 */
export function isNoError({ code, statuses, names, severity }: Meaning, areCounted = false): boolean {
  const all = [code, ...names]
  if (/\{\{.*\}\}/.test(code)) return true
  // A number that is called so is listed among the errors all the same.
  if (all.some((name) => /_UNSPECIFIED$/.test(name)) || /^no_?errors?$/i.test(code)) return true
  if (severity !== undefined && /^(?:success|ok)$/i.test(severity)) return true
  if (statuses.size > 0) return [...statuses].every(isSuccess)
  // A code of three digits alone is a status; with a name of its own it may be anything.
  if (/^2\d\d$/.test(code) && !areCounted) return names.size === 0 || [...names].some(namesSuccess)
  return /^-?0+$/.test(code) && [...names].some(namesSuccess)
}

/** Whether most numbers of a list can be no statuses, so that they only count. */
export function areCounted(codes: readonly string[]): boolean {
  const numbers = codes.filter((code) => /^\d+$/.test(code))
  return numbers.filter((code) => !reasonPhrases.has(Number(code))).length > numbers.length / 2
}

/** Whether a row that is no error has a success status alone to show for it, so that people may look again. */
export function isDoubtful({ code, statuses, names }: Meaning): boolean {
  const areSuccesses = statuses.size > 0 && [...statuses].every(isSuccess)
  return areSuccesses && !/^\d+$/.test(code) && ![code, ...names].some(namesSuccess)
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** Whether a name says that there is no error of a kind: `no_error`, `no_auth_error`. Only of the value that stands for none. */
export function namesNothing(name: string): boolean {
  return /^no_(?!such_)(?:[a-z]+_){0,4}errors?(?:_codes?)?$/i.test(name)
}

/** Whether a name is that of a success: `ErrSuccess`, `OK`, `NO_ERROR`. */
export function namesSuccess(name: string): boolean {
  return (
    /(?:^|[_.])(?:success\w*|ok|no_?error|none|created|accepted)$/i.test(name) ||
    /(?:Success\w*|OK|Ok|NoError|None)$/.test(name)
  )
}
