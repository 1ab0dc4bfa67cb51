import { createHash } from 'node:crypto'
import type { SiteFile } from '../../site/forms/site-file'
import { llmsFullFiles } from '../../site/markdown/llms-full'
import { pageMarkdownFiles } from '../../site/markdown/page-markdown'
import { skillFiles } from '../../site/markdown/skill-files'
import type { SiteContent } from '../../site/site-context'

/** The files for whoever reads text: the Markdown of all pages but those of codes, everything in one file, the skill. */
export function agentFiles(content: SiteContent): SiteFile[] {
  return [...pageMarkdownFiles(content), ...llmsFullFiles(content), ...skillFiles(content, sha256)]
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
