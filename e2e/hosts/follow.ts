import { request } from 'node:http'
import type { Browser, Page } from '@playwright/test'

/** The first answer to an address: its status, and where it leads to. Sends the address as a browser does. */
export function firstAnswer(origin: string, address: string): Promise<string> {
  const url = new URL(address, origin)
  return new Promise((done, fail) => {
    request(url, { path: url.pathname + url.search }, (response) => {
      response.resume()
      done([response.statusCode, response.headers.location].filter((part) => part !== undefined).join(' '))
    })
      .once('error', fail)
      .end()
  })
}

/** A page that loads documents, scripts and data only: nothing of what is asked here is about looks. */
export async function barePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.route(/\.(?:css|woff2|svg|png)$/, (route) => route.abort())
  return page
}

/**
 * What the reader of an address sees in the end, as `incoming-urls.ts` writes it: a path with its query
 * and fragment, the pages to choose from, the first of the guesses, or ways to browse.
 */
export async function seenBy(page: Page, origin: string, address: string): Promise<string> {
  // Where only the fragment is another one, the page would stay. Elsewhere a blank one between would cost more than ours.
  if (withoutHash(page.url()) === withoutHash(new URL(address, origin).href)) await page.goto('about:blank')
  await page.evaluate(leave)
  await page.goto(origin + address).catch((error: unknown) => {
    // A page that leads on at once interrupts its own loading.
    if (!String(error).includes('interrupted')) throw error
  })
  await page.waitForFunction(isSettled, undefined, { timeout: 10_000 })
  return page.evaluate(outcome)
}

function withoutHash(address: string): string {
  return address.replace(/#.*/s, '')
}

/** Runs in the page of before, so that it is not taken for the one that was asked for. */
function leave(): void {
  document.documentElement.dataset.isLeft = ''
}

/** Runs in the page. A page that leads on is never settled. */
function isSettled(): boolean {
  if (document.readyState !== 'complete' || document.querySelector('[data-to], [data-is-left]') !== null) return false
  const guess = document.getElementById('not-found-guess')
  return guess === null || guess.dataset.state === 'done'
}

/** Runs in the page. */
function outcome(): string {
  const choices = [...document.querySelectorAll<HTMLAnchorElement>('.choices a')].map((link) => link.pathname)
  const isGuess = document.querySelector('#not-found-guess h2') !== null
  if (choices.length > 0) return isGuess ? `~ ${choices[0]}` : `? ${choices.join(' ')}`
  if (document.getElementById('not-found-guess') !== null) return '–'
  const { search, hash } = location
  const pathname = decodeURIComponent(location.pathname)
  const isFile = /\.(?:json|md)$/.test(pathname)
  return `${isFile || pathname.endsWith('/') ? pathname : `${pathname}/`}${search}${hash}`
}
