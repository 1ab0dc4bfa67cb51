import { absoluteUrl, catalogPath, entryType, guidePath } from '../../catalog/address/links'
import type { Catalog, Guide } from '../../catalog/model/catalog'
import { retiredLast } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { entryText } from '../forms/entry-markdown'
import { inlineField } from '../forms/field-markdown'
import { linkLine } from '../forms/markdown-parts'
import { escapeMarkdown } from '../forms/markdown-source'
import type { SiteFile } from '../forms/site-file'
import type { SiteContent } from '../site-context'
import { guideMarkdown } from './guide-markdown'

/** More codes than these are a file of megabytes for each thousand: then each catalog has its own. */
const mostCodes = 1_000

/** `/llms-full.txt`: the text of all codes and guides in one file. Of many codes each catalog has a file, which it names. */
export function llmsFullFiles(content: SiteContent): SiteFile[] {
  const { site, catalogs, guides } = content
  const count = catalogs.reduce((sum, { entries }) => sum + entries.length, 0)
  const head = `# ${escapeMarkdown(site.name)}\n\nAll error codes and guides.`
  // Read when the file is written: a list of files needs no guide.
  const own = () => guides.map((guide) => guideText(site, guide))
  if (count <= mostCodes) {
    const text = () => pagesText(head, [...own(), ...catalogs.flatMap((catalog) => pagesOfCatalog(content, catalog))])
    return [{ path: '/llms-full.txt', text }]
  }
  const lines = catalogs.map((catalog) => linkLine(catalog.name, absoluteUrl(site, fullPath(catalog))))
  return [
    {
      path: '/llms-full.txt',
      text: () => pagesText(`${head} Each catalog has a file of its own:\n\n${lines.join('\n')}`, own()),
    },
    ...catalogs.map((catalog) => ({
      path: fullPath(catalog),
      catalog,
      text: () => {
        const about = `# ${escapeMarkdown(catalog.name)} errors\n\n${inlineField(site, catalog.summary)}`
        return pagesText(about, pagesOfCatalog(content, catalog))
      },
    })),
  ]
}

function fullPath(catalog: Catalog): string {
  return `${catalogPath(catalog)}llms-full.txt`
}

interface PageText {
  readonly url: string
  readonly text: string
}

function guideText(site: Site, guide: Guide): PageText {
  return { url: absoluteUrl(site, guidePath(guide)), text: guideMarkdown(site, guide) }
}

function pagesOfCatalog({ site, catalogs }: SiteContent, catalog: Catalog): PageText[] {
  return [
    ...catalog.guides.map((guide) => guideText(site, guide)),
    ...retiredLast(catalog.entries).map((entry) => ({
      url: entryType(site, entry),
      text: entryText(site, entry, catalogs),
    })),
  ]
}

/** Pages below one another, each with its address. */
function pagesText(head: string, pages: readonly PageText[]): string {
  const texts = pages.map(({ url, text }) => `Page: ${url}\n\n${text.trim()}`)
  return `${[head, ...texts].join('\n\n---\n\n')}\n`
}
