/**
 * `npm run dev`: the same addresses as the built site, on PORT (3000) of the loopback, or at FAULTBOOK_HOST; a changed
 * content file shows on reload.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { endWithParent } from '../build/processes/end-with-parent'
import { readPort } from '../build/server/read-port'
import { formatProblem } from '../catalog/model/problem'
import { readSite } from '../disk/read-site'

const port = readPort(process.env.PORT)
if (typeof port === 'string') {
  console.error(port)
  process.exit(1)
}
endWithParent(process.env.npm_lifecycle_event !== undefined)

const { site, problems } = readSite()
for (const problem of problems) console.error(`${formatProblem(problem)}\n`)

const host = process.env.FAULTBOOK_HOST || '127.0.0.1'
// All processes of Next load it, each further one by what stands in NODE_OPTIONS.
const guard = resolve('build/processes/end-with-parent.cjs')
const next = ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)]
const child = spawn(process.execPath, next, {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(guard)}`.trim(),
    NEXT_TELEMETRY_DISABLED: '1',
    FAULTBOOK_BASE_PATH: site.basePath,
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
