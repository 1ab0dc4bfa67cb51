import type { Catalog } from '../../catalog/model/catalog'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import type { Project } from '../../site/project'
import { placeText } from '../../verify/model/finding'
import { verifyOpenApi } from '../../verify/openapi/verify-openapi'
import { gatherSources } from '../import/gather-sources'
import { foreignNotes, type Missing, type Section } from './section'
import { type SitePages, siteLinks } from './site-pages'

/** Compares API descriptions with the catalogs. References lead only to files inside the folder of the description. */
export function verifyOpenApiFiles(
  project: Project,
  catalogs: readonly Catalog[],
  {
    files,
    pages,
    isComplete,
  }: { readonly files: readonly string[]; readonly pages: SitePages; readonly isComplete: boolean },
): Section | Missing {
  const { sources, referenced, missing, losses } = gatherSources(files, project.base)
  if (missing.length > 0) return { missing }
  const report = verifyOpenApi([...sources, ...referenced], { catalogs, links: siteLinks(pages, catalogs), isComplete })
  const { operations, codes, foreign } = report
  const summary = `openapi: ${counted(codes, 'code')} and ${counted(operations, 'operation')} in ${listed(files)}`
  const notes = [
    ...[...losses, ...report.losses].map((loss) => `${placeText(loss)} ${loss.what}`),
    ...foreignNotes(foreign, catalogs, 'the description'),
  ]
  if (operations === 0 && codes === 0) {
    return {
      findings: [],
      summary,
      notes,
      nothing: `Nothing was compared: ${listed(files)} has neither an operation nor a code.`,
    }
  }
  if (foreign.length < catalogs.length || report.findings.length > 0)
    return { findings: report.findings, summary, notes }
  return { findings: [], summary, notes, nothing: `Nothing was compared: ${listed(files)} names no code at all.` }
}
