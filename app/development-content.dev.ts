import type { DevelopmentSite } from '../build/development/development-answer'
import { DevelopmentContent } from '../build/development/development-content'
import { sourceTool } from '../build/development/source-tool'
import { formatProblem } from '../catalog/model/problem'
import { repositoryProject } from '../cli/call/repository-project'
import type { SiteContext } from '../site/site-context'

let site: DevelopmentSite | undefined

/** What Next serves in development: the content and the sources as they are now. Next itself reloads home and search. */
export function developmentSite(): DevelopmentSite {
  if (site !== undefined) return site
  const project = repositoryProject()
  const tool = sourceTool(project.tool.sources)
  const content = new DevelopmentContent({
    place: project,
    assets: tool.assets,
    tell: (problems) => {
      for (const problem of problems) console.error(`${formatProblem(problem)}\n`)
    },
  })
  site = { tool, content, reloads: false }
  return site
}

/** What every page is made with in development. */
export function developmentContent(): SiteContext {
  return developmentSite().content.now().context
}
