import type { BrowserType } from '@playwright/test'
import { type Driver, enter } from './driver'

/** A browser of Playwright's own, or the Chromium at a path. */
export async function playwrightDriver(type: BrowserType, executablePath?: string): Promise<Driver> {
  const isRoot = process.getuid?.() === 0
  const browser = await type.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: isRoot && type.name() === 'chromium' ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return {
    name: `${type.name()} ${browser.version()}`,
    protocol: 'Playwright',
    errors,
    goto: async (address) => {
      await page.goto(address)
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.locator(selector).first().click(),
    type: async (text) => {
      for (const part of text.split(/(\uE007)/).filter((piece) => piece !== '')) {
        if (part === enter) await page.keyboard.press('Enter')
        else await page.keyboard.insertText(part)
      }
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => browser.close(),
  }
}
