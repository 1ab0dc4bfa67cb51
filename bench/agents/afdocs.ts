import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { nodeOf } from '../../scripts/package/node-version'
import { installBeside } from '../install-beside'

/** Pinned: another version counts otherwise. */
const version = '0.22.2'

/** What it asks for. */
const leastNode = 22

const report = z.looseObject({
  results: z.array(
    z.looseObject({
      id: z.string(),
      status: z.enum(['pass', 'warn', 'fail', 'skip', 'error']),
      message: z.string(),
      details: z.looseObject({ testedPages: z.number().optional(), sampled: z.boolean().optional() }).optional(),
    }),
  ),
  scoring: z.looseObject({ overall: z.number() }),
})

export type CheckResult = z.output<typeof report>['results'][number]

/**
 * Runs AFDocs over all pages of a site.
 *
 * @returns its score of 100, the number of pages that every check of pages looked at, and each check
 * @throws Error where it cannot be run, or has looked at a sample only
 */
export async function runAfdocs(address: string) {
  const given = [
    ...[join(installBeside('afdocs', version), 'bin', 'afdocs.mjs'), 'check', address],
    // Of so many it takes all; without sampling it would look at the first page alone.
    ...['--format', 'json', '--score', '--quiet', '--sampling', 'deterministic'],
    ...['--max-links', '100000', '--max-concurrency', '8', '--request-delay', '0'],
  ]
  const child = spawn(newNode(), given, { stdio: ['ignore', 'pipe', 'inherit'] })
  const printed = await text(child.stdout)
  const read = report.safeParse(printed === '' ? undefined : JSON.parse(printed))
  if (!read.success) throw new Error(`AFDocs has not said what it found: ${read.error.issues[0]?.message}`)
  const { results, scoring } = read.data
  const sampled = results.find(({ details }) => details?.sampled === true)
  if (sampled !== undefined) throw new Error(`AFDocs has looked at a sample only: ${sampled.id}.`)
  const pages = Math.min(...results.flatMap(({ details }) => details?.testedPages ?? []))
  return { score: scoring.overall, pages, results }
}

/** The program of a Node.js that is new enough: this one, or one that npm gets. */
function newNode(): string {
  if (Number(process.versions.node.split('.')[0]) >= leastNode) return process.execPath
  const node = nodeOf(leastNode, join(tmpdir(), 'faultbook-node'))
  if (node === undefined) throw new Error(`AFDocs needs Node.js ${leastNode}, and npm does not have it.`)
  return join(node.folder, 'node')
}
