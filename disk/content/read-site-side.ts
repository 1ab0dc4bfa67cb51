import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { formatProblem, isError } from '../../catalog/model/problem'
import { contentForms } from '../../site/diff/content-forms'
import { type LoadForm, readSiteSide, type SiteSide } from '../../site/diff/site-side'
import type { SitePlace } from '../../site/project'
import { readContent } from './read-content'
import { readSite } from './read-site'

/**
 * Reads one side of a comparison: a content folder, a built site, or the `catalogs.json` of one. `project` says what
 * its path is relative to, and what comes before its site file.
 *
 * @throws Error with a sentence where there is no such thing, or where it has problems
 */
export function readSideFrom(named: string, project: Omit<SitePlace, 'content'>): SiteSide {
  const path = resolve(project.base, named)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new Error(`${named} does not exist.`)
  const folder = stat.isDirectory() ? path : dirname(path)
  const isBuilt = !stat.isDirectory() || existsSync(join(path, 'catalogs.json'))
  try {
    return readSiteSide(isBuilt ? filesBelow(folder) : contentOf({ ...project, content: folder }))
  } catch (error) {
    throw new Error(`${named}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function filesBelow(folder: string): LoadForm {
  return (path) => {
    const file = join(folder, path)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  }
}

function contentOf(place: SitePlace): LoadForm {
  const { problems, ...content } = readContent(place)
  const { site, problems: siteProblems } = readSite(place)
  const errors = [...siteProblems, ...problems].filter(isError)
  if (errors.length > 0) throw new Error(`the content has problems.\n\n${errors.map(formatProblem).join('\n\n')}`)
  return contentForms({ ...content, site })
}
