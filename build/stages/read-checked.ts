import { formatProblem, isError } from '../../catalog/model/problem'
import { counted } from '../../catalog/text/counted'
import { movedProblems } from '../../disk/moved-problems'
import { contentFolder, readContent } from '../../disk/read-content'
import { readSite } from '../../disk/read-site'
import type { SiteContent } from '../../site/site-context'
import { BuildError } from '../report/build-error'

/**
 * Reads everything that the site is made of.
 *
 * @throws BuildError with every problem of the content, where there is one
 */
export function readChecked(): SiteContent {
  const { catalogs, guides, partial, problems: contentProblems } = readContent()
  const { site, problems: siteProblems } = readSite()
  const content = { site, catalogs, guides }
  const all = [...siteProblems, ...movedProblems(contentFolder(), { ...content, partial }), ...contentProblems]
  const problems = all.filter(isError)
  for (const warning of all.filter((problem) => !isError(problem))) console.error(`${formatProblem(warning)}\n`)
  if (problems.length === 0) return content
  const texts = problems.map(formatProblem)
  throw new BuildError([...texts, `${counted(problems.length, 'problem')} in the content.`].join('\n\n'))
}
