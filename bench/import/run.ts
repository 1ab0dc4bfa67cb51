/**
 * `npm run bench:import`: imports 5,000 codes from JSON and 2,000 from OpenAPI, and a quarter and a half of each, and
 * prints what it cost. `npm run bench:import -- --catalogs FOLDER` imports real catalogs and prints what came in;
 * `--into DIR` keeps their content. Exit code 1 where a target is missed, or codes differ from those counted.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measureCommand } from '../build/measured-command'
import { type GeneratedSource, generatedSources } from './generate-sources'
import { importCatalogs } from './real-catalogs'

/** What an import may cost at most. Memory in bytes; growth where the codes double. */
const targets = { cpu: 8, memory: 800e6, growth: 2.6 } as const

const missed: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'faultbook-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const { values } = parseArgs({ options: { catalogs: { type: 'string' }, into: { type: 'string' } } })
if (values.catalogs === undefined) await measureGenerated()
else if (!(await importCatalogs(resolve(values.catalogs), resolve(values.into ?? join(folder, 'content'))))) {
  process.exitCode = 1
}

async function measureGenerated(): Promise<void> {
  const start = await measureImport({ name: 'start.json', codes: 1, text: () => '[{"code":"A1","message":"x"}]' }, 1)
  for (const source of generatedSources) {
    const sizes = [source.codes / 4, source.codes / 2, source.codes]
    const rows = []
    for (const size of sizes) rows.push({ size, ...(await measureImport(source, size)) })
    for (const { size, cpu, memory } of rows) {
      console.log(
        `${source.name.padEnd(14)} ${String(size).padStart(5)} codes  ${cpu.toFixed(2)} CPU s  ${(memory / 1e6).toFixed(0)} MB`,
      )
    }
    const [, half, whole] = rows
    if (half === undefined || whole === undefined) throw new Error('Nothing was measured.')
    // What starting costs is no part of the growth.
    const growth = (whole.cpu - start.cpu) / Math.max(half.cpu - start.cpu, 0.1)
    console.log(`  twice the codes cost ${growth.toFixed(2)} times the time`)
    demand(`${source.name}, CPU s`, whole.cpu, targets.cpu)
    demand(`${source.name}, bytes of memory`, whole.memory, targets.memory)
    demand(`${source.name}, growth`, growth, targets.growth)
  }
  console.log(missed.length === 0 ? 'All targets are reached.' : `Missed: ${missed.join('; ')}.`)
  if (missed.length > 0) process.exitCode = 1
}

async function measureImport(source: GeneratedSource, codes: number) {
  writeFileSync(join(folder, source.name), source.text(codes))
  const command = [process.execPath, resolve('scripts/faultbook.mjs'), 'import', source.name]
  return await measureCommand({
    words: [...command, '--catalog', 'shop', '--into', `content-${source.name}-${codes}`],
    folder,
  })
}

function demand(name: string, value: number, most: number): void {
  if (value > most) missed.push(`${name} ${value.toFixed(2)}, at most ${most}`)
}
