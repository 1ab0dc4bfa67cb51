import type { SiteContent } from '../site-context'
import { llmsFiles } from './llms-txt'

/** `/llms.txt` as it is published. */
export function llmsTxt(content: SiteContent): string {
  const [file] = llmsFiles(content)
  if (file === undefined) throw new Error('There is a /llms.txt.')
  return file.text()
}
