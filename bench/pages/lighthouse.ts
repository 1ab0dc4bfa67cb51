import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installBeside } from '../install-beside'
import type { Measure } from './targets'

/** The last version that runs on Node 20. It is large, so it is no dependency of this project. */
const version = '12.8.2'

const run = promisify(execFile)

export type Scores = Readonly<Record<Measure, number>> & {
  /** What took points, in the words of Lighthouse. */
  readonly faults: readonly string[]
}

/** Installs Lighthouse beside this project, once, and gives the path of its command. */
export function installLighthouse(): string {
  return join(installBeside('lighthouse', version), 'cli/index.js')
}

/** What Lighthouse says where the browser began too slowly for its trace, and asks to be run again. */
const again = /NO_NAVSTART|NO_FCP|TARGET_CRASHED/
const mostTries = 3

/** Measures an address once, as a phone. */
export async function measure(command: string, browser: string, address: string): Promise<Scores> {
  for (let tries = 1; ; tries++) {
    try {
      return await measureOnce(command, browser, address)
    } catch (error) {
      if (tries === mostTries || !again.test(String(error))) throw error
    }
  }
}

async function measureOnce(command: string, browser: string, address: string): Promise<Scores> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-lighthouse-run-'))
  try {
    const report = join(folder, 'report.json')
    const flags = [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--user-data-dir=${join(folder, 'profile')}`,
    ]
    const chosen = ['performance', 'accessibility', 'best-practices', 'seo'].join(',')
    const options = [`--only-categories=${chosen}`, '--output=json', `--output-path=${report}`, '--quiet']
    const call = [command, address, ...options, `--chrome-flags=${flags.join(' ')}`]
    await run(process.execPath, call, { env: { ...process.env, CHROME_PATH: browser }, timeout: 240_000 })
    return readReport(JSON.parse(readFileSync(report, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The part of a report of Lighthouse that is read here. */
interface Report {
  readonly categories: Readonly<Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>>
  readonly audits: Readonly<Record<string, { title: string; score: number | null; numericValue?: number }>>
}

function readReport({ categories, audits }: Report): Scores {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
  const faults = refs.flatMap(({ id, weight }) => {
    const audit = audits[id]
    const isFault = weight > 0 && audit !== undefined && audit.score !== null && audit.score < 0.9
    return isFault ? [`${audit.title} (${id}: ${audit.score})`] : []
  })
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    cls: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    lcp: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    tbt: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    faults,
  }
}
