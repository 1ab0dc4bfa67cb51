import type { UnansweredLine } from '../../../search/text/answer'

const mostNamed = 6

/** `3 error lines match no code: lines 20, 25 and 27`; empty where there are none. */
export function unansweredWords(unanswered: readonly Pick<UnansweredLine, 'line'>[]): string {
  const numbers = [...new Set(unanswered.map(({ line }) => line))]
  const [first] = numbers
  if (first === undefined) return ''
  if (numbers.length === 1) return `1 error line matches no code: line ${first}`
  const left = numbers.length - mostNamed
  const named =
    left > 0
      ? `${numbers.slice(0, mostNamed).join(', ')} and ${left} more`
      : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  return `${numbers.length} error lines match no code: lines ${named}`
}
