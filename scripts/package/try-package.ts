import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { catalogData, entryData } from '../../catalog/content.fixture'
import { folderManifest } from '../../disk/files/folder-manifest'
import { browserArguments } from '../gate/browser-arguments'
import { findBrowser } from '../gate/find-browser'

const most = { megabytes: 100, seconds: 3 } as const
const compilers = ['next', 'typescript', 'tailwindcss', 'postcss', 'esbuild', 'terser', 'tsx'] as const
const basePath = '/errors'

/**
 * Builds, serves and searches ten codes with the package that is installed in a folder, and says what it took.
 *
 * @throws Error with a sentence where something is not as it must be
 */
export async function tryPackage(folder: string): Promise<string> {
  const packages = join(folder, 'node_modules')
  const found = compilers.filter((name) => existsSync(join(packages, name)))
  if (found.length > 0) throw new Error(`${found.join(', ')} came with the package.`)
  const megabytes = Number(spawnSync('du', ['-sm', packages], { encoding: 'utf8' }).stdout.split('\t')[0])
  if (megabytes === 0 || megabytes > most.megabytes) throw new Error(`${megabytes} MB are installed.`)
  writeTenCodes(join(folder, 'errors'))
  spawnSync('chmod', ['-R', 'a-w', packages])
  const before = folderManifest(packages)
  const seconds = build(folder)
  if (seconds > most.seconds) throw new Error(`A build of ten codes takes ${seconds.toFixed(1)} s of CPU.`)
  await searchInBrowser(folder)
  const after = folderManifest(packages)
  if (before === undefined || JSON.stringify([...before]) !== JSON.stringify([...(after ?? [])]))
    throw new Error('Something below node_modules has changed.')
  return `${megabytes} MB installed, ${seconds.toFixed(1)} s of CPU for ten codes, found in a browser`
}

function command(folder: string): string {
  return join(folder, 'node_modules', 'faultbook', 'dist', 'faultbook.mjs')
}

/** Gives the seconds of CPU that it took. */
function build(folder: string): number {
  const env = { ...process.env, FAULTBOOK_BASE_PATH: basePath }
  const timed = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'time', process.execPath, command(folder), 'build', 'errors'],
    {
      cwd: folder,
      encoding: 'utf8',
      env,
    },
  )
  if (timed.status !== 0) throw new Error(`${timed.stdout}${timed.stderr}`)
  const [user = Number.NaN, system = Number.NaN] = (timed.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return user + system
}

async function searchInBrowser(folder: string): Promise<void> {
  const server = spawn(process.execPath, [command(folder), 'start'], {
    cwd: folder,
    env: { ...process.env, PORT: '0' },
  })
  const browser = await chromium.launch({ executablePath: findBrowser()?.path ?? '', args: [...browserArguments] })
  try {
    const [line] = await once(createInterface(server.stdout), 'line')
    const address = String(line).split(' is at ')[1] ?? ''
    const page = await browser.newPage()
    await page.goto(`${address}search/#q=ORD-7`)
    await page.locator('main a[href*="/shop/ORD-0007/"]:visible').first().click()
    await page.waitForURL(`${address}shop/ORD-0007/**`)
  } finally {
    await browser.close()
    server.kill()
  }
}

function writeTenCodes(folder: string): void {
  const entries = Array.from({ length: 10 }, (_, index) => entryData({ code: `ORD-000${index}` }))
  mkdirSync(join(folder, 'shop'), { recursive: true })
  writeFileSync(join(folder, 'shop', 'catalog.json'), JSON.stringify(catalogData()))
  writeFileSync(join(folder, 'shop', 'order.json'), JSON.stringify({ entries }))
}
