/**
 * `npm run screenshots`: takes the pictures of the README from the site in `out/`, in light and dark.
 * Build it first.
 */
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { getBrowser } from './gate/get-browser'

const page = '/access-manager/AUT-0010/'
const port = '3977'

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
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 900 },
      deviceScaleFactor: 1.5,
      colorScheme,
    })
    const tab = await context.newPage()
    await tab.goto(`http://localhost:${port}${page}`, { waitUntil: 'networkidle' })
    const path = `docs/faultbook-${colorScheme}.png`
    await tab.screenshot({ path })
    console.log(`${path}  ${Math.round(statSync(path).size / 1000)} kB`)
    await context.close()
  }
} finally {
  server.kill()
  await browser.close()
}
