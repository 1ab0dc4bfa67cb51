/**
 * `npm run bench:layout`: how far down readers find what they came for, over all entries and catalogs of the built
 * site, on a laptop and on a phone. Exit code 1 where a target is missed.
 */
import { chromium, type Page } from '@playwright/test'
import { getBrowser } from '../../scripts/gate/get-browser'
import { serveSite } from '../pages/served-site'

const viewports = [
  { name: '1280×800', width: 1280, height: 800 },
  { name: '390×844', width: 390, height: 844 },
] as const

/** In CSS pixels from the top of the page, the most that the middle page may have at each width. */
const targets = {
  'first fix': { selector: '.fix dd, .steps > li', pages: 'entries', most: [620, 760] },
  'what to do': { selector: '#solutions', pages: 'entries', most: [1100, 1900] },
  'first code of a catalog': {
    selector: 'main [data-code], main .rows a[href], main ul a:has(code)',
    pages: 'catalogs',
    most: [420, 620],
  },
} as const

const site = await serveSite()
const browser = await chromium.launch({
  executablePath: (await getBrowser()).path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const paths = await pathsOf(site.address)
  const found = Object.entries(targets).flatMap(([what, { most }]) =>
    viewports.map(({ name }, at) => ({ what, viewport: name, most: most[at] ?? 0, tops: [] as number[] })),
  )
  for (const { name, width, height } of viewports) {
    const context = await browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    for (const [what, { selector, pages }] of Object.entries(targets)) {
      const tops = found.find((row) => row.what === what && row.viewport === name)?.tops
      for (const path of paths[pages]) {
        const top = await topOf(page, site.address + path, selector)
        if (top !== undefined) tops?.push(top)
      }
    }
    await context.close()
  }
  console.log(row(['what', 'viewport', 'pages', 'middle', 'most', 'target']))
  for (const { what, viewport, most, tops } of found) {
    if (tops.length === 0) throw new Error(`No page shows "${what}".`)
    const sorted = tops.toSorted((a, b) => a - b)
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
    const cells = [what, viewport, tops.length, middle, sorted.at(-1) ?? 0, most]
    console.log(row(cells.map(String)) + (middle > most ? '  missed' : ''))
    if (middle > most) process.exitCode = 1
  }
} finally {
  site.close()
  await browser.close()
}

async function pathsOf(address: string): Promise<Record<'entries' | 'catalogs', string[]>> {
  const base = new URL(address).pathname.replace(/\/$/, '')
  const answer = (await (await fetch(`${address}/catalogs.json`)).json()) as { catalogs: { slug: string }[] } // ours
  const catalogs = answer.catalogs.map(({ slug }) => `/${slug}/`)
  const entries: string[] = []
  for (const path of catalogs) {
    const catalog = (await (await fetch(`${address}${path}index.json`)).json()) as { entries: { url: string }[] } // ours
    entries.push(...catalog.entries.map(({ url }) => new URL(url, address).pathname.slice(base.length)))
  }
  return { entries, catalogs }
}

/** Where the first element of the selector is on the page; undefined where there is none. */
async function topOf(page: Page, address: string, selector: string): Promise<number | undefined> {
  if (page.url() !== address) await page.goto(address)
  const box = await page
    .locator(selector)
    .first()
    .boundingBox({ timeout: 2_000 })
    .catch(() => null)
  return box === null ? undefined : Math.round(box.y)
}

function row([what = '', ...cells]: readonly string[]): string {
  return what.padEnd(26) + cells.map((cell) => cell.padStart(10)).join('')
}
