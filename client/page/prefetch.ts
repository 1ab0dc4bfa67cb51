import { speculationRules } from '../../site/speculation-rules'

/** How long a pointer rests on a link before it is taken as meant, in milliseconds. */
const rest = 65

/**
 * Gets the next page ready while the reader is still on the way to click: by speculation rules where
 * the browser has them, else by fetching the page that a pointer rests on or a finger touches. `base`
 * is the base path of the site.
 */
export function enablePrefetch(base: string): void {
  if (HTMLScriptElement.supports?.('speculationrules')) {
    const script = document.createElement('script')
    script.type = 'speculationrules'
    script.textContent = speculationRules(base)
    document.head.append(script)
    return
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    clearTimeout(timer)
    if (pointerType === 'mouse') timer = setTimeout(() => prefetch(target, base), rest)
  })
  document.addEventListener('touchstart', ({ target }) => prefetch(target, base), { passive: true })
}

const fetched = new Set<string>()

/** By `fetch`, which the policy of the pages allows; a `<link rel="prefetch">` falls under `default-src` in Firefox. */
function prefetch(target: EventTarget | null, base: string): void {
  const link = target instanceof Element ? target.closest('a') : null
  if (link === null || link.origin !== location.origin || link.pathname === location.pathname) return
  if (!link.pathname.startsWith(`${base}/`) || !link.pathname.endsWith('/')) return
  const address = link.origin + link.pathname
  if (fetched.has(address)) return
  fetched.add(address)
  // Without it the click takes a moment longer.
  fetch(address, { priority: 'low' }).catch(() => fetched.delete(address))
}
