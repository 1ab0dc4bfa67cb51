import { test as base, expect, type Page } from '@playwright/test'
import { lateId } from '../site/early-script'

interface Options {
  /** Messages of the console that a test provokes on purpose. */
  expectedNoise: readonly RegExp[]
}

/**
 * `page` fails its test when anything goes wrong on the side: an error of a script, an error in the
 * console, something that the policy of the page blocks, or a request to another origin.
 */
export const test = base.extend<Options>({
  expectedNoise: [[], { option: true }],
  page: async ({ page, baseURL, expectedNoise, javaScriptEnabled }, use) => {
    const noise = listen(page, baseURL ?? '')
    await page.addInitScript(tellViolations)
    if (javaScriptEnabled !== false) waitForScript(page)
    await use(page)
    expect(
      noise.filter((line) => !expectedNoise.some((pattern) => pattern.test(line))),
      'errors and foreign requests',
    ).toEqual([])
  },
})

export { expect }

/** Runs in the page: whatever its policy blocks becomes an error of the console. */
function tellViolations(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`The policy blocks ${effectiveDirective} ${blockedURI} ${sample}`)
  })
}

/** How long a page that was opened may wait for its script, in milliseconds: some tests hold it back, or stop it. */
const longest = 2_000

/** Opening a page includes its script, which comes after the first paint: nobody presses a key as fast as a test. */
function waitForScript(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = async (...options) => {
    const response = await goto(...options)
    const begun = page.locator(`html.js, html:not(:has([id="${lateId}"]))`)
    await begun.waitFor({ state: 'attached', timeout: longest }).catch(() => {})
    return response
  }
}

/**
 * Chromium tells of a transition between two pages that it left out, for a page that was slow or was left at once, as an
 * error that nobody has handled. No script of ours starts one, and the page is shown all the same.
 */
const skippedTransition = /^Transition was (?:aborted|skipped)/

/** Collects what a page says when something goes wrong, from now on. */
function listen(page: Page, origin: string): string[] {
  const noise: string[] = []
  page.on('pageerror', ({ message }) => {
    if (!skippedTransition.test(message)) noise.push(`${page.url()} threw ${message}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') noise.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (/^https?:/.test(url) && new URL(url).origin !== origin) noise.push(`${page.url()} asked for ${url}`)
  })
  return noise
}
