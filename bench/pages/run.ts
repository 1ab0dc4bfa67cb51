/**
 * `npm run bench:pages`: Lighthouse as a phone, the median of three runs, on one page of each kind of
 * the built site. Exit code 1 if a target is missed. `npm run bench:pages -- entry home` measures these.
 */
import { findBrowser } from '../../scripts/gate/find-browser'
import { installLighthouse, measure, type Scores } from './lighthouse'
import { serveSite } from './served-site'
import { type Measure, measuredPages, targets } from './targets'

const runs = 3

async function main() {
  const browser = findBrowser()?.path
  if (browser === undefined) throw new Error('There is no Chromium. Name one by FAULTBOOK_CHROMIUM.')
  const chosen = process.argv.slice(2)
  const pages = Object.entries(measuredPages).filter(([name]) => chosen.length === 0 || chosen.includes(name))
  if (pages.length === 0) throw new Error(`There is no such page. There are ${Object.keys(measuredPages).join(', ')}.`)
  const lighthouse = installLighthouse()
  const site = await serveSite()
  const missed: string[] = []
  try {
    console.log(row('page', Object.keys(targets)))
    for (const [name, path] of pages) {
      const all: Scores[] = []
      while (all.length < runs) all.push(await measure(lighthouse, browser, site.address + path))
      const scores = middle(all)
      console.log(
        row(
          name,
          Object.keys(targets).map((key) => shown(key as Measure, scores)),
        ),
      ) // the keys of the table
      for (const fault of scores.faults) console.log(`    ${fault}`)
      missed.push(...misses(scores).map((miss) => `${name}: ${miss}`))
    }
  } finally {
    site.close()
  }
  console.log(missed.length === 0 ? 'All targets are reached.' : `Missed: ${missed.join('; ')}.`)
  if (missed.length > 0) process.exitCode = 1
}

/** The run with the median performance. */
function middle(all: readonly Scores[]): Scores {
  const sorted = all.toSorted((a, b) => a.performance - b.performance || b.tbt - a.tbt)
  const scores = sorted[Math.floor(sorted.length / 2)]
  if (scores === undefined) throw new Error('Nothing was measured.')
  return scores
}

function misses(scores: Scores): string[] {
  return Object.entries(targets).flatMap(([key, target]) => {
    const value = scores[key as Measure] // the keys of the table
    const isReached = 'least' in target ? value >= target.least : value <= target.most
    const limit = 'least' in target ? `at least ${target.least}` : `at most ${target.most}`
    return isReached ? [] : [`${key} ${shown(key as Measure, scores)}, not ${limit}`]
  })
}

function shown(key: Measure, scores: Scores): string {
  return key === 'cls' ? scores.cls.toFixed(3) : String(Math.round(scores[key]))
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(10), ...cells.map((cell) => cell.padStart(15))].join('')
}

await main()
