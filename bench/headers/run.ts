/**
 * `npm run bench:headers`: what Mozilla's HTTP Observatory says of the header fields that nginx really sends for
 * the site in `out/`, test by test. Exit code 1 below the target.
 */
import { absoluteUrl, href } from '../../catalog/address/links'
import { repositoryProject } from '../../cli/call/repository-project'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { serve } from '../../scripts/hosts/serve'
import { measuredPages } from '../pages/targets'
import { loadObservatory, observe } from './observatory'
import { leastForBonus, score } from './score'

/** Least score of each page. */
const target = 125

async function main() {
  const observatory = await loadObservatory()
  if (observatory.MINIMUM_SCORE_FOR_EXTRA_CREDIT !== leastForBonus) throw new Error('The Observatory counts otherwise.')
  const { catalogs, guides } = readContent(repositoryProject())
  const { site } = readSite(repositoryProject())
  const server = await serve('nginx', process.env.FAULTBOOK_OUT || 'out', { site, catalogs, guides })
  try {
    for (const path of [measuredPages.home, measuredPages.entry]) {
      const published = new URL(absoluteUrl(site, path))
      const verdicts = await observe(observatory, server.origin + href(site, path), published)
      console.log(`\n${published}`)
      for (const { test, result, modifier, isPassed } of verdicts)
        console.log(`  ${test.padEnd(32)} ${signed(modifier)}  ${isPassed ? '' : 'failed: '}${result}`)
      const sum = score(verdicts)
      console.log(`  ${'score'.padEnd(32)} ${String(sum).padStart(3)}  ${observatory.getGradeForScore(sum).grade}`)
      if (verdicts.length === 0 || sum < target) process.exitCode = 1
    }
  } finally {
    await server.stop()
  }
  console.log(
    process.exitCode === 1 ? `\nBelow the target of ${target}.` : `\nEach page reaches the target of ${target}.`,
  )
}

function signed(modifier: number): string {
  return (modifier > 0 ? `+${modifier}` : String(modifier)).padStart(3)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
