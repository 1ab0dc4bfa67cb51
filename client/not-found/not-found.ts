import type { AddressBook } from '../../search/address/address-book'
import { resolveAddress } from '../../search/address/resolve-address'
import { resolveHints } from '../../search/address/resolve-hints'
import { notFoundGuess } from '../../site/not-found-guess'
import { showResolution } from './not-found-page'

const patience = 5_000

/**
 * The script of the 404 page: redirects to the page that was meant, or shows
 * what may have been meant. If it fails, the page still has its links for browsing.
 */
const { addresses = '', base = '' } = document.currentScript?.dataset ?? {}
const book = fetchBook()

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void run())
else void run()

async function fetchBook(): Promise<AddressBook | undefined> {
  try {
    const response = await fetch(addresses, { signal: AbortSignal.timeout(patience) })
    return response.ok ? ((await response.json()) as AddressBook) : undefined // written by the build
  } catch {
    return undefined
  }
}

async function run(): Promise<void> {
  const found = await book
  const target = found === undefined ? undefined : answer(found)
  if (target !== undefined) location.replace(target)
  else document.getElementById(notFoundGuess.id)?.setAttribute('data-state', 'done')
}

/** Where to redirect; undefined if the page itself is the answer. */
function answer(found: AddressBook): string | undefined {
  const { pathname, search, hash } = location
  const path = pathname.toLowerCase().startsWith(`${base.toLowerCase()}/`) ? pathname.slice(base.length) : pathname
  const resolution = resolveAddress(path, found)
  const { certain } = resolution
  // A path that leads to no code says less than a code beside it.
  const hints = certain?.catalog === undefined ? resolveHints({ pathname: path, search, hash }, found) : undefined
  if (hints?.certain !== undefined) return base + hints.certain.path + (hints.isFragment ? '' : hash)
  if (certain === undefined && hints !== undefined) {
    showResolution(hints, base)
    return undefined
  }
  // A host that lacks exactly this page would send the reader round in circles.
  if (certain !== undefined && base + certain.path !== pathname) return base + certain.path + search + hash
  showResolution(certain === undefined ? resolution : { ...resolution, offered: [certain] }, base)
  return undefined
}
