import type { Project } from '../../site/project'
import { projectOf } from './project'
import { toolIn } from './tool'

interface RepositoryProject extends Project {
  readonly tool: Project['tool'] & { readonly sources: string }
}

/** The project of whoever works in the repository of Faultbook: scripts, tests, measures and the development server. */
export function repositoryProject(environment = process.env): RepositoryProject {
  const cwd = process.cwd()
  const tool = toolIn(cwd)
  if (tool?.sources === undefined) throw new Error(`${cwd} is not the repository of Faultbook.`)
  const { sources } = tool
  return { ...projectOf({ tool, cwd, environment }), tool: { ...tool, sources } }
}
