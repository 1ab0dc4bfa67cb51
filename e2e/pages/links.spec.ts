import { absoluteUrl } from '../../catalog/address/links'
import { at, pagePaths, site } from '../content'
import { expect, test } from '../fixtures'
import { attributesOf } from '../html'

test('every link and anchor of every page leads somewhere', async ({ request }) => {
  const pages = new Map<string, string>()
  for (const path of ['/404.html', ...pagePaths]) pages.set(at(path), await (await request.get(at(path))).text())
  const ids = new Map([...pages].map(([page, html]) => [page, new Set(attributesOf(html, 'id'))]))
  const answers = new Map<string, number>()
  const dead: string[] = []
  let count = 0
  for (const [page, html] of pages) {
    for (const address of new Set(attributesOf(html, 'href', 'src'))) {
      const url = new URL(address, `http://localhost${page}`)
      if (url.origin !== 'http://localhost' && url.origin !== site.url) continue
      count++
      const status = answers.get(url.pathname) ?? (await request.get(url.pathname)).status()
      answers.set(url.pathname, status)
      const anchor = decodeURIComponent(url.hash.slice(1))
      // What a list or the search is asked for is no place on their pages.
      const isAsked = /^#\w+=/.test(url.hash) && pages.get(url.pathname)?.includes('class="rows') === true
      const isMissing = anchor !== '' && !isAsked && ids.get(url.pathname)?.has(anchor) === false
      if (status !== 200 || isMissing) dead.push(`${page} → ${address} (${isMissing ? 'no such anchor' : status})`)
    }
  }
  expect(dead).toEqual([])
  expect(count).toBeGreaterThan(pages.size * 10)
})

test('every page names its canonical address', async ({ request }) => {
  for (const path of pagePaths) {
    const html = await (await request.get(at(path))).text()
    expect.soft(html, path).toContain(`<link rel="canonical" href="${absoluteUrl(site, path)}"/>`)
  }
})
