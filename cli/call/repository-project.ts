import type { Project } from '../../site/project'
import { projectOf } from './project'
import { toolIn } from './tool'

/** The project of whoever works in the repository of Faultbook: scripts, tests, measures and the development server. */
export function repositoryProject(environment = process.env): Project {
  const cwd = process.cwd()
  const tool = toolIn(cwd)
  if (tool === undefined) throw new Error(`${cwd} is not the repository of Faultbook.`)
  return projectOf({ tool, cwd, environment })
}
