import { developmentAssets } from '../build/assets/development-asset'
import { repositoryProject } from '../cli/call/repository-project'
import { siteContent } from '../disk/site-content'
import type { SiteContext } from '../site/site-context'

/** What every page is made with in development: the content as it is now. */
export function developmentContent(): SiteContext {
  return siteContent(repositoryProject(), developmentAssets())
}
