import type { Site } from '../sites/site'

interface Count {
  readonly known: Set<string>
  readonly look: Set<string>
  others: number
}

const codeKey = /^key:_?(?:error_?|err_?|fault_?|problem_?)?code$/i
const errorish = /err|exception|fault|problem|fail|throw|raise|abort|reject|bail|panic/i

/**
 * Where a code base gives codes: which argument of which call, under which key, in which list. Learned from the codes that
 * are known; a word in the same position is a code too.
 */
export class Positions {
  readonly #counts = new Map<string, Count>()

  constructor(sites: readonly Site[], others: ReadonlyMap<string, number>) {
    for (const { word, by, positions, isCompared } of sites) {
      if (isCompared || by === 'head' || by === 'near') continue
      for (const position of positions) {
        const count = this.#counts.get(position) ?? {
          known: new Set(),
          look: new Set(),
          others: others.get(position) ?? 0,
        }
        count[by === 'known' ? 'known' : 'look'].add(word)
        this.#counts.set(position, count)
      }
    }
  }

  /** Whether what is in one of these positions is a code. */
  giveCodes(positions: readonly string[]): boolean {
    return positions.some((position) => this.#givesCodes(position))
  }

  #givesCodes(position: string): boolean {
    const count = this.#counts.get(position)
    if (count === undefined) return false
    const known = count.known.size
    const all = known + count.look.size
    if (/^(?:list|keys):/.test(position)) return known > 1 && known >= all / 2
    const isSure = codeKey.test(position) || (position.startsWith('arg:') && errorish.test(position))
    if (count.others > all) return false
    return isSure ? known > 0 && known >= all * 0.3 : known > 1 && known >= all / 2
  }

  /** The names of what is called with codes: a file that has one of them may give a code that nobody knows. */
  calledNames(): Set<string> {
    const names = new Set<string>()
    for (const position of this.#counts.keys()) {
      const called = /^arg:(?!enum )([\w.$]+):/.exec(position)?.[1]
      if (called !== undefined && this.#givesCodes(position)) names.add(called.slice(called.lastIndexOf('.') + 1))
    }
    return names
  }
}

/** Whether a weak word is a code by where it is: under a key of codes, in the call of an error, as a constant. */
export function isGivenAsCode({ positions }: Pick<Site, 'positions'>): boolean {
  return positions.some(
    (position) => codeKey.test(position) || (position.startsWith('arg:') && errorish.test(position)),
  )
}
