import type { KeptCatalogs } from '../../catalog/kept-catalogs'
import { isError } from '../../catalog/model/problem'
import { forgetTrees } from '../../catalog/parse/data/parse-json'
import { describeProblems } from '../../catalog/report/describe-problems'
import { counted } from '../../catalog/text/counted'
import { movedProblems } from '../../disk/content/moved-problems'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { readUrlLedger } from '../../disk/content/url-ledger'
import { impliedMoves } from '../../site/ledger/implied-moves'
import { publishedPaths } from '../../site/ledger/published-paths'
import type { SitePlace } from '../../site/project'
import type { SiteContent } from '../../site/site-context'
import { BuildError } from '../report/build-error'

/** Where only the first of each kind is told. */
const showAll = '`faultbook check --kind KIND` shows all of one kind.'

/**
 * Reads everything that the site is made of.
 *
 * @throws BuildError with every problem of the content, where there is one; above a hundred with the first of each kind
 */
export function readChecked(place: SitePlace, kept?: KeptCatalogs): SiteContent {
  const { catalogs, guides, partial, problems: contentProblems } = readContent(place, kept)
  const { site, problems: siteProblems } = readSite(place)
  const content = { site, catalogs, guides }
  const all = [...siteProblems, ...movedProblems(place, { ...content, partial }), ...contentProblems]
  forgetTrees()
  const problems = all.filter(isError)
  const warnings = describeProblems(all.filter((problem) => !isError(problem)))
  for (const text of warnings.texts) console.error(`${text}\n`)
  if (problems.length === 0) {
    if (warnings.isGrouped) console.error(`${showAll}\n`)
    return withImpliedMoves(place, content)
  }
  const { texts, isGrouped } = describeProblems(problems)
  const end = `${counted(problems.length, 'problem')} in the content.${isGrouped ? ` ${showAll}` : ''}`
  throw new BuildError([...texts, end].join('\n\n'))
}

/** With the addresses of lists that nothing is in any more: they lead on. */
function withImpliedMoves(place: SitePlace, content: SiteContent): SiteContent {
  const paths = (readUrlLedger(place)?.rows ?? []).map(({ path }) => path)
  const moved = impliedMoves(paths, new Set(publishedPaths(content)))
  if (Object.keys(moved).length === 0) return content
  return { ...content, site: { ...content.site, moved: { ...moved, ...content.site.moved } } }
}
