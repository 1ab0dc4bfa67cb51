import type { Meaning } from './meaning'

/**
 * Whether a row only looks like an error: a template, the zero value of a protocol enum, or a success.
 */
export function isNoError({ code, statuses, names, severity }: Meaning): boolean {
  const all = [code, ...names]
  if (/\{\{.*\}\}/.test(code)) return true
  if (all.some((name) => /_UNSPECIFIED$/.test(name))) return true
  if (severity !== undefined && /^(?:success|ok)$/i.test(severity)) return true
  const isSuccess = (status: number) => status >= 200 && status < 300
  if (statuses.size > 0) return [...statuses].every(isSuccess)
  if (/^2\d\d$/.test(code)) return isSuccess(Number(code)) && names.size === 0 && isHttpName(all)
  return /^-?0+$/.test(code) && [...names].some((name) => /(?:^|[_.])(?:success\w*|ok|no_?error|none)$/i.test(name))
}

/** A code of three digits alone is a status; with a name of its own it may be anything. */
function isHttpName(names: readonly string[]): boolean {
  return names.length === 1
}
