import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogData, entryData } from '../../catalog/content.fixture'
import { differingFiles, folderManifest } from '../../disk/files/folder-manifest'
import { typeLanguages } from '../../site/export/types/type-languages'
import type { NodeVersion } from './node-version'
import { handOver, type OrdinaryUser, ordinaryUser } from './ordinary-user'
import { type CommandCall, runCommand } from './run-command'
import { tryImports } from './try-imports'
import { tryInBrowser } from './try-in-browser'
import { tryMcp } from './try-mcp'

const most = { megabytes: 100, seconds: 3 } as const
const basePath = '/docs/errors'

/** What the package makes in a folder. */
const made = ['src', 'errors', 'imported', 'ten', 'out', 'home', '.faultbook'] as const

const faults = 'enum Fault { FAULT_GONE(404, "Order {id} is gone"), FAULT_PAID(409, "Order {id} is paid") }\n'

/**
 * Does with the package that is installed in a folder what its users do, as an ordinary user and with packages that
 * nobody may write, and says what it took.
 *
 * @throws Error with a sentence where something is not as it must be
 */
export async function tryPackage(folder: string, node: NodeVersion): Promise<string> {
  const packages = join(folder, 'node_modules')
  const others = readdirSync(packages).filter((name) => !name.startsWith('.') && name !== 'faultbook')
  if (others.length > 0) throw new Error(`${others.join(', ')} came with the package.`)
  const megabytes = sizeOf(packages)
  if (megabytes === 0 || megabytes > most.megabytes) throw new Error(`${megabytes} MB are installed.`)
  for (const name of made) rmSync(join(folder, name), { recursive: true, force: true })
  // What is installed stays with whoever has installed it.
  spawnSync('chmod', ['-R', 'a-w,a+rX', packages])
  const before = folderManifest(packages)
  const seconds = tryCommands(folder, makeUser(folder, node))
  if (seconds > most.seconds) throw new Error(`A build of ten codes takes ${seconds.toFixed(1)} s of CPU.`)
  tryImports(folder)
  await tryMcp(folder)
  await tryInBrowser(folder, makeUser(folder, node), basePath)
  const changed = differingFiles(before ?? new Map(), folderManifest(packages) ?? new Map())
  if (before === undefined || changed.length > 0) throw new Error(`Changed below node_modules: ${changed.join(', ')}.`)
  return `${megabytes} MB installed, ${seconds.toFixed(1)} s of CPU for ten codes with npx, searched and edited in a browser`
}

function sizeOf(folder: string): number {
  return Number(spawnSync('du', ['-sm', folder], { encoding: 'utf8' }).stdout.split('\t')[0])
}

/** The folder is open to the ordinary user, who has a home in it. */
function makeUser(folder: string, node: NodeVersion): OrdinaryUser {
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  chmodSync(folder, 0o777)
  handOver(home)
  return ordinaryUser(home, node)
}

/** Gives the seconds of CPU that the first build of ten codes takes. */
function tryCommands(folder: string, user: OrdinaryUser): number {
  const run = (given: readonly string[], prints: string, environment: CommandCall['environment'] = {}) =>
    runCommand({ folder, user, given, prints, environment })
  writeTenCodes(join(folder, 'ten'))
  writeFileSync(join(folder, 'Fault.java'), faults)
  writeSource(join(folder, 'src'))
  run(['init', 'errors'], 'npx faultbook build errors')
  run(['check', 'errors'], '0 problems, 0 warnings')
  run(['import', 'Fault.java', '--catalog', 'faults', '--into', 'imported'], '2 codes')
  const seconds = run(['build', 'ten'], '10 entries in 3 forms', { FAULTBOOK_BASE_PATH: basePath })
  run(['search', 'ORD 7'], 'shop/ORD-0007', { FAULTBOOK_CONTENT: 'ten' })
  run(['explain', 'ORD 7'], 'ORD-0007  Order not found', { FAULTBOOK_CONTENT: 'ten' })
  run(['explain', 'ORD 7', '--from', 'out', '--url'], `${basePath}/shop/ORD-0007/`)
  run(['explain', 'aut10', '--from', 'node_modules/faultbook/dist/reference', '--json'], '"code":"AUT-0010"')
  run(['audit'], '0 broken')
  run(['verify', '--source', 'src/**/*.java'], '10 documented codes in 10 places in 1 file', {
    FAULTBOOK_CONTENT: 'ten',
  })
  for (const language of typeLanguages.keys())
    run(['export', '--types', language], 'ORD-0001', { FAULTBOOK_CONTENT: 'ten' })
  return seconds
}

/** Code that emits the ten codes, and names another one in a comment. */
function writeSource(folder: string): void {
  const lines = Array.from({ length: 10 }, (_, index) => `    fail("ORD-000${index}"); // not ORD-0099`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Orders.java'), `class Orders {\n  void all() {\n${lines.join('\n')}\n  }\n}\n`)
}

function writeTenCodes(folder: string): void {
  const entries = Array.from({ length: 10 }, (_, index) => entryData({ code: `ORD-000${index}` }))
  mkdirSync(join(folder, 'shop'), { recursive: true })
  writeFileSync(join(folder, 'shop', 'catalog.json'), JSON.stringify(catalogData()))
  writeFileSync(join(folder, 'shop', 'order.json'), JSON.stringify({ entries }))
  handOver(folder)
}
