import type { Catalog } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { listed } from '../../catalog/text/listed'
import type { Project } from '../../site/project'
import { openApiOverlay } from '../../verify/openapi/openapi-overlay'
import type { Io } from '../call/command'
import { gatherSources } from '../import/gather-sources'

/** Writes the overlay for an API description; an exit code where there is none to write. */
export function overlayWriter({
  project,
  io,
  file,
}: {
  readonly project: Project
  readonly io: Pick<Io, 'err'>
  readonly file: string
}) {
  return (site: Site, catalogs: readonly Catalog[]): string | number => {
    const { sources, referenced, missing } = gatherSources([file], project.base)
    if (missing.length > 0) {
      io.err(`There is no file here: ${missing.join(', ')}. Nothing was written.\n`)
      return 2
    }
    const { text, foreign } = openApiOverlay([...sources, ...referenced], catalogs, site)
    if (foreign.length > 0)
      io.err(`note: left out, because ${file} has none of their codes: ${listed(foreign)}. Name them to write them.\n`)
    if (text !== undefined) return text
    const slugs = catalogs.map(({ slug }) => slug).filter((slug) => !foreign.includes(slug))
    io.err(`${file} has every code of ${listed(slugs)}. Nothing was written.\n`)
    return 0
  }
}
