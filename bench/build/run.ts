/**
 * `npm run bench:build -- 1000 5000 20000`: generates catalogs of that size, builds them, and prints what it
 * cost: cold, and once more after one entry has changed. With `--starlight` Astro Starlight builds the same
 * entries in the same run, up to 5,000. Exit code 1 where a target is missed.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateCatalogs, writeContent } from './generate-content'
import { type Measured, measureCommand } from './measured-command'
import { installStarlight, starlightBuild, writeStarlightContent } from './starlight-project'

/**
 * What a build may cost at most. Memory in bytes, processor time in seconds. Of the 18.2 kB of an entry its page has 13.6: the
 * request in four forms 2.9, the head 2.3, the codes around it 0.7; its JSON has 2.5, its Markdown 2.1.
 */
const targets = {
  megabytesPerThousand: 18.5,
  filesPerEntry: 4,
  cpuAtTwentyThousand: 45,
  memoryAtTwentyThousand: 1e9,
  rebuildShare: 0.2,
  largestPage: 300_000,
  secondsAtHundredThousand: 480,
  memoryAtHundredThousand: 4e9,
  timesLessThanStarlight: 3.5,
} as const

/** More takes Starlight a quarter of an hour. */
const mostForStarlight = 5_000

interface Row {
  readonly entries: number
  readonly cold: Measured
  readonly again: Measured
  readonly site: SiteSize
}

interface SiteSize {
  /** Bytes of the largest page. */
  readonly largestPage: number
  readonly files: number
  readonly bytes: number
  /** Pages of entries with their JSON, Markdown and short link. */
  readonly entryFiles: number
  /** The same without short links. */
  readonly entryBytes: number
}

const missed: string[] = []

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { starlight: { type: 'boolean' } } })
  const sizes = (positionals.length === 0 ? ['1000', '5000', '20000'] : positionals).map(Number)
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) {
    throw new Error('Name numbers of entries: npm run bench:build -- 1000 5000')
  }
  const rows: Row[] = []
  // Removed at the end: ext4 looks at every file that was just removed before it makes a new one.
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  console.log(line(['', 'CPU s', 'wall s', 'memory MB', 'files', 'MB', 'pages/s', 'CPU s again', 'wall s again']))
  for (const size of sizes) {
    const row = await measureOurs(size, join(folder, String(size)))
    rows.push(row)
    console.log(rowLine(row))
    judge(row)
    if (values.starlight === true && size <= mostForStarlight) await compare(row)
  }
  printGrowth(rows)
  console.log(missed.length === 0 ? 'All targets are reached.' : `Missed: ${missed.join('; ')}.`)
  if (missed.length > 0) process.exitCode = 1
}

/** In a project folder of its own, so that neither `out/` nor a cache of the checkout has a part in it. */
async function measureOurs(entries: number, work: string): Promise<Row> {
  mkdirSync(work)
  const content = join(work, 'content')
  writeContent(content, generateCatalogs(entries))
  const project = join(work, 'project')
  await measureCommand({ words: ['git', 'clone', '--quiet', process.cwd(), project], folder: work })
  await measureCommand({ words: ['cp', '-R', join(process.cwd(), 'node_modules'), project], folder: work })
  const build = {
    words: buildCommand(),
    folder: project,
    environment: { FAULTBOOK_CONTENT: content, NODE_ENV: 'production' },
  }
  // The code is compiled once for each version, and travels so in the package: that is no part of a build of content.
  const first = join(work, 'first')
  writeContent(first, generateCatalogs(1))
  await measureCommand({
    ...build,
    environment: { ...build.environment, FAULTBOOK_CONTENT: first, FAULTBOOK_OUT: join(work, 'first-out') },
  })
  const cold = await measureCommand(build)
  const site = siteSize(join(project, 'out'))
  changeOneEntry(join(content, 'api-1', 'part-1.json'))
  const again = await measureCommand(build)
  return { entries, cold, again, site }
}

/** What `npm run build` runs, without npm: Starlight is run without it too. */
function buildCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } } // ours
  return scripts.build.split(' ')
}

function changeOneEntry(file: string): void {
  const family = JSON.parse(readFileSync(file, 'utf8')) as { entries: { summary: string }[] } // written by writeContent
  const [entry] = family.entries
  if (entry === undefined) throw new Error(`${file} has no entries.`)
  entry.summary = 'The one that has changed since the last build.'
  writeFileSync(file, JSON.stringify(family))
}

function siteSize(folder: string): SiteSize {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path: path.slice(folder.length), bytes: statSync(path).size }))
  const ofEntries = sizes.filter(({ path }) => /^\/api-\d+\/A\d+-\d+\/|^\/e\//.test(path))
  const sum = (of: typeof sizes) => of.reduce((total, { bytes }) => total + bytes, 0)
  const forms = ofEntries.filter(({ path }) => !path.startsWith('/e/'))
  const pages = sizes.filter(({ path }) => path.endsWith('.html'))
  const largestPage = pages.reduce((most, { bytes }) => Math.max(most, bytes), 0)
  return { largestPage, files: sizes.length, bytes: sum(sizes), entryFiles: ofEntries.length, entryBytes: sum(forms) }
}

function judge({ entries, cold, again, site }: Row): void {
  const name = entries.toLocaleString('en')
  const megabytes = (site.entryBytes / 1e6 / entries) * 1000
  const files = site.entryFiles / entries
  const share = again.cpu / cold.cpu
  console.log(
    `  entries: ${megabytes.toFixed(1)} MB for each 1,000 with JSON and Markdown, ${files.toFixed(2)} files each; a changed entry costs ${(share * 100).toFixed(0)} % of a cold build`,
  )
  demand(`${name} entries, MB for each 1,000`, megabytes, targets.megabytesPerThousand)
  demand(`${name} entries, files each`, files, targets.filesPerEntry)
  demand(`${name} entries, share of a second build`, share, targets.rebuildShare)
  demand(`${name} entries, bytes of the largest page`, site.largestPage, targets.largestPage)
  if (entries === 20_000) {
    demand(`${name} entries, CPU s`, cold.cpu, targets.cpuAtTwentyThousand)
    demand(`${name} entries, bytes of memory`, Math.max(cold.memory, again.memory), targets.memoryAtTwentyThousand)
  }
  if (entries === 100_000) {
    demand(`${name} entries, seconds`, cold.wall, targets.secondsAtHundredThousand)
    demand(`${name} entries, bytes of memory`, Math.max(cold.memory, again.memory), targets.memoryAtHundredThousand)
  }
}

function demand(name: string, value: number, most: number): void {
  if (value > most) missed.push(`${name} ${value.toFixed(2)}, at most ${most}`)
}

async function compare({ entries, cold }: Row): Promise<void> {
  const folder = installStarlight()
  writeStarlightContent(folder, generateCatalogs(entries))
  const environment = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  const theirs = await measureCommand({ words: starlightBuild(folder), folder, environment })
  const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  // Two runs that share the folder take each other's files away, and what is left costs less.
  const pages = files.filter(({ name }) => name.endsWith('.html')).length
  if (pages < entries) throw new Error(`Starlight wrote ${pages} pages for ${entries} entries. Run it again, alone.`)
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
  const times = theirs.cpu / cold.cpu
  console.log(
    line([
      '  Starlight',
      theirs.cpu,
      theirs.wall,
      theirs.memory / 1e6,
      files.length,
      bytes / 1e6,
      entries / theirs.wall,
    ]),
  )
  console.log(`  Starlight takes ${times.toFixed(1)} times the processor time`)
  if (entries === mostForStarlight && times < targets.timesLessThanStarlight) {
    missed.push(`${times.toFixed(1)} times less CPU than Starlight, at least ${targets.timesLessThanStarlight}`)
  }
}

/** Between two sizes: what each entry more costs. Where the build is linear the figures are alike. */
function printGrowth(rows: readonly Row[]): void {
  const steps = rows.slice(1).map((row, at) => {
    const before = rows[at] ?? row
    const milliseconds = ((row.cold.cpu - before.cold.cpu) / (row.entries - before.entries)) * 1000
    return `${before.entries.toLocaleString('en')} to ${row.entries.toLocaleString('en')}: ${milliseconds.toFixed(1)} ms`
  })
  if (steps.length > 0) console.log(`CPU of each entry more, ${steps.join('; ')}`)
}

function rowLine({ entries, cold, again, site }: Row): string {
  const speed = entries / cold.wall
  const name = entries.toLocaleString('en')
  return line([
    name,
    cold.cpu,
    cold.wall,
    cold.memory / 1e6,
    site.files,
    site.bytes / 1e6,
    speed,
    again.cpu,
    again.wall,
  ])
}

function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell) =>
      typeof cell === 'string' ? cell : cell < 1000 ? cell.toFixed(1) : Math.round(cell).toLocaleString('en'),
    )
    .map((cell) => cell.padStart(13))
    .join('')
}

await main()
