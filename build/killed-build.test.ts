import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { bundleScript } from '../disk/bundle.fixture'
import { folderManifest, type Manifest } from '../disk/files/folder-manifest'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { seededRandom } from '../scripts/seeded-random'

/** Builds of a small site, with the real lock, stage and swap, that are killed; `npm run bench:faults` kills real ones. */

/** They start some dozens of processes. */
vi.setConfig({ testTimeout: 240_000 })

let project = ''
let bundle = ''
beforeEach(async () => {
  project = temporaryFolder()
  bundle = await bundleScript('build/small-build.fixture.ts', temporaryFolder())
})

type Version = 'A' | 'B'

const other = (version: Version): Version => (version === 'A' ? 'B' : 'A')
const start = (version: Version, size: number, last = 0) =>
  spawn(process.execPath, [bundle, version, String(size), String(last)], { cwd: project, detached: true })

/** Builds to the end, and gives the number of calls to the file system. */
async function build(version: Version, size: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [bundle, version, String(size)], { cwd: project })
  // Neither lock nor stage is left, and of former sites one at most, for the next build.
  expect(['.gitignore', 'spare']).toEqual(expect.arrayContaining(readdirSync(join(project, '.faultbook'))))
  return Number(stdout)
}

/** The site of each version, with so many pages. */
async function sitesOf(size: number): Promise<Record<Version, Manifest>> {
  await build('B', size)
  const B = folderManifest(join(project, 'out')) ?? new Map()
  await build('A', size)
  const A = folderManifest(join(project, 'out')) ?? new Map()
  expect(A.size).toBe(size + 3)
  expect(A).not.toEqual(B)
  return { A, B }
}

test('wherever a build is killed, the site is the old or the new one, and the next build works', async () => {
  const sites = await sitesOf(1)
  const calls = await build('A', 1)
  const seen: string[] = []
  let old: Version = 'A'
  for (let last = 1; last <= calls; last++) {
    const child = start(other(old), 1, last)
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
    const left = folderManifest(join(project, 'out'))
    const found = left === undefined ? 'none' : judge(left, sites, old)
    if (found === 'none') expect(folderManifest(join(project, '.faultbook/previous'))).toEqual(sites[old])
    seen.push(found)
    await build(other(old), 1)
    expect(folderManifest(join(project, 'out'))).toEqual(sites[other(old)])
    old = other(old)
  }
  expect(seen.filter((found) => found === 'none')).toHaveLength(1)
  expect(seen.join(' ')).toMatch(/^(old )+none (new ?)+$/)
})

test('a build that is killed with its group at 20 random moments leaves the old or the new site', async () => {
  const size = 120
  const sites = await sitesOf(size)
  const started = performance.now()
  await build('A', size)
  const duration = performance.now() - started
  const random = seededRandom(20_261_125)
  const verdicts: string[] = []
  let old: Version = 'A'
  for (let kill = 0; kill < 20; kill++) {
    const moment = random() * duration * 1.1
    const child = start(other(old), size)
    const ended = once(child, 'exit')
    await new Promise((done) => setTimeout(done, moment))
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL')
    await ended
    const left = folderManifest(join(project, 'out'))
    const found = left === undefined ? 'none' : judge(left, sites, old)
    verdicts.push(`${moment.toFixed(1)} ms: ${found}`)
    if (found === 'new') old = other(old)
  }
  console.log(`Killed after ${verdicts.join(', ')} (of ${duration.toFixed(0)} ms)`)
  expect(verdicts).toHaveLength(20)
  await build(other(old), size)
  expect(folderManifest(join(project, 'out'))).toEqual(sites[other(old)])
})

test.each([
  ['out', {}],
  ['sites/errors', { FAULTBOOK_OUT: 'sites/errors' }],
])(
  'npm start brings the site in %s back where a build was killed between its two renames',
  async (out, environment) => {
    const env = { ...process.env, ...environment }
    mkdirSync(join(project, 'sites'))
    const smallBuild = (...given: string[]) => spawn(process.execPath, [bundle, ...given], { cwd: project, env })
    // From the last call back to the second rename there are few.
    let before = 0
    do {
      const calls = Number(await text(smallBuild('A', '1').stdout))
      expect(calls).toBeGreaterThan(before)
      await once(smallBuild('B', '1', String(calls - before)), 'exit')
      before += 1
    } while (existsSync(join(project, out)))
    const server = spawn(process.execPath, [resolve('scripts/faultbook.mjs'), 'start'], {
      cwd: project,
      env: { ...env, PORT: '0' },
    })
    onTestFinished(() => {
      server.kill()
    })
    const [line] = await once(createInterface(server.stdout), 'line')
    expect(String(line)).toContain(`The site in ${out}/ is at`)
    expect(existsSync(join(project, out, 'index.html'))).toBe(true)
  },
)

/** Which site this is. Neither of them would be a mixture, and fails. */
function judge(left: Manifest, sites: Record<Version, Manifest>, old: Version): 'old' | 'new' {
  const isNew = left.get('index.html') === sites[other(old)].get('index.html')
  expect(left).toEqual(sites[isNew ? other(old) : old])
  return isNew ? 'new' : 'old'
}
