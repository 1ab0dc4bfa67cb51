import { hasUnspaced } from '../text/unspaced'
import type { Engine } from './engine'

const shaped = /(?<![\p{L}\p{N}_.])(\p{L}{2,16})([_\s-]?)([0-9]{1,8})(?![\p{L}\p{N}_.])/gu

/**
 * What is shaped like a code of a known family and is none: `AUT-4242`. A single word of letters and
 * digits counts as a code of some other system: `ORA-01017`, `E11000`.
 */
export function unknownCodes(engine: Engine, text: string): readonly string[] {
  const heads = engine.codeHeads()
  const whole = text.trim()
  if (!hasUnspaced(whole) && /^(?=.*[0-9])(?=.*\p{L})[\p{L}\p{N}_.:-]+$/u.test(whole)) return [whole]
  if (/^\p{L}{2,8} [0-9]{3,8}$/u.test(whole) && /^\p{Lu}/u.test(whole)) return [whole]
  return [...text.matchAll(shaped)]
    .filter(([code, letters = '', separator = '', digits = '']) => {
      if (!heads.has(letters.toLowerCase()) || engine.codes().find(code).length > 0) return false
      return separator !== ' ' || digits.length > 3 || letters === letters.toUpperCase()
    })
    .map(([code]) => code)
}
