import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { endWithParent } from '../../build/processes/end-with-parent'
import type { StartOptions } from '../../build/server/start'
import { formatProblem } from '../../catalog/model/problem'
import { childEnvironment } from '../../disk/child-environment'
import { readSite } from '../../disk/content/read-site'
import type { Project } from '../../site/project'
import { type Call, type Command, contentFolder } from '../call/command'
import { serverFlags, serverOptions } from '../call/server-call'

export const dev: Command = {
  name: 'dev',
  summary: 'serves the site while you write, and shows what you change',
  operands: [contentFolder],
  flags: serverFlags,
  notes: ['Problems in the content are shown on the page that they concern, and here. Ctrl+C ends it.'],
  run(call) {
    const { project, io } = call
    const options = serverOptions(call)
    if (typeof options === 'string') {
      io.err(`${options}\n`)
      return 1
    }
    const { sources } = project.tool
    return sources === undefined ? runOurs(project, options) : runNext(call, { sources, options })
  },
}

/** Whoever writes content has nothing to compile, and no Next. */
async function runOurs(project: Project, options: StartOptions): Promise<number | undefined> {
  const { startDevelopment } = await import('../../build/development/start-development')
  return startDevelopment(project, options)
}

interface NextCall {
  readonly sources: string
  readonly options: StartOptions
}

/** In the repository Next serves everything, and compiles code as it changes. */
function runNext({ project, io }: Call, { sources, options }: NextCall): Promise<number> {
  endWithParent(options.isOfNpm)
  const { site, problems } = readSite(project)
  for (const problem of problems) io.err(`${formatProblem(problem)}\n\n`)
  // All processes of Next load it, each further one by what is in NODE_OPTIONS.
  const guard = join(sources, 'build', 'processes', 'end-with-parent.cjs')
  const next = createRequire(join(sources, 'package.json')).resolve('next/dist/bin/next')
  const child = spawn(
    process.execPath,
    [next, 'dev', '--hostname', options.host ?? '127.0.0.1', '--port', String(options.port)],
    {
      cwd: sources,
      stdio: 'inherit',
      env: childEnvironment({
        NODE_OPTIONS: `${io.environment.NODE_OPTIONS ?? ''} --require ${JSON.stringify(guard)}`.trim(),
        NODE_ENV: 'development',
        NEXT_TELEMETRY_DISABLED: '1',
        FAULTBOOK_CONTENT: project.content,
        FAULTBOOK_BASE_PATH: site.basePath,
      }),
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((done) => {
    child.once('exit', (code) => done(code ?? 1))
  })
}
