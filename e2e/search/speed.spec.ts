import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { copy, openSearch, paste, pasteCopied } from './search-box'

const line = '2026-11-20T10:00:00Z INFO api GET /v1/things/0123456789 took 12 ms, and there is nothing to see here\n'
const megabyte = `${line.repeat(10_000)}code=AUT-0007\n`

const attempts = 5

for (const path of ['/search/', '/access-manager/AUT-0006/']) {
  test(`typing and a paste of 1 MB block the page of ${path} for 50 ms at most`, async ({ page }) => {
    test.slow()
    const { box, options } = await openSearch(page, path)
    await box.fill('warm')
    await copy(page, megabyte)
    await page.waitForTimeout(500)
    const typing = await bestOf(page, async () => {
      await page.keyboard.type(' token expired after an hour', { delay: 20 })
      await expect(options.first()).toContainText('token')
      await box.fill('')
    })
    const pasting = await bestOf(page, async () => {
      await pasteCopied(page, box)
      await expect(options.first()).toContainText('AUT-0007')
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(200)
      await box.fill('')
    })
    console.log(`longest task on ${path}: ${typing} ms typing, ${pasting} ms pasting 1 MB (0: none of 50 ms or more)`)
    expect(Math.max(typing, pasting)).toBeLessThanOrEqual(50)
  })
}

/**
 * The longest task that the steps cause, in ms. Other programs on the machine make tasks longer,
 * never shorter, so the best of a few attempts counts.
 */
async function bestOf(page: Page, steps: () => Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < attempts && best > 50; attempt++) {
    await watchLongTasks(page)
    await steps()
    best = Math.min(best, await longestTask(page))
  }
  return best
}

test('a long paste shows its beginning, and all of it is searched', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, megabyte)
  await expect(options.first()).toContainText('AUT-0007')
  expect((await box.inputValue()).length).toBeLessThanOrEqual(20_000)
  await expect(page.getByText(/^The box shows the first 2,000 of [\d,]+ characters/)).toBeVisible()
})

/** Watches for tasks of more than 50 ms; the browser reports no others. */
function watchLongTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks: number[] = []
    Reflect.get(window, 'observer')?.disconnect()
    Object.assign(window, { tasks })
    const observer = new PerformanceObserver((list) => {
      for (const task of list.getEntries()) tasks.push(Math.round(task.duration))
    })
    observer.observe({ type: 'longtask' })
    Object.assign(window, { observer })
  })
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'tasks') as number[])))
}
