import type { Search } from '../../search/text/answer'
import { itemsOf, readRounds } from './read-rounds'
import { scoreRound, shareText } from './score-round'

const figures = ['first', 'amongFive', 'empty', 'values', 'recall', 'precision'] as const

/**
 * Prints the rounds: what each set reached when it was blind, which is the result, and what it reaches today as one of the
 * sets that the engine was tuned with.
 */
export function printRounds(search: Search): void {
  const head = ['first', 'in 5', 'empty', 'values', 'recall', 'prec.'].map((name) => name.padStart(6)).join(' ')
  console.log(`Rounds: sets that were blind on the day of their first run\n${'set'.padEnd(44)} count ${head}`)
  for (const round of readRounds()) {
    const first = figures.map((name) => round.firstRun[name]?.toFixed(3))
    console.log(line(`${round.name}, blind on ${round.blindOn}`, round.count, first))
    for (const [kind, { first: right, amongFive }] of Object.entries(round.firstRun.kinds ?? {}))
      console.log(line(`  of these ${kind}`, undefined, [right.toFixed(3), amongFive.toFixed(3)]))
    const items = itemsOf(round)
    if (items.length === 0) continue
    const { score } = scoreRound(search, items)
    console.log(
      line(
        '  today, as a training set',
        items.length,
        figures.map((name) => shareText(score[name])),
      ),
    )
  }
  console.log('')
}

function line(name: string, count: number | undefined, shares: readonly (string | undefined)[]): string {
  const cells = shares.map((share = '–') => share.padStart(6)).join(' ')
  return `${name.padEnd(44)} ${String(count ?? '').padStart(5)} ${cells}`
}
