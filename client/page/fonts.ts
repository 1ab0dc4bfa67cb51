const storageKey = 'faultbook-fonts'

/**
 * Fetches the fonts when the page is there, so that no text waits for them. From then on the pages of this tab begin with
 * them (`site/early-script.ts`).
 */
export function enableFonts(): void {
  const use = () => {
    document.documentElement.classList.add('fonts')
    document.fonts.ready.then(() => {
      try {
        sessionStorage.setItem(storageKey, '1')
      } catch {
        // Storage may be forbidden: then each page begins without them.
      }
    })
  }
  if (document.readyState === 'complete') use()
  else addEventListener('load', use)
}
