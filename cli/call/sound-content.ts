import { formatProblem, isError } from '../../catalog/model/problem'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import type { SitePlace } from '../../site/project'

/** The content and the site, where neither has an error; else all errors, as a person reads them. */
export function readSound(place: SitePlace) {
  const { problems, ...content } = readContent(place)
  const { site, problems: siteProblems } = readSite(place)
  const errors = [...siteProblems, ...problems].filter(isError)
  return errors.length > 0 ? errors.map(formatProblem).join('\n\n') : { ...content, site }
}
