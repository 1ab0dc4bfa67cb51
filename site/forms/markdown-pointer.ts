import { absoluteUrl } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'

/** Where the list of all pages is: the file that agents know by its name (llmstxt.org). */
export const llmsPath = '/llms.txt'

/** How every Markdown file of the site begins: whoever was led to one page learns where the list of all of them is. */
export function markdownPointer(site: Pick<Site, 'url' | 'basePath'>): string {
  return `> List of all pages: ${absoluteUrl(site, llmsPath)}`
}
