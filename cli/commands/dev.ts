import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { endWithParent } from '../../build/processes/end-with-parent'
import { readPort } from '../../build/server/read-port'
import { formatProblem } from '../../catalog/model/problem'
import { childEnvironment } from '../../disk/child-environment'
import { readSite } from '../../disk/content/read-site'
import type { Call, Command } from '../call/command'

export const dev: Command = {
  name: 'dev',
  summary: 'serves the site while you write, and shows what you change',
  operands: [
    {
      name: 'FOLDER',
      summary: 'the content; else FAULTBOOK_CONTENT, errors/ or content/',
      isOptional: true,
      isContent: true,
    },
  ],
  flags: { host: { value: 'ADDRESS', summary: 'where to listen; else FAULTBOOK_HOST or the loopback' } },
  notes: [
    'The port comes from the environment: PORT=3000. What is wrong with the content is shown on the page that it concerns,',
    'and here. Ctrl+C ends it.',
  ],
  run(call) {
    const { project, io } = call
    const port = readPort(io.environment.PORT)
    if (typeof port === 'string') {
      io.err(`${port}\n`)
      return 1
    }
    const { sources } = project.tool
    return sources === undefined ? runOurs(call, port) : runNext(call, { sources, port })
  },
}

/** Whoever writes content has nothing to compile, and no Next. */
async function runOurs({ project, flags, io }: Call, port: number): Promise<number | undefined> {
  const { startDevelopment } = await import('../../build/development/start-development')
  return startDevelopment(project, {
    host: flags.text('host') ?? (io.environment.FAULTBOOK_HOST || undefined),
    port,
    isOfNpm: io.environment.npm_lifecycle_event !== undefined,
    out: (line) => io.out(`${line}\n`),
    err: (line) => io.err(`${line}\n`),
  })
}

/** In the repository Next serves everything, and compiles code as it changes. */
function runNext({ project, flags, io }: Call, { sources, port }: { sources: string; port: number }): Promise<number> {
  endWithParent(io.environment.npm_lifecycle_event !== undefined)
  const { site, problems } = readSite(project)
  for (const problem of problems) io.err(`${formatProblem(problem)}\n\n`)
  const host = flags.text('host') ?? (io.environment.FAULTBOOK_HOST || '127.0.0.1')
  // All processes of Next load it, each further one by what stands in NODE_OPTIONS.
  const guard = join(sources, 'build', 'processes', 'end-with-parent.cjs')
  const next = createRequire(join(sources, 'package.json')).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'dev', '--hostname', host, '--port', String(port)], {
    cwd: sources,
    stdio: 'inherit',
    env: childEnvironment({
      NODE_OPTIONS: `${io.environment.NODE_OPTIONS ?? ''} --require ${JSON.stringify(guard)}`.trim(),
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      FAULTBOOK_CONTENT: project.content,
      FAULTBOOK_BASE_PATH: site.basePath,
    }),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((done) => {
    child.once('exit', (code) => done(code ?? 1))
  })
}
