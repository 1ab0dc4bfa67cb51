import { formatProblem, isError, type Problem } from '../../catalog/model/problem'
import { counted } from '../../catalog/text/counted'
import { displayPath } from '../../disk/files/display-path'
import type { Project } from '../../site/project'
import { keptTool } from '../compile/kept-tool'
import { endWithParent } from '../processes/end-with-parent'
import { BuildError } from '../report/build-error'
import { SiteError } from '../server/site/site-error'
import type { StartOptions } from '../server/start'
import { compiledToolFiles } from './compiled-tool-files'
import { DevelopmentContent, type DevelopmentState } from './development-content'
import { createDevelopmentServer } from './development-server'

/**
 * Serves the content of a project while somebody writes it, until it is told to end. Needs neither Next nor a compiler.
 * Gives nothing back where it runs, else the exit code.
 */
export async function startDevelopment(project: Project, options: StartOptions): Promise<number | undefined> {
  const { out, err } = options
  const folder = displayPath(project.content, project.base)
  try {
    const tool = compiledToolFiles(await keptTool(project.tool))
    const tell = (problems: readonly Problem[], { context }: DevelopmentState) => {
      for (const problem of problems) err(`${formatProblem(problem)}\n`)
      out(`${folder}/: ${describe(problems, context)}`)
    }
    const content = new DevelopmentContent({ place: project, assets: tool.assets, tell })
    const site = { content, tool, reloads: true }
    const server = await createDevelopmentServer({ ...options, site, folder: project.content, log: err })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)))
    }
    if (options.isOfNpm) endWithParent(true)
    out(`The site is at ${server.address} and follows what you write. Ctrl+C ends it.`)
    return undefined
  } catch (error) {
    if (!(error instanceof SiteError) && !(error instanceof BuildError)) throw error
    err(error.message)
    return 1
  }
}

function describe(problems: readonly Problem[], { catalogs }: DevelopmentState['context']): string {
  const errors = problems.filter(isError).length
  const entries = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return [
    counted(catalogs.length, 'catalog'),
    counted(entries, 'code'),
    counted(errors, 'problem'),
    counted(problems.length - errors, 'warning'),
  ].join(', ')
}
