import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

/** Pinned: another version counts otherwise. It wants Node.js 22, which npx gets beside it. */
const packages = ['node@22', 'afdocs@0.22.2'] as const

const report = z.looseObject({
  results: z.array(
    z.looseObject({
      id: z.string(),
      status: z.enum(['pass', 'warn', 'fail', 'skip', 'error']),
      message: z.string(),
      details: z.looseObject({ totalPages: z.number().optional(), sampled: z.boolean().optional() }).optional(),
    }),
  ),
  scoring: z.looseObject({ overall: z.number() }),
})

export type CheckResult = z.output<typeof report>['results'][number]

/**
 * Runs AFDocs over all pages of a site.
 *
 * @returns its score of 100, the number of pages that it looked at, and each check
 * @throws Error where it cannot be run, or has looked at a sample only
 */
export async function runAfdocs(address: string) {
  const given = [
    '--yes',
    ...packages.flatMap((name) => ['-p', name]),
    ...['afdocs', 'check', address, '--format', 'json', '--score', '--quiet'],
    ...['--sampling', 'none', '--max-links', '100000', '--max-concurrency', '8', '--request-delay', '0'],
  ]
  const child = spawn('npx', given, { stdio: ['ignore', 'pipe', 'inherit'] })
  const printed = await text(child.stdout)
  const read = report.safeParse(printed === '' ? undefined : JSON.parse(printed))
  if (!read.success) throw new Error(`AFDocs has not said what it found: ${read.error.issues[0]?.message}`)
  const { results, scoring } = read.data
  const sampled = results.find(({ details }) => details?.sampled === true)
  if (sampled !== undefined) throw new Error(`AFDocs has looked at a sample only: ${sampled.id}.`)
  const pages = Math.max(0, ...results.map(({ details }) => details?.totalPages ?? 0))
  return { score: scoring.overall, pages, results }
}
