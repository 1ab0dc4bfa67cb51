import type { DataPath } from '../../catalog/model/located'
import { isRecord } from '../../catalog/parse/without-nulls'

/** A value of a body in a place for codes, and where it is. */
export interface CodePlace {
  readonly value: string
  readonly path: DataPath
}

/** Keys that clearly name a code, in lower case and without what joins their words. */
const codeKey = /^(?:(?:error|err|fault)?code)$/

/** Keys under which a body has its errors, or more about them. An order or a user may have a `code` that is none of an error. */
const holderKey =
  /^(?:errors?|faults?|problems?|details?|extensions|innererrors?|causes?|violations|issues|failures|warnings?)$/

/** Keys whose list may have the codes themselves: `"errors": ["ORD-0001"]`. */
const listKey = /^(?:errors|codes|(?:error|err|fault)codes)$/

/** How deep errors are looked for in errors. */
const deepest = 10

/** All values of a body that are in a place for codes, in its order: at its top, in its errors, and in the errors of these. */
export function codePlaces(body: unknown, path: DataPath = []): CodePlace[] {
  if (path.length > deepest) return []
  if (Array.isArray(body)) return body.flatMap((item, index) => codePlaces(item, [...path, index]))
  if (!isRecord(body)) return []
  return Object.entries(body).flatMap(([written, value]): CodePlace[] => {
    const key = written.replace(/[-_]/g, '').toLowerCase()
    const here = [...path, written]
    if (isCode(value)) return codeKey.test(key) ? [{ value: String(value), path: here }] : []
    const items = listKey.test(key) && Array.isArray(value) ? value : []
    return [
      ...items.flatMap((item: unknown, index) =>
        isCode(item) ? [{ value: String(item), path: [...here, index] }] : [],
      ),
      ...(holderKey.test(key) ? codePlaces(value, here) : []),
    ]
  })
}

/** A place as an envelope writes it: `errors[].code`. */
export function patternOf(path: DataPath): string {
  return path.map((step, index) => (typeof step === 'number' ? '[]' : index === 0 ? step : `.${step}`)).join('')
}

function isCode(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
