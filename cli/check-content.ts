import { countDrafts, draftCountWords } from '../catalog/model/count-drafts'
import { formatProblem, isError } from '../catalog/model/problem'
import { counted } from '../catalog/text/counted'
import { displayPath } from '../disk/display-path'
import { movedProblems } from '../disk/moved-problems'
import { contentFolder, readContent } from '../disk/read-content'
import { readSite } from '../disk/read-site'

/**
 * `npm run check:content`: prints every problem of the content, then what it counted.
 * Exit code 1 where one of them is more than a warning, or where there was nothing to check.
 */
function main(): void {
  const folder = displayPath(contentFolder())
  const { catalogs, guides, partial, problems: contentProblems } = readContent(contentFolder())
  const { site, problems: siteProblems } = readSite(folder)
  const problems = [...siteProblems, ...movedProblems(folder, { site, catalogs, guides, partial }), ...contentProblems]
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`)
  const errors = problems.filter(isError)
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const counts = [
    counted(catalogs.length, 'catalog'),
    counted(entries.length, 'entry', 'entries'),
    counted(entries.flatMap((entry) => entry.examples).length, 'example'),
    counted(guides.length + catalogs.flatMap((catalog) => catalog.guides).length, 'guide'),
  ]
  const found = [counted(errors.length, 'problem'), counted(problems.length - errors.length, 'warning')]
  for (const count of countDrafts(catalogs)) console.log(draftCountWords(count))
  console.log(`content: ${counts.join(', ')} in ${folder}: ${found.join(', ')}`)
  if (errors.length > 0 || entries.length === 0) process.exitCode = 1
}

main()
