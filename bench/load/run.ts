/**
 * `npm run bench:load`: how many requests nginx answers for the site in `out/`, with packed files and the rules that
 * are made for it, on this machine. wrk asks for one page of an entry, ten seconds at each number of connections,
 * on the same processors that nginx runs on. What others do there just before is beside each figure. Exit code 1
 * where a target is missed.
 */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { precompress } from '../../build/stages/precompress'
import { href } from '../../catalog/address/links'
import { repositoryProject } from '../../cli/call/repository-project'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { brotliModule } from '../../scripts/hosts/brotli-module'
import { isThere } from '../../scripts/hosts/programs'
import { serve } from '../../scripts/hosts/serve'
import { measuredPages } from '../pages/targets'
import { busyShare } from './busy-share'
import { type Load, readWrk } from './read-wrk'

const seconds = 10
const connections = [32, 128, 512] as const

/** What has to be reached. At more connections there is only more waiting: requests line up for the same processors. */
const targets = { connections: 128, requestsPerSecond: 20_000, p99: 50 } as const

const run = promisify(execFile)

async function main() {
  const missing = ['nginx', 'wrk'].filter((name) => !isThere(name, '-v'))
  if (missing.length > 0)
    throw new Error(`There is no ${missing.join(' and no ')} on this machine: apt-get install ${missing.join(' ')}`)
  const out = process.env.FAULTBOOK_OUT || 'out'
  if (!existsSync(join(out, 'index.html'))) throw new Error(`There is no site in ${out}/. Run \`npm run build\` first.`)
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-load-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  cpSync(out, folder, { recursive: true })
  console.log((await precompress(folder)).told)
  const misses = await measureSite(folder)
  console.log(misses.length === 0 ? 'All targets are reached.' : `Missed: ${misses.join('; ')}.`)
  if (misses.length > 0) process.exitCode = 1
}

/** Measures at each number of connections, tells, and gives what missed its target. */
async function measureSite(folder: string): Promise<string[]> {
  const [server, encoding] =
    brotliModule() === undefined ? (['nginx', 'gzip'] as const) : (['nginx with Brotli', 'br'] as const)
  const { catalogs, guides } = readContent(repositoryProject())
  const { site } = readSite(repositoryProject())
  const { origin, stop } = await serve(server, folder, { site, catalogs, guides })
  try {
    const address = `${origin}${href(site, measuredPages.entry)}`
    const response = await fetch(address, { headers: { 'Accept-Encoding': encoding } })
    const sent = response.headers.get('content-encoding')
    if (sent !== encoding) throw new Error(`nginx sends the page with encoding ${sent}, not ${encoding}.`)
    const bytes = response.headers.get('content-length')
    console.log(`${measuredPages.entry} as ${encoding}, ${bytes} bytes, ${availableParallelism()} processors`)
    console.log(row('connections', ['requests/s', 'p50 ms', 'p99 ms', 'errors', 'others']))
    const misses: string[] = []
    for (const count of connections) {
      const others = await busyShare()
      const load = await measure(address, encoding, count)
      console.log(row(String(count), [...figures(load), `${Math.round(others * 100)} %`]))
      misses.push(...missesOf(load, count))
    }
    return misses
  } finally {
    await stop()
  }
}

async function measure(address: string, encoding: string, count: number): Promise<Load> {
  const threads = Math.min(availableParallelism(), count)
  const options = ['--threads', String(threads), '--connections', String(count), '--duration', `${seconds}s`]
  const call = [...options, '--latency', '--header', `Accept-Encoding: ${encoding}`, address]
  // wrk ends by itself; what hangs is stopped.
  const { stdout } = await run('wrk', call, { timeout: (seconds + 20) * 1_000 })
  return readWrk(stdout)
}

function missesOf({ requestsPerSecond, p99, errors }: Load, count: number): string[] {
  return [
    ...(errors > 0 ? [`${errors} errors at ${count} connections`] : []),
    ...(count === targets.connections && requestsPerSecond < targets.requestsPerSecond
      ? [`${Math.round(requestsPerSecond)} requests/s at ${count} connections, not ${targets.requestsPerSecond}`]
      : []),
    ...(count === targets.connections && p99 > targets.p99
      ? [`p99 of ${p99.toFixed(1)} ms at ${count} connections, not at most ${targets.p99}`]
      : []),
  ]
}

function figures({ requestsPerSecond, p50, p99, errors }: Load): string[] {
  return [String(Math.round(requestsPerSecond)), p50.toFixed(1), p99.toFixed(1), String(errors)]
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(12), ...cells.map((cell) => cell.padStart(12))].join('')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
