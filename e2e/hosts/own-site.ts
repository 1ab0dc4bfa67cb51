import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { projectAt } from '../../disk/project-at.fixture'
import type { SiteContent } from '../../site/site-context'
import { buildSite } from './build-site'

/** A site that a test builds from content of its own. */
export interface OwnSite {
  /** The folder of its content, which the test writes. */
  readonly content: string
  /** The folder of the built site. */
  readonly folder: string
  build(): Promise<string>
  /** What it is built from. */
  read(): SiteContent
}

/** The site of a name, with further variables of the environment. */
export function ownSite(name: string, variables: Readonly<Record<string, string>> = {}): OwnSite {
  const content = `.faultbook/e2e/${name}-content`
  const folder = `.faultbook/e2e/${name}-site`
  return {
    content,
    folder,
    build: () => buildSite({ FAULTBOOK_CONTENT: content, FAULTBOOK_OUT: folder, ...variables }),
    read: () => {
      const { catalogs, guides } = readContent(projectAt(content))
      return { catalogs, guides, site: readSite(projectAt(content, variables)).site }
    },
  }
}
