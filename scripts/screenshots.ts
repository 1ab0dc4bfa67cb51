/**
 * `npm run screenshots`: pictures of the site in `out/`, in light and dark: those of the README, and every kind of page
 * on a phone, a laptop and a wide screen, whole, in `.faultbook/screenshots/`. Build it first.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { pageTable } from '../site/pages'
import { getBrowser } from './gate/get-browser'

const port = '3977'
const schemes = ['light', 'dark'] as const
const widths = [390, 1280, 1920] as const
const folder = '.faultbook/screenshots'

/** An example of each kind of page, by what is special about it. */
const examples: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(pageTable).map(({ examples: some }) => some),
  { 'search with a result': '/search/#q=AUT-0010' },
)

const browser = await chromium.launch({
  executablePath: (await getBrowser()).path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const server = spawn(process.execPath, ['scripts/faultbook.mjs', 'start'], {
  env: { ...process.env, PORT: port },
  stdio: 'pipe',
})
try {
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve)
    server.stderr.once('data', (text) => reject(new Error(String(text))))
  })
  await takeReadmePictures(browser)
  await takeEveryKind(browser)
} finally {
  server.kill()
  await browser.close()
}

async function takeReadmePictures(shooter: Browser): Promise<void> {
  for (const colorScheme of schemes) {
    const viewport = { width: 1280, height: 860 }
    const context = await shooter.newContext({ viewport, deviceScaleFactor: 1.5, colorScheme })
    const tab = await context.newPage()
    await tab.goto(`http://localhost:${port}/access-manager/AUT-0010/`, { waitUntil: 'networkidle' })
    const path = `docs/faultbook-${colorScheme}.png`
    await tab.screenshot({ path })
    console.log(`${path}  ${Math.round(statSync(path).size / 1000)} kB`)
    await context.close()
  }
}

async function takeEveryKind(shooter: Browser): Promise<void> {
  mkdirSync(folder, { recursive: true })
  let count = 0
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const context = await shooter.newContext({ viewport: { width, height: width < 600 ? 844 : 900 }, colorScheme })
      const tab = await context.newPage()
      for (const [name, path] of Object.entries(examples)) {
        await tab.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' })
        const file = `${folder}/${name.replaceAll(/[^a-z0-9]+/g, '-')}-${width}-${colorScheme}.png`
        await tab.screenshot({ path: file, fullPage: true })
        count += 1
      }
      await context.close()
    }
  }
  console.log(`${folder}/  ${count} pictures of ${Object.keys(examples).length} pages`)
}
