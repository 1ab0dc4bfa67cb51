import type { Entry } from '../../model/catalog'
import type { Problem } from '../../model/problem'
import { plainText } from '../../text/plain-text'
import type { Check } from '../frame/check'

/** Words that say nothing of what a step does. */
const smallWords = new Set(
  'a an and as at by for from in into is it of on or so that the then this to with you your'.split(' '),
)

/** The share of the words of the shorter text that the other one has, from which on both say the same. */
const sameFrom = 0.8

/** With fewer words than these a step is too short to tell. */
const fewestWords = 4

/** A step under "What to do" says what no fix of a cause says already: whoever reads the page has read the fixes. */
export const checkRepeatedSteps: Check = ({ parsed }) =>
  parsed.flatMap(({ entry, locate }) => {
    const fixes = fixesOf(entry)
    return entry.solutions.flatMap((solution, index): Problem[] => {
      const words = wordsOf(solution.text)
      const twin = fixes.find((fix) => isSame(words, fix.words))
      if (twin === undefined) return []
      return [
        {
          kind: 'repeated-step',
          subject: entry.code,
          place: locate(['solutions', index, 'text']),
          expected: 'a step that no fix says already',
          received: `almost the words of the fix "${twin.text}"`,
          write: 'what to do besides, or nothing: the fix is on the page',
        },
      ]
    })
  })

interface Fix {
  readonly text: string
  readonly words: ReadonlySet<string>
}

function fixesOf({ causes, variants }: Entry): Fix[] {
  const all = [...causes, ...variants.flatMap((variant) => variant.causes)]
  return all.flatMap(({ fix }) => (fix === undefined ? [] : [{ text: fix, words: wordsOf(fix) }]))
}

function wordsOf(text: string): ReadonlySet<string> {
  const words =
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  return new Set(words.filter((word) => !smallWords.has(word)))
}

function isSame(step: ReadonlySet<string>, fix: ReadonlySet<string>): boolean {
  const shorter = Math.min(step.size, fix.size)
  if (shorter < fewestWords) return false
  return [...step].filter((word) => fix.has(word)).length >= sameFrom * shorter
}
