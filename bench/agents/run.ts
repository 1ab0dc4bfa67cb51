/**
 * `npm run bench:agents`: what AFDocs (agentdocsspec.com) says of all pages of the site, without sampling. Builds the site
 * for an address of this machine, since AFDocs follows the links of `llms.txt`, serves it as `faultbook start` does, and
 * prints each check. Exit code 1 below the target.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from '../../build/build-site'
import { Progress } from '../../build/report/progress'
import { createSiteServer } from '../../build/server/site-server'
import { repositoryProject } from '../../cli/call/repository-project'
import { freePort } from '../../scripts/hosts/free-port'
import { type CheckResult, runAfdocs } from './afdocs'

/** Least score, of 100. */
const target = 98

const signs = { pass: 'pass', warn: 'WARN', fail: 'FAIL', skip: 'skip', error: 'FAIL' } as const

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-agents-'))
  const port = await freePort()
  try {
    const origin = `http://localhost:${port}`
    const out = join(folder, 'out')
    const work = join(folder, '.faultbook')
    const project = { ...repositoryProject(), out, work, url: { value: origin, from: 'bench:agents' } }
    const output = { write: () => true, isTerminal: false, hasColour: false }
    await buildSite(project, { isPrecompressed: false, progress: new Progress(output) })
    const server = await createSiteServer({ folder: out, name: 'out', port, host: 'localhost' })
    try {
      report(await runAfdocs(`${origin}/`))
    } finally {
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function report({ score, pages, results }: Awaited<ReturnType<typeof runAfdocs>>): void {
  for (const result of results) console.log(lineOf(result))
  console.log(`\n${pages} pages, ${results.length} checks, score ${score} of 100; the target is ${target}.`)
  if (pages === 0 || results.length === 0 || score < target) process.exitCode = 1
}

function lineOf({ id, status, message }: CheckResult): string {
  return `  ${signs[status]}  ${id.padEnd(30)} ${message}`
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
