import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Search } from '../../search/text/answer'
import { generateLogs } from './generate-logs'
import { type LogScore, scoreLog } from './score-logs'
import { type Share, shareText } from './score-round'

const seeds = [1, 2, 3]
/** The goals for distinct codes. */
const leastRecall = 0.97
const leastPrecision = 0.95

/**
 * Prints how many of 3, 10 and 50 errors of a log are found, in all, and by each shape that misses some.
 *
 * @returns what is below the goals, in words
 */
export function printLogs(catalogs: readonly Catalog[], search: Search): readonly string[] {
  const scores = seeds.flatMap((seed) =>
    generateLogs(catalogs, seed).map((log) => scoreLog(search, log, sameMessages(catalogs, log.shape))),
  )
  const below: string[] = []
  console.log(`Logs with many errors, ${scores.length} of them\n${'shape'.padEnd(26)} errors  recall  prec.  own ids`)
  for (const count of [...new Set(scores.map((score) => score.count))]) {
    const ofCount = scores.filter((score) => score.count === count)
    for (const shape of [...new Set(ofCount.map((score) => score.shape))]) {
      const same = ofCount.filter((score) => score.shape === shape)
      const recall = sum(same, 'recall')
      const precision = sum(same, 'precision')
      if (isBelow(recall, leastRecall)) below.push(`${shape}, ${count} errors: recall ${shareText(recall)}`)
      if (isBelow(precision, leastPrecision)) below.push(`${shape}, ${count} errors: precision ${shareText(precision)}`)
      if (recall.right < recall.all || precision.right < precision.all) console.log(logLine(shape, count, same))
    }
    console.log(logLine('all shapes', count, ofCount))
  }
  console.log('')
  return below
}

function logLine(shape: string, count: number, scores: readonly LogScore[]): string {
  const shares = (['recall', 'precision', 'own'] as const).map((name) => shareText(sum(scores, name)).padStart(5))
  return `${shape.padEnd(26)} ${String(count).padStart(6)}   ${shares.join('  ')}`
}

function sum(scores: readonly LogScore[], name: 'recall' | 'precision' | 'own'): Share {
  return scores.reduce((all, { [name]: share }) => ({ right: all.right + share.right, all: all.all + share.all }), {
    right: 0,
    all: 0,
  })
}

function isBelow({ right, all }: Share, least: number): boolean {
  return all > 0 && right / all < least
}

/** In a log of messages nothing tells two entries with the same message apart. */
function sameMessages(catalogs: readonly Catalog[], shape: string): (one: string, other: string) => boolean {
  if (shape !== 'messages only') return (one, other) => one === other
  const texts = new Map(
    catalogs.flatMap(({ entries }) => entries.map((entry) => [`${entry.catalog}/${entry.code}`, plainMessage(entry)])),
  )
  return (one, other) => texts.get(one) === texts.get(other)
}

function plainMessage({ message, title }: Entry): string {
  return (message ?? title).toLowerCase().replace(/[.\s]+$/, '')
}
