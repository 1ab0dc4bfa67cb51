/** `npm run dev`: the same addresses as the built site, on PORT (3000); a changed content file shows on reload. */
import { spawn } from 'node:child_process'
import { formatProblem } from '../catalog/problem'
import { readSite } from '../disk/read-site'

const { site, problems } = readSite()
for (const problem of problems) console.error(`${formatProblem(problem)}\n`)

const port = process.env.PORT || '3000'
const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '--port', port], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FAULTBOOK_BASE_PATH: site.basePath },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
