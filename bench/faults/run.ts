/**
 * `npm run bench:faults`: kills real builds, the whole group of processes, at 20 random moments and at 10 close to
 * the exchange of the sites, and tells what is published afterwards. Another seed may follow. Exit code 1
 * where that is neither the old nor the new site, file by file.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyProject } from '../../scripts/copy-project'
import { seededRandom } from '../../scripts/seeded-random'
import { generateCatalogs, writeContent } from '../build/generate-content'
import { KilledBuilds, type Version } from './killed-builds'

const kills = 20
const closeKills = 10

/** A line that a build prints shortly before it exchanges the sites begins so. */
const closeStep = 'links'
/** Milliseconds from then on in which the exchange happens. */
const exchange = 50

async function main(): Promise<void> {
  const seed = Number(process.argv[2] ?? 1)
  if (!Number.isSafeInteger(seed)) throw new Error('Name a whole number as seed: npm run bench:faults -- 7')
  const work = mkdtempSync(join(tmpdir(), 'faultbook-faults-'))
  try {
    console.log(`Seed ${seed}. A copy of the project builds two versions of a small content folder in turn.`)
    const project = join(work, 'project')
    copyProject(project)
    for (const version of ['A', 'B'] as const) writeVersion(join(work, version), version)
    const builds = new KilledBuilds(project, (version) => join(work, version))
    const failures = await measure(builds, seededRandom(seed))
    failures.push(...leftOver(project))
    console.log(failures.length === 0 ? 'Always the old or the new site.' : `Failed: ${failures.join('; ')}.`)
    if (failures.length > 0) process.exitCode = 1
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function measure(builds: KilledBuilds, random: () => number): Promise<string[]> {
  await builds.complete('B')
  const seconds = await builds.complete('A')
  console.log(`A build takes ${seconds.toFixed(1)} s and makes ${builds.size} files.`)
  const failures: string[] = []
  let kill = 1
  while (kill <= kills + closeKills) {
    const isClose = kill > kills
    const wait = random() * (isClose ? exchange : seconds * 1000)
    const { verdict, step, wasRunning } = await builds.kill(isClose ? { after: closeStep, wait } : { wait })
    const moment = isClose ? `${wait.toFixed(0)} ms after "${closeStep}"` : `${(wait / 1000).toFixed(2)} s`
    const number = wasRunning ? String(kill) : '–'
    const remark = wasRunning ? '' : ' (it had ended, and does not count)'
    console.log(`${number.padStart(3)}  ${moment.padEnd(20)} last said: ${step.padEnd(10)} ${verdict}${remark}`)
    if (verdict === 'a mixture') failures.push(`a mixture after kill ${kill}`)
    if (wasRunning) kill += 1
  }
  const started = builds.current
  await builds.complete(started === 'A' ? 'B' : 'A')
  console.log('A build after all that works, and is the same as without.')
  return failures
}

function writeVersion(folder: string, version: Version) {
  const [catalog] = generateCatalogs(20)
  const [family] = catalog?.families ?? []
  const [first, ...others] = family?.entries ?? []
  if (catalog === undefined || family === undefined || first === undefined)
    throw new Error('There is nothing to build.')
  // One entry differs, so that the others are taken over from the site before.
  const entries = [{ ...first, summary: `This is version ${version}.` }, ...others]
  writeContent(folder, [{ ...catalog, families: [{ ...family, entries }] }])
}

/** What should be gone after a build that came to its end. */
function leftOver(project: string): string[] {
  const gone = ['build.lock', 'previous', 'stage']
  return gone
    .filter((name) => existsSync(join(project, '.faultbook', name)))
    .map((name) => `.faultbook/${name} is left`)
}

await main()
