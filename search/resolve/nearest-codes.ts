import { editDistance } from '../../catalog/text/edit-distance'
import { canonicalCode } from '../text/canonical-code'
import { letterSignature, signatureGap } from '../text/letter-signature'
import type { Engine } from './engine'

const mostGuesses = 5
const farthest = 3

/**
 * Entries whose codes are spelled most like a text: what to offer where it is none of them.
 * A number is compared as a number of the same head: `AUT-0017` is near `AUT-0014`.
 */
export function nearestCodes(engine: Engine, text: string): readonly number[] {
  const wanted = canonicalCode(text)
  if (wanted.length < 3 || wanted.length > 64) return []
  const signature = letterSignature(wanted)
  const head = wanted.match(/^\p{L}{2,}(?=[0-9])/u)?.[0]
  const most = wanted.length < 6 ? 1 : wanted.length < 9 ? 2 : farthest
  const near: { readonly entry: number; readonly distance: number }[] = []
  for (const [spelling, same] of engine.codes().spellings) {
    const sibling = head !== undefined && spelling.startsWith(head) && /^[0-9]/.test(spelling.slice(head.length))
    if (!sibling && signatureGap(letterSignature(spelling), signature) > 2 * most) continue
    const distance = sibling
      ? numberDistance(spelling.slice(head.length), wanted.slice(head.length))
      : editDistance(spelling, wanted, most)
    if (!sibling && distance > most) continue
    for (const { entry } of same) near.push({ entry, distance })
  }
  near.sort((left, right) => left.distance - right.distance || left.entry - right.entry)
  return [...new Set(near.map(({ entry }) => entry))].slice(0, mostGuesses)
}

/** Digits that were mistyped come before numbers that are near: 0 to 3 edits, then a little for the difference. */
function numberDistance(left: string, right: string): number {
  const difference = Math.abs(Number(left) - Number(right))
  return editDistance(left, right, farthest) + (Number.isNaN(difference) ? 1 : difference / (difference + 1_000))
}
