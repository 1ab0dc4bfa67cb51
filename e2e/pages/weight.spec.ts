import { brotliCompressSync } from 'node:zlib'
import budgets from '../../budgets.json' with { type: 'json' }
import { earlyScript } from '../../site/early-script'
import { at, pagesOfEachKind } from '../content'
import { expect, test } from '../fixtures'

/** What a browser actually requests when it opens an entry, weighed as it is sent: text with Brotli. */

const entryKinds = Object.entries(pagesOfEachKind).filter(([kind]) => kind.includes('entry'))

for (const [kind, path] of entryKinds) {
  test(`${kind} loads no framework, and no more than ${budgets.entryPageTotal / 1000} kB besides fonts`, async ({
    page,
  }) => {
    const loaded = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => loaded.set(new URL(response.url()).pathname, response.body()))
    await page.goto(at(path), { waitUntil: 'networkidle' })

    const weights = new Map<string, number>()
    for (const [file, body] of loaded) {
      weights.set(file, file.endsWith('.woff2') ? (await body).length : brotliCompressSync(await body).length)
    }
    const files = [...weights.keys()]
    expect(files.filter((file) => file.includes('/_next/'))).toEqual([])
    expect(files.filter((file) => file.endsWith('.js'))).toHaveLength(1)
    expect(weights.get(at(path))).toBeLessThanOrEqual(budgets.entryPageHtml)
    const fonts = files.filter((file) => file.endsWith('.woff2'))
    const sum = (names: readonly string[]) => names.reduce((total, name) => total + (weights.get(name) ?? 0), 0)
    expect(sum(files.filter((file) => !fonts.includes(file)))).toBeLessThanOrEqual(budgets.entryPageTotal)
    expect(sum(fonts)).toBeLessThanOrEqual(budgets.entryPageFonts)
    expect(fonts).toHaveLength(2)
    const hydrated = await page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__react')))
    expect(hydrated).toBe(false)
  })
}

for (const width of [390, 1280]) {
  test(`nothing moves while an entry loads at ${width} pixels, however late its script comes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        // The type of layout shifts is not part of TypeScript's DOM library.
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(shift.value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route(/\/assets\/page\./, async (route) => {
      await new Promise((done) => setTimeout(done, 700))
      await route.continue()
    })
    await page.goto(at('/access-manager/AUT-0010/'), { waitUntil: 'networkidle' })
    await expect(page.locator('html')).toHaveClass(/js/)
    const total = await page.evaluate(() => {
      const shifts: number[] = Reflect.get(window, 'shifts')
      return shifts.reduce((sum, shift) => sum + shift, 0)
    })
    expect(total).toBeLessThanOrEqual(0.01)
  })
}

test('no page has an inline style, handler or script that a strict policy would stop', async ({ request }) => {
  for (const path of Object.values(pagesOfEachKind)) {
    const html = await (await request.get(at(path))).text()
    const isEntry = entryKinds.some(([, item]) => item === path)
    expect.soft(html.match(/<[^>]*\sstyle="[^"]*"/g), path).toBeNull()
    expect.soft(html.match(/<[^>]*\son[a-z]+="/g), path).toBeNull()
    // Structured data is data: no policy stops it. The early script is allowed by its hash.
    const inline = [...html.matchAll(/<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([^<]*)/g)]
    if (isEntry)
      expect
        .soft(
          inline.map(([, text]) => text),
          path,
        )
        .toEqual([earlyScript])
  }
})

test('the early script has at most 300 bytes', () => {
  expect(earlyScript.length).toBeLessThanOrEqual(300)
})
