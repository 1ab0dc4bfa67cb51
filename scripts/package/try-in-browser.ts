import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { browserArguments } from '../gate/browser-arguments'
import { findBrowser } from '../gate/find-browser'
import type { OrdinaryUser } from './ordinary-user'

/**
 * Searches the built site of ten codes in a browser, below a base path, and then edits a title in development.
 *
 * @throws Error where a page reports a fault, or does not show what it must
 */
export async function tryInBrowser(folder: string, user: OrdinaryUser, basePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser()?.path ?? '', args: [...browserArguments] })
  const faults: string[] = []
  try {
    const page = await browser.newPage()
    // A page that loads again while it still fades in says so.
    page.on('pageerror', ({ message }) => message !== 'Transition was skipped' && faults.push(message))
    page.on('console', (message) => {
      // In development the page of broken content says so by its status.
      if (message.type() === 'error' && !message.text().includes('status of 500')) faults.push(message.text())
    })
    const settings = { PORT: '0', FAULTBOOK_CONTENT: 'ten', FAULTBOOK_BASE_PATH: basePath }
    const options = user.options(settings)
    const file = join(folder, 'ten', 'shop', 'order.json')
    for (const [command, look] of [
      ['start', (address: string) => search(page, address)],
      ['dev', (address: string) => edit(page, address, file)],
    ] as const) {
      await withServer({ folder, command, options }, async (address) => {
        await look(address)
        // It would still ask a server that is gone for what may come next.
        await page.goto('about:blank')
      })
    }
  } finally {
    await browser.close()
  }
  if (faults.length > 0) throw new Error(`In the browser: ${faults.join('\n')}`)
}

async function search(page: Page, address: string): Promise<void> {
  await page.goto(`${address}search/#q=ORD-7`)
  await page.locator('[data-search-results] a[href*="/shop/ORD-0007/"]').first().click()
  await page.waitForURL(`${address}shop/ORD-0007/**`)
}

/** The page loads again by itself, shows what is wrong, and is back when that is mended. */
async function edit(page: Page, address: string, file: string): Promise<void> {
  const written = readFileSync(file, 'utf8')
  await search(page, address)
  const renamed = written.replaceAll('Order not found', 'Nobody knows this order')
  writeFileSync(file, renamed)
  await page.locator('h1', { hasText: 'Nobody knows this order' }).waitFor()
  writeFileSync(file, renamed.slice(1))
  await page.locator('aside', { hasText: 'ten/shop/order.json:1:1' }).waitFor()
  writeFileSync(file, written)
  await page.locator('h1', { hasText: 'Order not found' }).waitFor()
}

interface ServerCall {
  readonly folder: string
  readonly command: 'start' | 'dev'
  readonly options: ReturnType<OrdinaryUser['options']>
}

async function withServer(
  { folder, command, options }: ServerCall,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const script = join(folder, 'node_modules', 'faultbook', 'dist', 'faultbook.mjs')
  const server = spawn('node', [script, command], { cwd: folder, ...options, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    await use(await addressOf(server))
  } finally {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The server has no output.')
  for await (const line of createInterface(stdout)) {
    const address = / is at (\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The server ends without an address.')
}
