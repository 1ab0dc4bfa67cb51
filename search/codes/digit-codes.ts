import type { IndexView } from '../index/index-view'

/** Entries by the number that their codes end with: `0010` of `AUT-0010`. */
export interface DigitCodes {
  /** Those of a number, first where it is written letter by letter, then where zeros are left out. */
  find(digits: string): readonly number[]
}

const numbered = /\p{L}[^0-9]*([0-9]{1,9})$/u

export function openDigitCodes(index: IndexView): DigitCodes {
  const byNumber = new Map<number, { readonly entry: number; readonly digits: string }[]>()
  for (let entry = 0; entry < index.size; entry += 1) {
    const digits = numbered.exec(index.code(entry))?.[1]
    if (digits === undefined) continue
    const same = byNumber.get(Number(digits))
    if (same === undefined) byNumber.set(Number(digits), [{ entry, digits }])
    else same.push({ entry, digits })
  }
  return {
    find: (digits) => {
      const all = byNumber.get(Number(digits)) ?? []
      const literal = all.filter((item) => item.digits === digits)
      return [...literal, ...all.filter((item) => item.digits !== digits)].map(({ entry }) => entry)
    },
  }
}

const alone =
  /^(?:(?:i|we|you|got|get|getting|the|an?|what|is|s|does|mean|means|see|saw|this)[\s':]+)*(#|(?:(?:error|err|fehler|erreur|errore|fout|code|number|nr|no|nummer|num|message|fault|exception|errorcode|fehlercode|fehlernummer)[\s:#.=_-]*)+)?([0-9]{1,8})$/i

/** A beginning that nobody knows, as it is written or heard: `-0012`, `XXX-0012`, `error twelve, something dash 0012`. */
const unknownBeginning = /^(?:[\p{L} ]+, ?)?(?:[*?#.]+|x{2,}|something)? ?(?:-| ?dash)+ ?([0-9]{2,8})$/iu

/**
 * The digits that a query is, alone or behind a word that says that a code follows, or behind what stands for a beginning
 * that is not known: `0010`, `#0007`, `Error 1001`, `*-0012`.
 */
export function digitsAlone(text: string): string | undefined {
  const heard = unknownBeginning.exec(text.trim())?.[1]
  if (heard !== undefined) return heard
  const [, word, digits] = alone.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  return word !== undefined || digits.length >= 2 ? digits : undefined
}
