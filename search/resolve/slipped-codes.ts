import { editDistance } from '../../catalog/text/edit-distance'
import type { CodeTable, Spelled } from '../codes/code-table'
import { longestCode } from '../codes/code-words'
import { areNeighbourKeys } from '../codes/neighbour-keys'
import { canonicalCode } from '../text/canonical-code'
import { letterSignature, signatureGap } from '../text/letter-signature'
import type { Engine } from './engine'

const mostWords = 12
/** A code that is written with blanks has so many words. */
const longestSlip = 3

const longest = 64
const mostMeant = 5
/** Letters of a word that leave no doubt although the first one is wrong. */
const sureLetters = 8

interface Parts {
  readonly canonical: string
  readonly letters: string
  /** As they were written, with zeros. */
  readonly digits: string
}

/**
 * The entries that a slip of the fingers leads to: `AIT-0013` (the key beside it), `AUTT-0007`, `AU-0007`, `IDE-00111`
 * (a sign too many or too few), `user_suspnded`. The number stays: another one of the same length is
 * another code, and nobody's. The first letter of a word stands for itself, but for a neighbouring key: `ENOTFOUND` is
 * no `not_found`.
 */
export function meantCode(engine: Engine, text: string): readonly number[] {
  const typed = partsOf(text)
  if (typed.letters.length < 2 || typed.letters.length + typed.digits.length < 5 || typed.canonical.length > longest)
    return []
  const signature = letterSignature(typed.canonical)
  const meant: number[] = []
  for (const [start, spellings] of groupsOf(engine.codes().spellings)) {
    if (!mayBegin(start, typed.canonical)) continue
    for (const { spelling, same } of spellings) {
      if (Math.abs(spelling.length - typed.canonical.length) > 4) continue
      if (signatureGap(letterSignature(spelling), signature) > 4) continue
      for (const { entry, code } of same) if (isSlip(partsOf(code), typed)) meant.push(entry)
    }
  }
  return [...new Set(meant)].slice(0, mostMeant)
}

type Spellings = CodeTable['spellings']
type Groups = ReadonlyMap<string, readonly { readonly spelling: string; readonly same: readonly Spelled[] }[]>

const groups = new WeakMap<Spellings, Groups>()

/** Spellings by their first two letters: of thousands of codes most are passed by for these. */
function groupsOf(spellings: Spellings): Groups {
  const known = groups.get(spellings)
  if (known !== undefined) return known
  const made = new Map<string, { spelling: string; same: readonly Spelled[] }[]>()
  for (const [spelling, same] of spellings) {
    const start = spelling.slice(0, 2)
    const group = made.get(start)
    if (group === undefined) made.set(start, [{ spelling, same }])
    else group.push({ spelling, same })
  }
  groups.set(spellings, made)
  return made
}

function mayBegin(right: string, typed: string): boolean {
  const [first, second] = [right.charAt(0), typed.charAt(0)]
  if (first === second || right.charAt(1) === second || typed.charAt(1) === first) return true
  return areNeighbourKeys(first, second)
}

function partsOf(code: string): Parts {
  const canonical = canonicalCode(code)
  return {
    canonical,
    letters: canonical.replace(/[0-9.]+/g, ''),
    digits: code.replace(/[^0-9]+/g, ''),
  }
}

function isSlip(right: Parts, typed: Parts): boolean {
  const isNumber = Number(right.digits) === Number(typed.digits)
  if (right.letters === typed.letters) return right.digits !== '' && isNumberSlip(right.digits, typed.digits)
  if (right.digits === '' ? typed.digits !== '' : !isNumber || typed.digits === '') return false
  return right.letters.length >= 6 ? isWordSlip(right.letters, typed.letters) : isHeadSlip(right.letters, typed)
}

/** A digit that was typed twice, or left out. */
function isNumberSlip(right: string, typed: string): boolean {
  if (typed.length === right.length + 1)
    return [...typed].some((digit, at) => digit === typed[at - 1] && without(typed, at) === right)
  if (typed.length !== right.length - 1 || typed.length < 3) return false
  return [...right].some((_, at) => without(right, at) === typed)
}

function isWordSlip(right: string, typed: string): boolean {
  const most = right.length >= 12 ? 2 : 1
  if (editDistance(right, typed, most) > most) return false
  const [first = '', second = ''] = right
  if (typed.startsWith(first)) return true
  if (right.length < sureLetters) return false
  return typed.startsWith(second) || areNeighbourKeys(first, typed.charAt(0))
}

/** In a short head such as `AUT` one other letter makes the code of another system: only what fingers do by themselves counts. */
function isHeadSlip(right: string, { letters: typed, digits }: Parts): boolean {
  if (typed.length === right.length) {
    const wrong = [...right].flatMap((letter, at) => (letter === typed[at] ? [] : [at]))
    const [at = 0, next = -1] = wrong
    if (wrong.length === 1) return digits.length >= 3 && areNeighbourKeys(right.charAt(at), typed.charAt(at))
    return wrong.length === 2 && next === at + 1 && right[at] === typed[next] && right[next] === typed[at]
  }
  if (typed.length === right.length + 1)
    return [...typed].some(
      (letter, at) =>
        without(typed, at) === right &&
        (letter === typed[at - 1] ||
          (digits.length >= 3 && [typed[at - 1], typed[at + 1]].some((near = '') => areNeighbourKeys(letter, near)))),
    )
  return (
    typed.length === right.length - 1 && digits.length >= 3 && [...right].some((_, at) => without(right, at) === typed)
  )
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1)
}

/** What may be a misspelt code: all of a query, and words in it that no sentence has. */
export function slippedIn(text: string): readonly string[] {
  if (text.length > longestCode) return []
  const words = text.split(/\s+/)
  if (words.length === 1) return [text]
  if (words.length > mostWords) return []
  return [
    ...(words.length <= longestSlip ? [text] : []),
    ...words.filter((word) => /^\p{L}[\p{L}\p{N}_-]*[_0-9-][\p{L}\p{N}]+$/u.test(word)),
  ]
}
