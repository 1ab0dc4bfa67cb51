import { httpStatus, statusClass, statusClasses } from '../../catalog/values/http-status'

/** The statuses that a text names, and the parts of it that are none. */
export interface ParsedStatuses {
  readonly statuses: readonly number[]
  /** Parts that were meant as a status and are none: `-503`, `4XX`, `600`. */
  readonly refused: readonly string[]
}

/**
 * Reads statuses as sources write them: `404`, `400|403`, `404 Not Found`, `HttpStatus.NOT_FOUND`.
 * A range such as `4XX` is no status.
 */
export function parseStatuses(text: string): ParsedStatuses {
  const statuses: number[] = []
  const refused: string[] = []
  for (const part of text.replace(/\bHTTP\/\d(?:\.\d)?\s+(?=\d)/gi, '').split(/[,;|/]|\s+(?=-?\d)|\bor\b|\band\b/)) {
    const word = part.trim()
    if (word === '' || /^(?:n\/?a|none|null|-|–|—)$/i.test(word)) continue
    const status = oneStatus(word)
    if (status === undefined) refused.push(word)
    else if (!statuses.includes(status)) statuses.push(status)
  }
  return { statuses, refused }
}

function oneStatus(word: string): number | undefined {
  const number = /^`?(?:HTTP[ _-]?)?(\d{3})(?:\.0)?`?(?:[\s:(–-].*)?$/i.exec(word)?.[1]
  if (number !== undefined) {
    const status = Number(number)
    return status >= 100 && status <= 599 ? status : undefined
  }
  return statusByName(word)
}

/** The status that a name stands for in the libraries of many languages: `NOT_FOUND`, `StatusNotFound`. */
export function statusByName(name: string): number | undefined {
  const path = name.replace(/\.(?:value|code|status_?code)$/i, '')
  const last = path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1)
  const numbered = /^(?:SC|HTTP|HTTP_STATUS)_?([1-5]\d\d)(?:_|$)/i.exec(last)?.[1]
  if (numbered !== undefined) return Number(numbered)
  const plain = last.replace(/[^A-Za-z]/g, '').toLowerCase()
  return byPhrase.get(plain) ?? byPhrase.get(plain.replace(/^(?:httpstatus|status|http|sc)(?:code)?/, ''))
}

/** Whether a name is one of a status by what it belongs to: `HttpStatus.GONE`; `Codes.GONE` may be a code. */
export function isOfHttp(name: string): boolean {
  return statusByName(name) !== undefined && (!/[.:]/.test(name) || /http|status|response/i.test(name))
}

const byPhrase = new Map<string, number>()
for (let status = 100; status < 600; status++) {
  const { phrase } = httpStatus(status)
  if (phrase !== statusClasses[statusClass(status)].name)
    byPhrase.set(phrase.replace(/[^A-Za-z]/g, '').toLowerCase(), status)
}
for (const [name, status] of [
  ['unprocessableentity', 422],
  ['requestentitytoolarge', 413],
  ['payloadtoolarge', 413],
  ['internalerror', 500],
  ['requesturitoolong', 414],
  ['requestedrangenotsatisfiable', 416],
] as const) {
  byPhrase.set(name, status)
}
