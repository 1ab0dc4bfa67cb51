import { catalogJsonPath, feedPath } from '../../catalog/address/links'
import { type FormerForm, formerForms } from '../hosts/former-forms'
import { headersFile } from '../hosts/headers-file'
import { redirectTable } from '../hosts/redirect-table'
import { redirectsFile } from '../hosts/redirects-file'
import { compactJson, jsonText } from '../json-text'
import { schemaNames, schemaPath } from '../schema-paths'
import type { SiteContent } from '../site-context'
import { catalogJson } from './catalog-json'
import { catalogsJson } from './catalogs-json'
import { entryJson } from './entry-json'
import { entryMarkdown } from './entry-markdown'
import { feedXml } from './feed-xml'
import { llmsFiles } from './llms-txt'
import { opensearchXml } from './opensearch-xml'
import { packFiles } from './pack-files'
import { registryJson } from './registry-json'
import { robotsTxt } from './robots-txt'
import { schemaJson } from './schema-json'
import type { SiteFile } from './site-file'
import { type FileDates, sitemapFiles } from './sitemap-xml'
import { webManifest } from './web-manifest'

/**
 * Every file of the site that is neither a page, an entry, a picture nor an asset. Their texts are made when
 * asked for. `dates` says when content files were changed, for the sitemap.
 */
export function siteFiles(content: SiteContent, dates: FileDates = new Map()): SiteFile[] {
  const { site, catalogs, guides, documented } = content
  return [
    { path: '/catalogs.json', text: () => jsonText(catalogsJson(site, catalogs, guides)) },
    { path: '/registry.json', text: () => jsonText(registryJson(site, catalogs)) },
    ...catalogs.map((catalog) => ({
      path: catalogJsonPath(catalog),
      catalog,
      text: () => jsonText(catalogJson(site, catalog)),
    })),
    ...schemaNames.map((name) => ({ path: schemaPath(name), text: () => jsonText(schemaJson(name, site)) })),
    ...llmsFiles(content),
    { path: '/robots.txt', text: () => robotsTxt(site) },
    { path: feedPath, text: () => feedXml(site, catalogs, documented) },
    { path: '/manifest.webmanifest', text: () => jsonText(webManifest(site)) },
    { path: '/opensearch.xml', text: () => opensearchXml(site) },
    ...packFiles(content),
    ...formerForms(content).map(({ from, form, entry }) => ({ path: from, text: formText(content, { form, entry }) })),
    ...sitemapFiles(content, dates),
    { path: '/_redirects', text: () => redirectsFile(site, redirectTable(content)).text },
    { path: '/_headers', text: () => headersFile(site) },
    // Without it GitHub Pages leaves out folders that begin with an underscore.
    { path: '/.nojekyll', text: () => '\n' },
  ]
}

/** What the code says under its present name: a host without rules cannot lead on to it. */
function formText(
  { site, catalogs }: SiteContent,
  { form, entry }: Pick<FormerForm, 'form' | 'entry'>,
): SiteFile['text'] {
  return () => (form === 'json' ? compactJson(entryJson(site, entry, catalogs)) : entryMarkdown(site, entry, catalogs))
}
