/**
 * `npm run bench:agents`: what AFDocs (agentdocsspec.com) says of all pages of the site in `out/`, without sampling. AFDocs
 * follows the links of `llms.txt`, so it is given a copy with the address of this machine in the place of the site's own,
 * served as `faultbook start` does. Prints each check. Exit code 1 below the target.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { createSiteServer } from '../../build/server/site-server'
import { repositoryProject } from '../../cli/call/repository-project'
import { readSiteFields } from '../../disk/content/read-site'
import { filesBelow } from '../../disk/files/items-below'
import { freePort } from '../../scripts/hosts/free-port'
import { packedExtensions } from '../../site/hosts/header-table'
import { type CheckResult, runAfdocs } from './afdocs'

/** Least score, of 100. */
const target = 98

const signs = { pass: 'pass', warn: 'WARN', fail: 'FAIL', skip: 'skip', error: 'FAIL' } as const

async function main() {
  const project = repositoryProject()
  const { url, basePath } = readSiteFields(project).fields
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-agents-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  try {
    cpSync(project.out, folder, { recursive: true })
    for (const path of filesBelow(folder)) {
      if (!texts.has(extname(path).slice(1))) continue
      const file = join(folder, path)
      const text = readFileSync(file, 'utf8')
      if (text.includes(url)) writeFileSync(file, text.replaceAll(url, origin))
    }
    const server = await createSiteServer({ folder, name: 'out', port, host: 'localhost' })
    try {
      const all = readFileSync(join(folder, 'sitemap.xml'), 'utf8').split('<loc>').length - 1
      report(await runAfdocs(`${origin}${basePath}/`), all)
    } finally {
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const texts: ReadonlySet<string> = new Set(packedExtensions)

function report({ score, pages, results }: Awaited<ReturnType<typeof runAfdocs>>, all: number): void {
  for (const result of results) console.log(lineOf(result))
  console.log(`\n${pages} pages, ${results.length} checks, score ${score} of 100; the target is ${target}.`)
  if (pages < all) console.log(`The sitemap has ${all} pages: not all of them were looked at.`)
  if (pages < all || all === 0 || results.length === 0 || score < target) process.exitCode = 1
}

function lineOf({ id, status, message }: CheckResult): string {
  return `  ${signs[status]}  ${id.padEnd(30)} ${message}`
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
