/**
 * `npm run bench:explain`: the processor time of `faultbook explain`, from start to end, beside that of an empty Node.js
 * process. Runs the command as the package has it: from a bundle, with the forms of the built-in catalogs. Exit code 1 where
 * a target is missed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { contentTexts } from '../../disk/reference/content-loader'
import { commandBundle } from '../../scripts/package/command-bundle.mjs'
import { buildSearchIndex } from '../../search/index/build-index'
import { measureCommand } from '../build/measured-command'

/** Most times an empty process. The first call after a change in a folder reads all of it, and has no target. */
const most = 12

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'faultbook-explain-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

async function main() {
  await writePackage()
  const empty = await median(() => ['-e', '0'])
  console.log(`${'empty process'.padEnd(36)} ${empty.toFixed(3)} CPU s`)
  const content = { FAULTBOOK_CONTENT: join(root, 'content') }
  const rows = [
    ['catalogs of the package', await median(() => explain, {}), most],
    ['content folder, as it was before', await median(() => explain, content), most],
    ['content folder, first call', await median(() => explain, content, true), undefined],
  ] as const
  for (const [name, seconds, target] of rows) {
    const times = seconds / empty
    const verdict = target === undefined ? '' : `target ${target}`
    console.log(`${name.padEnd(36)} ${seconds.toFixed(3)} CPU s  ${times.toFixed(1)} times  ${verdict}`)
    if (target !== undefined && times > target) process.exitCode = 1
  }
}

const explain = [join(folder, 'dist', 'faultbook.mjs'), 'explain', 'aut10']

async function writePackage(): Promise<void> {
  const files = (await commandBundle(root)).files.map(({ path, text }) => [path, text] as const)
  const forms = contentTexts({ content: join(root, 'content'), base: root }, buildSearchIndex)
  const all = [...files, ...forms.map(([path, text]) => [join('reference', path), text] as const)]
  for (const [path, text] of all) {
    const file = join(folder, 'dist', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "faultbook", "version": "0.0.0", "type": "module" }')
}

/** The middle one of seven calls, after one that counts for nothing; each with an empty cache where it is to be cold. */
async function median(
  given: () => readonly string[],
  environment: Readonly<Record<string, string>> = {},
  isCold = false,
): Promise<number> {
  const seconds: number[] = []
  for (let call = 0; call < 8; call += 1) {
    const cache = join(folder, isCold ? `cache-${call}` : 'cache')
    const words = [process.execPath, ...given()]
    const { cpu } = await measureCommand({ words, folder, environment: { XDG_CACHE_HOME: cache, ...environment } })
    if (call > 0) seconds.push(cpu)
  }
  return seconds.sort((a, b) => a - b)[3] ?? Number.NaN
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
