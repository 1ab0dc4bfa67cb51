/**
 * What `scripts/run-build.mjs` runs: content → `out/`. Exit code 0 and a new site, or 1 and the old one untouched.
 * With `--precompress` (or FAULTBOOK_PRECOMPRESS=1) it also packs each text, for servers that send packed files.
 */
import { parseArgs } from 'node:util'
import { buildSite } from '../build/build-site'
import { describeFailure } from '../build/report/build-error'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

try {
  const precompress = { type: 'boolean', default: process.env.FAULTBOOK_PRECOMPRESS === '1' } as const
  const { values } = parseArgs({ options: { precompress } })
  await buildSite({ isPrecompressed: values.precompress })
} catch (error) {
  const out = (process.env.FAULTBOOK_OUT || 'out').replace(/\/+$/, '')
  console.error(`\n${describeFailure(error)}\n\nNothing was published: ${out}/ is as it was.`)
  process.exitCode = 1
}
