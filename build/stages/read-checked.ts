import type { KeptCatalogs } from '../../catalog/kept-catalogs'
import { formatProblem, isError } from '../../catalog/model/problem'
import { counted } from '../../catalog/text/counted'
import { movedProblems } from '../../disk/content/moved-problems'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import type { SitePlace } from '../../site/project'
import type { SiteContent } from '../../site/site-context'
import { BuildError } from '../report/build-error'

/**
 * Reads everything that the site is made of.
 *
 * @throws BuildError with every problem of the content, where there is one
 */
export function readChecked(place: SitePlace, kept?: KeptCatalogs): SiteContent {
  const { catalogs, guides, partial, problems: contentProblems } = readContent(place, kept)
  const { site, problems: siteProblems } = readSite(place)
  const content = { site, catalogs, guides }
  const all = [...siteProblems, ...movedProblems(place, { ...content, partial }), ...contentProblems]
  const problems = all.filter(isError)
  for (const warning of all.filter((problem) => !isError(problem))) console.error(`${formatProblem(warning)}\n`)
  if (problems.length === 0) return content
  const texts = problems.map(formatProblem)
  throw new BuildError([...texts, `${counted(problems.length, 'problem')} in the content.`].join('\n\n'))
}
